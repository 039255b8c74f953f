import FoundationEssentials
import News

/// Article records: one JSON object a line, `{"id","outlet" or "source","published","title","author","url","language","text"}`,
/// of which only `text` is required.
package enum ArticleRecords {
    /// What is wrong with a line that should hold an article record.
    package enum Failure: Error, Hashable, CustomStringConvertible {
        /// The line is not a JSON object, or a field has the wrong type.
        case malformed(line: Int, reason: String)
        /// The object has no `text`.
        case missingText(line: Int)

        /// The sentence the user sees.
        package var description: String {
            switch self {
            case .malformed(let line, let reason):
                "line \(line) is no article record (\(reason)); expected one JSON object with at least \"text\""
            case .missingText(let line):
                "line \(line) has no \"text\"; an article record needs at least {\"text\": \"…\"}"
            }
        }
    }

    /// The article a record holds.
    /// - Parameters:
    ///   - json: one line, UTF-8, without its line end.
    ///   - line: the line's number, 1-based, for errors.
    /// - Throws: ``Failure``.
    package static func article(fromJSON json: Data, line: Int) throws -> Article {
        try marked(fromJSON: json, line: line).article
    }

    /// The article a record holds, with the reader's marks where the record has them (`read`, `starred`, `tags`).
    /// - Throws: ``Failure``.
    package static func marked(fromJSON json: Data, line: Int) throws -> (
        article: Article, marks: ArticleMarks
    ) {
        let record: Record
        do {
            record = try JSONDecoder().decode(Record.self, from: json)
        } catch let error as DecodingError {
            throw Failure.malformed(line: line, reason: reason(error))
        } catch {
            throw Failure.malformed(line: line, reason: "not valid JSON")
        }
        guard let text = record.text else { throw Failure.missingText(line: line) }
        let marks = ArticleMarks(
            isRead: record.read ?? false, isStarred: record.starred ?? false, tags: record.tags ?? [])
        let article = Article(
            recordID: record.id?.text ?? "",
            outlet: nonempty(record.outlet) ?? nonempty(record.source),
            published: record.published?.text.flatMap(Dates.date(from:)),
            title: record.title ?? "",
            byline: nonempty(record.author),
            address: nonempty(record.url),
            language: nonempty(record.language),
            text: text)
        return (article, marks)
    }

    private struct Record: Decodable {
        var id: LooseText?
        var outlet, source: String?
        var published: LooseText?
        var title, author, url, language, text: String?
        var read, starred: Bool?
        var tags: [String]?
    }

    private static func nonempty(_ text: String?) -> String? { text == "" ? nil : text }

    private static func reason(_ error: DecodingError) -> String {
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" has the wrong type"
        default: "not valid JSON"
        }
    }
}

/// What a reader made of an article, as it is given in and out.
package struct ArticleMarks: Hashable, Sendable {
    /// Whether it was opened.
    package var isRead: Bool
    /// Whether it is starred.
    package var isStarred: Bool
    /// The reader's own words on it.
    package var tags: [String]

    /// Marks; without arguments none.
    package init(isRead: Bool = false, isStarred: Bool = false, tags: [String] = []) {
        self.isRead = isRead
        self.isStarred = isStarred
        self.tags = tags
    }
}
