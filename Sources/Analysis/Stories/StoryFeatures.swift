import FoundationEssentials
import News

/// What the grouping keeps of an article: its most telling terms, its day, its length and a sketch for finding copies.
/// About 700 bytes.
package struct StoryFeatures: Hashable, Sendable {
    /// The terms, ascending by key, each key once.
    let terms: [StoryTerm]
    /// The day of publication, counted from 1970-01-01; nil where nothing tells.
    let day: Int32?
    /// How many words with a meaning were read, title included.
    let wordCount: Int
    /// The language of the text as a number; 0 where nothing tells.
    let language: UInt8
    /// The sketch of the text's word sequences.
    let sketch: TextSketch
    /// The sections of a text that touches many stories; none for any other text.
    let sections: [StoryFeatures]

    /// How many single words an article keeps.
    static let mostWords = 96
    /// How many pairs of words an article keeps.
    static let mostPairs = 24
    /// How many sections of a round-up are kept.
    static let mostSections = 24

    /// The features of an article. O(length of what is read: at most 1,200 words).
    /// - Parameters:
    ///   - article: the article; its outlet never counts.
    ///   - attributions: who says what in it.
    package init(article: Article, attributions: [Attribution]) {
        // A section has no sections itself.
        let sections = RoundUp.sections(of: article).prefix(Self.mostSections).map { section in
            let part = Article(published: article.published, title: section.heading, text: section.text)
            return StoryFeatures(part, sections: [])
        }
        self.init(article, sections: sections)
    }

    private init(_ article: Article, sections: [StoryFeatures]) {
        let reader = StoryReader(article)
        terms = reader.terms()
        wordCount = reader.wordCount
        language = reader.language
        sketch = TextSketch(reader.body.words.lazy.map(\.form))
        day = article.published.flatMap(Self.day)
        self.sections = sections
    }

    /// Whether the text touches many stories and so belongs to none.
    package var isRoundUp: Bool { !sections.isEmpty }

    /// Whether two articles carry one text: an agency's report in two outlets, perhaps cut or with a few words changed.
    package func isCopy(of other: StoryFeatures) -> Bool {
        sketch.likeness(to: other.sketch) >= TextSketch.copyLikeness
    }

    /// The day of a date; nil for what can be no date of a news text.
    private static func day(_ date: Date) -> Int32? {
        let days = (date.timeIntervalSince1970 / 86_400).rounded(.down)
        return days > 365 && days < 80_000 ? Int32(days) : nil
    }
}

extension StoryFeatures {
    private static let layout: UInt8 = 3

    /// The features as bytes for the library: a version, language, day, word count, sketch, five bytes a term,
    /// and the same again for each section.
    package var bytes: [UInt8] {
        var result: [UInt8] = [Self.layout, UInt8(terms.count), language]
        result.append(little: UInt32(bitPattern: day ?? .min))
        result.append(little: UInt16(min(wordCount, Int(UInt16.max))))
        for value in sketch.values { result.append(little: value) }
        for term in terms { result.append(little: term.key) }
        for term in terms { result.append(term.packed) }
        for section in sections { result += section.bytes }
        return result
    }

    /// Reads features again; nil where the bytes were not made by ``bytes``.
    package init?(bytes: [UInt8]) {
        var start = 0
        self.init(bytes, at: &start)
        guard start == bytes.count else { return nil }
    }

    private init?(_ bytes: [UInt8], at start: inout Int, isSection: Bool = false) {
        let head = 9 + 2 * TextSketch.size
        let begin = start
        guard bytes.count >= begin + head, bytes[begin] == Self.layout else { return nil }
        let count = Int(bytes[begin + 1])
        let first = begin + head
        start = first + 5 * count
        guard bytes.count >= start else { return nil }
        terms = (0..<count).map { place in
            StoryTerm(key: bytes.little(at: first + 4 * place), packed: bytes[first + 4 * count + place])
        }
        language = bytes[begin + 2]
        let storedDay = Int32(bitPattern: bytes.little(at: begin + 3))
        day = storedDay == .min ? nil : storedDay
        wordCount = Int(bytes.little(at: begin + 7) as UInt16)
        sketch = TextSketch(values: (0..<TextSketch.size).map { bytes.little(at: begin + 9 + 2 * $0) })
        var sections: [StoryFeatures] = []
        while !isSection, start < bytes.count {
            guard let section = StoryFeatures(bytes, at: &start, isSection: true) else { return nil }
            sections.append(section)
        }
        self.sections = sections
    }
}

extension [UInt8] {
    fileprivate mutating func append<Value: FixedWidthInteger>(little value: Value) {
        for shift in stride(from: 0, to: Value.bitWidth, by: 8) {
            append(UInt8(truncatingIfNeeded: value >> Value(shift)))
        }
    }

    fileprivate func little<Value: FixedWidthInteger>(at place: Int) -> Value {
        var value: Value = 0
        for offset in 0..<(Value.bitWidth / 8) {
            value |= Value(truncatingIfNeeded: self[place + offset]) << Value(8 * offset)
        }
        return value
    }
}
