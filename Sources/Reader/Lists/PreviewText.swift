import News
import Screen

/// What of an article a preview shows: its beginning, or the paragraphs from a match on. Made once when the text comes,
/// because a list is painted at every key.
struct PreviewText: Hashable, Sendable {
    /// A paragraph.
    struct Paragraph: Hashable, Sendable {
        /// Its words.
        var text: String
        /// Whether it is a heading.
        var isHeading: Bool
        /// Words that a search found, as UTF-8 offsets of `text`.
        var marks: [TextRange]
    }

    /// Whether paragraphs before the first one are left out.
    let isCutBefore: Bool
    /// Whether the marks are single words, as a search finds them; else they are a passage.
    let marksWords: Bool
    /// The paragraphs, without the headline.
    let paragraphs: [Paragraph]

    /// No preview has room for more of a text, in bytes.
    private static let most = 8_000

    /// The beginning of an article, or where a search found words in it. O(length of the text).
    init(_ reading: Reading, at place: ArticlePlace?) {
        let text = reading.article.text
        let all = TextParagraphs(text, title: reading.summary.title).all.filter { $0.kind != .headline }
        let start = Self.start(in: text, place)
        let first = start.flatMap { start in all.lastIndex { $0.range.lowerBound <= start } } ?? 0
        var shown: [Paragraph] = []
        var length = 0
        for paragraph in all.dropFirst(first) where length < Self.most {
            length += paragraph.range.count
            let words = text.slice(paragraph.range)
            let marks = Self.marks(in: words, at: paragraph.range, place)
            shown.append(Paragraph(text: words, isHeading: paragraph.kind == .heading, marks: marks))
        }
        paragraphs = shown
        isCutBefore = first > 0
        if case .snippet = place { marksWords = true } else { marksWords = false }
    }

    private static func start(in text: String, _ place: ArticlePlace?) -> Int? {
        switch place {
        case nil: return nil
        case .passage(let range): return range.lowerBound
        case .snippet(let snippet, _): return SnippetPlace.start(of: snippet, in: text)
        }
    }

    private static func marks(
        in words: String, at range: TextRange, _ place: ArticlePlace?
    ) -> [TextRange] {
        switch place {
        case nil: return []
        case .passage(let passage):
            let shared = passage.clamped(to: range)
            return shared.isEmpty
                ? [] : [(shared.lowerBound - range.lowerBound)..<(shared.upperBound - range.lowerBound)]
        case .snippet(_, let found):
            var search = TextSearch(words)
            search.find(anyOf: Array(Set(found.map { $0.lowercased() })))
            return search.matches
        }
    }
}

extension StyledText {
    /// Text in which some stretches have a second look; stretches that overlap an earlier one are left out.
    init(_ text: String, _ style: Style, marks: [TextRange], _ marked: Style) {
        self.init()
        var place = 0
        let end = text.utf8.count
        for mark in marks where mark.lowerBound >= place && mark.upperBound <= end {
            append(text.slice(place..<mark.lowerBound), style)
            append(text.slice(mark), marked)
            place = mark.upperBound
        }
        if place < end { append(text.slice(place..<end), style) }
    }
}
