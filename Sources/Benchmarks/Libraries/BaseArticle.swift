import Analysis
import News

/// An article of the corpus with its findings, ready to be cut and joined with others.
struct BaseArticle: Sendable {
    /// The article and who says what in it.
    let reading: Reading
    /// What grouping keeps of it.
    let features: [UInt8]
    /// The line end nearest to the middle of the text, as a UTF-8 offset; the length where there is none.
    let middle: Int
    /// The text as UTF-8.
    let bytes: [UInt8]

    init(_ reading: Reading) {
        self.reading = reading
        features = StoryFeatures(article: reading.article, attributions: reading.attributions).bytes
        bytes = Array(reading.article.text.utf8)
        let half = bytes.count / 2
        let before = bytes[..<half].lastIndex(of: 0x0A)
        let after = bytes[half...].firstIndex(of: 0x0A)
        middle = [before, after].compactMap { $0 }.min { abs($0 - half) < abs($1 - half) } ?? bytes.count
    }
}
