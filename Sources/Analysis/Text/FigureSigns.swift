/// What a stretch of a text shows of figures at a glance: most sentences hold no number and no date, and need not be
/// read for them word by word.
struct FigureSigns {
    /// Whether a number may be there, in digits or spelled out.
    private(set) var mayHoldNumber = false
    /// Whether a date may be there: a day is written in digits, or it is a weekday or a word such as "today".
    private(set) var mayHoldDate = false

    /// Looks at the first letters of the words. O(length).
    init(_ bytes: ArraySlice<UInt8>) {
        var (key, length): (UInt32, Int) = (0, 0)
        for byte in bytes {
            if ASCII.isDigit(byte) {
                (mayHoldNumber, mayHoldDate) = (true, true)
                return
            }
            let letter = byte | 0x20
            if letter >= 0x61, letter <= 0x7A {
                if length < 4 { key = key << 8 | UInt32(letter) }
                length += 1
            } else if length > 0 {
                note(key, length)
                (key, length) = (0, 0)
            }
        }
        if length > 0 { note(key, length) }
    }

    private mutating func note(_ key: UInt32, _ length: Int) {
        guard length > 2 else { return }
        if Self.numbers.contains(key) { mayHoldNumber = true }
        if Self.days.contains(key) { mayHoldDate = true }
    }

    /// Whether a number may begin with a word in small letters.
    static func mayBeginNumber(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        return ASCII.isDigit(first) || word == "a" || word == "an" || numbers.contains(key(word))
    }

    /// The first four letters of a word as one number.
    private static func key(_ word: String) -> UInt32 {
        word.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static let numbers: Set<UInt32> = {
        let words =
            Array(NumberWords.small.keys) + Array(NumberWords.scales.keys) + Array(NumberWords.vague.keys)
            + Array(NumberWords.parts.keys) + ["half", "tens"]
        return Set(words.filter { $0.utf8.count > 2 }.map(key))
    }()

    private static let days = Set(
        (NumberWords.weekdays + ["today", "tonight", "yesterday", "tomorrow"]).map(key))
}
