/// Letters without their accents, so that "Erdoğan" and "Erdogan" are one word.
enum PlainLetters {
    /// A word in lower case, Latin letters without accents, apostrophes left out. O(length).
    static func folded(_ word: ArraySlice<UInt8>, into result: inout [UInt8]) {
        result.removeAll(keepingCapacity: true)
        if word.allSatisfy({ $0 < 0x80 }) {
            for byte in word where byte != 0x27 { result.append(ASCII.lowercased(byte)) }
            return
        }
        for scalar in String(decoding: word, as: UTF8.self).lowercased().unicodeScalars {
            switch scalar.value {
            case 0x27, 0x2019: continue
            case 0xDF: result += [0x73, 0x73]
            case 0xE0...0x17F:
                let plain = letters[Int(scalar.value) - 0xE0]
                if plain == 0x2E { result += Array(String(scalar).utf8) } else { result.append(plain) }
            case 0x300...0x36F: continue
            default: result += Array(String(scalar).utf8)
            }
        }
    }

    /// The plain letters for U+00E0 to U+017F; a full stop where there is none.
    private static let letters = Array(
        ("aaaaaaaceeeeiiiidnooooo.ouuuuyty" + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkk"
            + "llllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
