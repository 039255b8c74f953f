/// Finds out in which character set bytes are written, and turns them into text.
package enum Charsets {
    /// The text of a document. A byte order mark decides, then the name given from outside (an HTTP header), then UTF-8
    /// where the bytes are valid UTF-8, then the name that the document gives itself, then the shape of UTF-16 without
    /// a mark, and at last Windows-1252, of which Latin-1 is a part. Line ends stay as they are. O(n).
    /// - Parameters:
    ///   - bytes: the document as it came.
    ///   - declared: the character set's name from outside; nil or an unknown name counts for nothing.
    package static func text(of bytes: [UInt8], declared: String? = nil) -> String {
        if let mark = byteOrderMark(of: bytes) {
            return decoded(Array(bytes.dropFirst(mark.length)), as: mark.name)
                ?? String(decoding: bytes.dropFirst(mark.length), as: UTF8.self)
        }
        if let declared, !isUTF8(declared), let text = decoded(bytes, as: declared) { return text }
        if let name = wideName(of: bytes), let text = decoded(bytes, as: name) { return text }
        if let text = String(validating: bytes, as: UTF8.self) {
            return isSevenBit(bytes) ? shifted(text, bytes) : text
        }
        if let own = nameInside(bytes), !isUTF8(own), let text = decoded(bytes, as: own) { return text }
        if let name = mainframeName(of: bytes), let text = decoded(bytes, as: name) { return text }
        if isMostlyUTF8(bytes) { return String(decoding: bytes, as: UTF8.self) }
        return windows1252(bytes)
    }

    /// The text of bytes in a named character set; nil where there is no such set or the bytes are none of its text.
    package static func decoded(_ bytes: [UInt8], as name: String) -> String? {
        switch name.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii": String(validating: bytes, as: UTF8.self)
        // The Encoding Standard: what is called Latin-1 on the web is Windows-1252.
        case "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252": windows1252(bytes)
        default: CharsetConversion(name: name)?.text(of: bytes)
        }
    }

    /// The character set that a media type names ("text/html; charset=utf-8"); nil where it names none.
    package static func name(inContentType contentType: String) -> String? {
        let lower = contentType.lowercased()
        guard let key = lower.firstRange(of: "charset=") else { return nil }
        let name = lower[key.upperBound...].drop { "\"' ".contains($0) }.prefix { !"\"'; ".contains($0) }
        return name.isEmpty ? nil : String(name)
    }

    private static func isUTF8(_ name: String) -> Bool { ["utf-8", "utf8"].contains(name.lowercased()) }

    private static func byteOrderMark(of bytes: [UInt8]) -> (name: String, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
        return nil
    }

    /// UTF-16 and UTF-32 without a mark show by where their zero bytes stand (XML 1.0, appendix F).
    private static func wideName(of bytes: [UInt8]) -> String? {
        let head = bytes.prefix(256)
        guard head.count >= 4, head.contains(0) else { return nil }
        let zeros = (0..<4).map { phase in
            stride(from: phase, to: head.count, by: 4).filter { head[$0] == 0 }.count * 8 > head.count
        }
        switch zeros {
        case [true, true, true, false]: return "UTF-32BE"
        case [false, true, true, true]: return "UTF-32LE"
        case [true, false, true, false]: return "UTF-16BE"
        case [false, true, false, true]: return "UTF-16LE"
        default: return nil
        }
    }

    /// XML in EBCDIC begins "<?xml" in its letters, and names its code page in those that all code pages share (XML 1.0,
    /// appendix F).
    private static func mainframeName(of bytes: [UInt8]) -> String? {
        guard bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]),
            let head = decoded(Array(bytes.prefix(256)), as: "IBM037")
        else { return nil }
        return nameInside(Array(head.utf8)) ?? "IBM037"
    }

    /// The name after `encoding=` in an XML declaration or after `charset=` in the head of a page.
    private static func nameInside(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(2048).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
            .lowercased()
        for key in ["encoding=", "charset="] {
            var rest = head[...]
            while let found = rest.firstRange(of: key) {
                rest = rest[found.upperBound...]
                let name = rest.drop { $0 == "\"" || $0 == "'" || $0 == " " }
                    .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
                if !name.isEmpty { return String(name) }
            }
        }
        return nil
    }

    private static func isSevenBit(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 < 0x80 } }

    /// Seven-bit text may be written in a set that shifts by escapes (ISO-2022-JP); only its own word for it counts.
    private static func shifted(_ text: String, _ bytes: [UInt8]) -> String {
        guard bytes.contains(0x1B), let own = nameInside(bytes), own.hasPrefix("iso-2022") else {
            return text
        }
        return decoded(bytes, as: own) ?? text
    }

    /// A stray byte does not make UTF-8 Latin-1: what is written in that is hardly ever valid by chance.
    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var valid = 0
        var broken = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
            if scalar == "\u{FFFD}" { broken += 1 } else { valid += 1 }
        }
        return valid > broken * 3
    }

    private static func windows1252(_ bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            scalars.append(
                (0x80..<0xA0).contains(byte) ? upperControls[Int(byte) - 0x80] : Unicode.Scalar(byte))
        }
        return String(scalars)
    }

    /// What the bytes 0x80 to 0x9F stand for in Windows-1252 (the five that stand for nothing become a mark of loss).
    static let upperControls = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
