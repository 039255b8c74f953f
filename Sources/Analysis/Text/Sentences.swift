import News

/// The paragraphs and sentences of a text. A paragraph is a line with at least one word; a sentence never crosses a line end.
package struct TextLayout: Sendable {
    /// The paragraphs from their first to their last character that is no white space, in order.
    package private(set) var paragraphs: [TextRange] = []
    /// The sentences with their closing marks, in order; together they cover the paragraphs but for white space.
    package private(set) var sentences: [TextRange] = []
    /// For each sentence, the place of its paragraph in ``paragraphs``.
    package private(set) var paragraphOfSentence: [Int] = []
    /// For each word, the place of its sentence in ``sentences``.
    package private(set) var sentenceOfWord: [Int32] = []

    /// Divides a text. O(n).
    package init(_ text: String) {
        self.init(words: TextWords(text))
    }

    /// Divides a text whose words are known already. O(n).
    package init(words: TextWords) {
        sentenceOfWord.reserveCapacity(words.count)
        var sentenceStart = 0
        for index in 0..<words.count {
            let boundary = SentenceBoundary(words: words, before: index)
            if index > 0, boundary.kind != .none {
                close(sentenceStart, boundary.end, in: words.bytes)
                if boundary.kind == .paragraph { sentenceStart = boundary.start }
            }
            if boundary.kind != .none {
                sentenceStart = boundary.start
                if boundary.kind == .paragraph || index == 0 {
                    paragraphs.append(sentenceStart..<sentenceStart)
                }
            }
            sentenceOfWord.append(Int32(sentences.count))
        }
        if words.count > 0 {
            let gap = words.gap(before: words.count)
            let lineEnd = words.bytes[gap].firstIndex(of: 0x0A) ?? gap.upperBound
            close(sentenceStart, lineEnd, in: words.bytes)
        }
    }

    private mutating func close(_ start: Int, _ end: Int, in bytes: [UInt8]) {
        var end = end
        while end > start, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
        sentences.append(start..<end)
        paragraphOfSentence.append(paragraphs.count - 1)
        paragraphs[paragraphs.count - 1] = paragraphs[paragraphs.count - 1].lowerBound..<end
    }
}

/// Whether a sentence or a paragraph ends between two words.
struct SentenceBoundary {
    enum Kind { case none, sentence, paragraph }

    /// What ends here.
    private(set) var kind = Kind.none
    /// Where the new sentence begins.
    private(set) var start: Int
    /// Where the old one ends; white space may precede.
    private(set) var end: Int

    init(words: TextWords, before index: Int) {
        let gap = words.gap(before: index)
        let bytes = words.bytes
        start = gap.upperBound
        end = gap.upperBound
        if let lineEnd = bytes[gap].lastIndex(of: 0x0A) {
            kind = .paragraph
            start = Self.skippingSpace(bytes, lineEnd + 1, gap.upperBound)
            end = bytes[gap].firstIndex(of: 0x0A) ?? gap.upperBound
        } else if index == 0 {
            kind = .paragraph
            start = Self.skippingSpace(bytes, gap.lowerBound, gap.upperBound)
        } else if gap.count > 1, let terminator = Self.terminator(bytes, gap),
            let space = bytes[terminator.place..<gap.upperBound].firstIndex(where: ASCII.isSpace),
            Self.ends(words, index, terminator.byte, gap)
        {
            kind = .sentence
            end = space
            start = Self.skippingSpace(bytes, space, gap.upperBound)
        }
    }

    private static func skippingSpace(_ bytes: [UInt8], _ from: Int, _ limit: Int) -> Int {
        var place = from
        while place < limit, ASCII.isSpace(bytes[place]) || bytes[place] == 0xEF || bytes[place] == 0xC2 {
            // A byte order mark or a no-break space is no beginning either.
            place += bytes[place] == 0xEF ? 3 : bytes[place] == 0xC2 ? 2 : 1
        }
        return min(place, limit)
    }

    /// The strongest mark in the gap that can end a sentence: "!" and "?" before "…" and ".".
    private static func terminator(_ bytes: [UInt8], _ gap: Range<Int>) -> (byte: UInt8, place: Int)? {
        var found: (byte: UInt8, place: Int)?
        for place in gap {
            let byte = bytes[place]
            if byte == 0x21 || byte == 0x3F { return (byte, place) }
            let isEllipsis =
                byte == 0xE2 && place + 2 < gap.upperBound && bytes[place + 1] == 0x80
                && bytes[place + 2] == 0xA6
            if byte == 0x2E || isEllipsis, found == nil { found = (0x2E, place) }
        }
        return found
    }

    private static func ends(_ words: TextWords, _ index: Int, _ mark: UInt8, _ gap: Range<Int>) -> Bool {
        let next = words.bytes[Int(words.starts[index])]
        let beginsUpper = ASCII.isUpper(next) || next >= 0x80
        guard mark == 0x2E else { return beginsUpper || opensQuotation(words.bytes, gap) }
        if words.bytes[gap].contains(0x2C) || ASCII.isLower(next) { return false }
        if words.bytes[gap.lowerBound] != 0x2E { return true }
        return !Abbreviations.holds(words, index - 1, next: index)
    }

    private static func opensQuotation(_ bytes: [UInt8], _ gap: Range<Int>) -> Bool {
        guard let space = bytes[gap].lastIndex(where: ASCII.isSpace) else { return false }
        return space + 1 < gap.upperBound
    }
}

/// Words whose full stop does not end a sentence.
enum Abbreviations {
    /// Whether the full stop after a word belongs to the word, given the word that follows.
    static func holds(_ words: TextWords, _ index: Int, next: Int) -> Bool {
        let range = words.range(index)
        let bytes = words.bytes[range]
        if range.count == 1, let only = bytes.first { return ASCII.isUpper(only) }
        let word = words.folded(index)
        if always.contains(word) { return true }
        let isInitials = bytes.contains(0x2E) && range.count <= 7
        guard isInitials || sometimes.contains(word) else { return false }
        return !sentenceOpeners.contains(words.folded(next))
    }

    private static let always: Set<String> = [
        "mr", "mrs", "ms", "dr", "sen", "sens", "rep", "reps", "gov", "govs", "st", "gen", "lt", "col", "rev",
        "hon", "prof", "sgt", "capt", "maj", "pres", "vs", "messrs", "mme", "supt", "insp", "adm", "cmdr",
        "brig", "fr", "mt", "ft", "dep", "atty", "det",
    ]

    private static let sometimes: Set<String> = [
        "no", "inc", "corp", "co", "ltd", "jr", "sr", "fla", "ill", "calif", "ariz", "va", "mass", "conn",
        "mich",
        "minn", "wis", "pa", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "bros", "etc", "est", "ave",
        "blvd", "al", "ore", "colo", "tenn", "wash", "okla", "dept", "vol", "fig", "ca", "cf",
    ]

    private static let sentenceOpeners: Set<String> = [
        "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "but", "and", "in", "on", "at", "this",
        "that", "these", "those", "his", "her", "their", "our", "if", "when", "while", "as", "for", "after",
        "before", "however", "there", "what", "who", "how", "so", "then", "now", "also", "meanwhile", "some",
    ]
}
