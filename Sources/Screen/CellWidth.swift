import CUtf8proc

/// How many cells text takes on a terminal: by grapheme cluster, never by scalar.
package enum CellWidth {
    /// The cells one grapheme cluster takes: 0, 1 or 2.
    /// A cluster is as wide as its widest scalar; an emoji presentation selector and a flag's letters make it two wide.
    package static func of(_ character: Character) -> Int {
        if let byte = character.plainByte { return byte < 0x20 || byte == 0x7F ? 0 : 1 }
        var width = 0
        for scalar in character.unicodeScalars {
            if scalar.value == 0xFE0F || (0x1F1E6...0x1F1FF).contains(scalar.value) { return 2 }
            width = max(width, Int(utf8proc_charwidth(Int32(bitPattern: scalar.value))))
        }
        return min(2, width)
    }

    /// The cells a text takes on one line.
    package static func of(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + of($1) }
    }

    /// Whether terminals differ in how many cells they give this cluster: emoji, flags, joined and stacked characters.
    package static func isDoubtful(_ character: Character) -> Bool {
        if character.plainByte != nil || character == "\r\n" { return false }
        let scalars = character.unicodeScalars
        guard scalars.count == 1, let scalar = scalars.first else { return true }
        switch scalar.value {
        case 0x1F000..<0x20000, 0xE000..<0xF900, 0xF0000...: return true
        case 0x2300..<0x2C00: return of(character) == 2
        default: return false
        }
    }
}
