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
        let words: FoldedWords
        var place = 0

        mutating func next() -> Word? {
            guard let word = words.word(from: place) else { return nil }
            place = word.range.upperBound
            return word
        }
    }

    init(_ text: String) { bytes = Array(text.utf8) }

    func makeIterator() -> Iterator { Iterator(words: self) }

    /// The first word that begins at a place or after it, where that place is in no word; nil where there is none.
    func word(from place: Int) -> Word? {
        var place = place
        while true {
            while place < bytes.count, !Self.isPart(bytes[place]) { place += 1 }
            guard place < bytes.count else { return nil }
            let start = place
            var isPlain = true
            while place < bytes.count, Self.isPart(bytes[place]) {
                if bytes[place] >= 0x80 {
                    if Self.isMark(bytes[place...].prefix(3)) { break }
                    isPlain = false
                }
                place += 1
            }
            if place > start { return Word(range: start..<place, isPlain: isPlain) }
            place = Swift.min(place + Self.length(bytes[start]), bytes.count)
        }
    }

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

    /// How many bytes the character takes that begins so.
    private static func length(_ byte: UInt8) -> Int {
        byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    }

    /// Whether the character that begins here is a space, a dash, a quotation mark or a symbol, and ends a word.
    private static func isMark(_ bytes: ArraySlice<UInt8>) -> Bool {
        let start = bytes.startIndex
        let second = bytes.count > 1 ? bytes[start + 1] : 0
        let third = bytes.count > 2 ? bytes[start + 2] : 0
        switch bytes[start] {
        // Latin-1: a few of these are letters or digits.
        case 0xC2: return ![0xAA, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC, 0xBD, 0xBE].contains(second)
        case 0xC3: return second == 0x97 || second == 0xB7
        // General punctuation, currency, arrows, boxes and the like; letters again from U+2C00 on.
        case 0xE2: return second < 0xB0
        case 0xE3: return second == 0x80 && !(0x85...0x87).contains(third) || second == 0x83 && third == 0xBB
        case 0xEF: return second == 0xB8 || second == 0xBC && (third < 0x90 || (0x9A...0xA0).contains(third))
        case 0xF0: return second == 0x9F
        default: return false
        }
    }

    /// A digit, a letter, or a byte of what is not ASCII; every byte of a text is asked.
    private static func isPart(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
    }
}
