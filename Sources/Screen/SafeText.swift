/// What of a text may reach a terminal.
package enum SafeText {
    /// The character itself; a space for tabs and line ends; a replacement mark for a cluster that holds a control
    /// character or a bidirectional override or isolate (Unicode Standard Annex 9, explicit formatting characters).
    package static func visible(_ character: Character) -> Character {
        if let byte = character.plainByte {
            if byte >= 0x20 && byte != 0x7F { return character }
            return byte == 0x09 || byte == 0x0A || byte == 0x0D ? " " : "\u{FFFD}"
        }
        if character == "\r\n" { return " " }
        return character.unicodeScalars.contains(where: isUnsafe) ? "\u{FFFD}" : character
    }

    /// Whether a scalar could change how the terminal behaves or in what order it shows text.
    package static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00..<0x20, 0x7F..<0xA0: true
        case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB: true
        case 0xE0000..<0xE0020, 0xE0080...0xE0FFF: true
        default: false
        }
    }
}
