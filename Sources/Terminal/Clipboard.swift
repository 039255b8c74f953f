/// The control sequence that puts text on a terminal's clipboard.
enum Clipboard {
    /// Terminals drop longer sequences (xterm's own limit is near 100,000 bytes of base 64).
    static let longestText = 74_000

    /// OSC 52 with the text in base 64 (RFC 4648, section 4), so that no byte of it can act on the terminal; nil where
    /// the text is too long. tmux takes it itself where its `set-clipboard` is on; where `allow-passthrough` is on
    /// it hands a second one, wrapped, to the terminal around it.
    static func sequence(for text: String, insideTmux: Bool = false) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count <= longestText else { return nil }
        let plain = "\u{1B}]52;c;\(base64(bytes))\u{07}"
        return insideTmux ? plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\" : plain
    }

    static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                text.append(place <= group.count ? letters[value >> (18 - 6 * place) & 63] : "=")
            }
        }
        return text
    }
}
