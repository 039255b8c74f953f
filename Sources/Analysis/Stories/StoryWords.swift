import News

/// The words of a text as the grouping sees them: stems as numbers, in order.
struct StoryWords {
    /// A word or one part of a hyphenated word.
    struct Word {
        /// The stem as a number; 0 for a word that says nothing about the event ("the", "said").
        var key: UInt32
        /// The word as it is written, folded, as a number; for finding copies of a text.
        var form: UInt32
        /// Whether it is written with a capital.
        var isCapital: Bool
        /// Whether a capital means nothing here: the first word of a sentence, a quotation or a line.
        var opensSentence: Bool
        /// Whether it begins with a digit.
        var isNumber: Bool
        /// Where it stands, as UTF-8 offsets of the bytes that were read.
        var range: TextRange
    }

    private(set) var words: [Word] = []
    private let stemmer = WordStemmer()
    private var folded: [UInt8] = []

    /// Reads the words of a text. O(n).
    /// - Parameters:
    ///   - bytes: the text as UTF-8.
    ///   - limit: how many words are read at the most.
    init(_ bytes: [UInt8], limit: Int = .max) {
        let tokens = TextWords(bytes: bytes)
        words.reserveCapacity(min(limit, tokens.count))
        for index in 0..<tokens.count where words.count < limit {
            let opens = index == 0 || bytes[tokens.gap(before: index)].contains(where: Self.opensSentence)
            read(tokens.bytes, tokens.range(index), opens)
        }
    }

    /// A full stop, a colon, a question or exclamation mark, a line end, or the first byte of typographic quotes.
    private static func opensSentence(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2E, 0x21, 0x3F, 0x3A, 0x0A, 0x22, 0xE2: true
        default: false
        }
    }

    /// Takes a token apart at its hyphens, and at full stops that only lack a space.
    private mutating func read(_ bytes: [UInt8], _ range: TextRange, _ opens: Bool) {
        var start = range.lowerBound
        for place in range where bytes[place] == 0x2D || isMissingSpace(bytes, place, in: range) {
            add(bytes, start..<place, opens && start == range.lowerBound)
            start = place + 1
        }
        add(bytes, start..<range.upperBound, opens && start == range.lowerBound)
    }

    private func isMissingSpace(_ bytes: [UInt8], _ place: Int, in range: TextRange) -> Bool {
        bytes[place] == 0x2E && place - range.lowerBound > 1 && place + 2 < range.upperBound
            && !ASCII.isDigit(bytes[place - 1]) && bytes[place - 2] != 0x2E && bytes[place + 2] != 0x2E
    }

    private mutating func add(_ bytes: [UInt8], _ range: TextRange, _ opens: Bool) {
        guard let first = bytes[range].first else { return }
        let isCapital = ASCII.isUpper(first) || (first == 0xC3 && bytes[range.lowerBound + 1] < 0x9F)
        var word = Word(
            key: 0, form: 0, isCapital: isCapital, opensSentence: opens, isNumber: ASCII.isDigit(first),
            range: range)
        if word.isNumber {
            word.key = TermKey.word(bytes[range].lazy.filter { $0 != 0x2C })
            word.form = word.key
        } else {
            PlainLetters.folded(withoutPossessive(bytes[range]), into: &folded)
            if folded.contains(0x2E) { folded.removeAll { $0 == 0x2E } }
            word.form = TermKey.word(folded)
            if folded.count > 1, !EmptyWords.contains(word.form) {
                word.key = stemmer.withStem(of: folded) { TermKey.word($0) }
            }
        }
        words.append(word)
    }

    private func withoutPossessive(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let last = word.last, last | 0x20 == 0x73 else { return word }
        let rest = word.dropLast()
        if rest.last == 0x27 { return rest.dropLast() }
        return rest.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) ? rest.dropLast(3) : word
    }
}

extension StoryWords {
    /// The language that most function words are of, as a number from 1 (English).
    /// - Parameter least: how many function words must tell; nil where fewer do.
    func language(atLeast least: Int) -> UInt8? {
        var counts = [Int](repeating: 0, count: 8)
        for word in words where word.key == 0 {
            let languages = EmptyWords.languages(of: word.form)
            for bit in 0..<6 where languages & (1 << bit) != 0 { counts[bit] += 1 }
        }
        let most = counts.indices.max { (counts[$0], $1) < (counts[$1], $0) } ?? 0
        return counts[most] < least ? nil : UInt8(most + 1)
    }

    /// Leaves out the numbers that a text does not have: addresses put dates and their own numbers into headlines.
    mutating func removeNumbers(missingFrom text: StoryWords) {
        guard words.contains(where: \.isNumber) else { return }
        let known = Set(text.words.lazy.filter(\.isNumber).map(\.key))
        for place in words.indices where words[place].isNumber && !known.contains(words[place].key) {
            words[place].key = 0
        }
    }
}
