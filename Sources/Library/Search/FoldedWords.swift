import Foundation

/// Words of a text without regard to case and diacritics, as places in its bytes.
struct FoldedWords: Sequence {
    /// The text as UTF-8.
    let bytes: [UInt8]

    /// A word: where it stands, and whether it is plain ASCII.
    struct Word {
        var range: Range<Int>
        var isPlain: Bool
    }

    struct Iterator: IteratorProtocol {
        let bytes: [UInt8]
        var place = 0

        mutating func next() -> Word? {
            while place < bytes.count, !FoldedWords.isPart(bytes[place]) { place += 1 }
            guard place < bytes.count else { return nil }
            let start = place
            var isPlain = true
            while place < bytes.count, FoldedWords.isPart(bytes[place]) {
                if bytes[place] >= 0x80 {
                    // Dashes and typographic marks (U+2000 to U+206F) end a word.
                    if bytes[place] == 0xE2, place + 1 < bytes.count, bytes[place + 1] <= 0x81 { break }
                    isPlain = false
                }
                place += 1
            }
            if place == start { place = Swift.min(place + 3, bytes.count) }
            return Word(range: start..<Swift.max(place, start), isPlain: isPlain)
        }
    }

    init(_ text: String) { bytes = Array(text.utf8) }

    func makeIterator() -> Iterator { Iterator(bytes: bytes) }

    /// A word in lower case, without diacritics.
    func folded(_ word: Word) -> String {
        guard !word.isPlain else {
            return String(unsafeUninitializedCapacity: word.range.count) { buffer in
                for (place, byte) in bytes[word.range].enumerated() { buffer[place] = Self.lower(byte) }
                return word.range.count
            }
        }
        return Self.fold(String(decoding: bytes[word.range], as: UTF8.self))
    }

    /// Any text in lower case, without diacritics.
    static func fold(_ text: String) -> String {
        IndexedText.spelledOut(
            text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil))
    }

    /// The folded words of a short text.
    static func list(_ text: String) -> [String] {
        let words = FoldedWords(text)
        return words.compactMap { $0.range.isEmpty ? nil : words.folded($0) }
    }

    /// An ASCII letter in lower case; any other byte as it is.
    static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
        default: false
        }
    }
}
