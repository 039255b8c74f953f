/// A word reduced to a number: lower case, straight apostrophe, every digit 0. Equal words have equal keys on every machine,
/// so that learned tables can be looked up by them.
package enum WordKey {
    /// The key of a word given as UTF-8 (FNV-1a, 64 bits). O(length).
    package static func key(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash ^ (hash >> 29)
    }

    /// The key of a word as it stands in a text.
    package static func key(of bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var place = start
        while place < end {
            var byte = bytes[place]
            if byte >= 0x80 {
                guard byte == 0xE2, place + 2 < end, bytes[place + 1] == 0x80, bytes[place + 2] == 0x99 else {
                    return key(folding: String(decoding: bytes[start..<end], as: UTF8.self))
                }
                byte = 0x27
                place += 2
            } else if ASCII.isUpper(byte) {
                byte |= 0x20
            } else if ASCII.isDigit(byte) {
                byte = 0x30
            }
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            place += 1
        }
        return hash ^ (hash >> 29)
    }

    /// The key of any word, folded first.
    package static func key(folding word: String) -> UInt64 {
        var folded: [UInt8] = []
        for scalar in word.lowercased().unicodeScalars {
            if scalar == "’" {
                folded.append(0x27)
            } else if scalar.value < 0x80, ASCII.isDigit(UInt8(scalar.value)) {
                folded.append(0x30)
            } else {
                folded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return key(folded)
    }

    /// Stirs two numbers into one; for features made of parts.
    @inline(__always)
    package static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        var value = (left ^ right &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
        value ^= value >> 31
        return value
    }
}
