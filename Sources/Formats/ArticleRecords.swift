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
        let record: Record
        do {
            record = try JSONDecoder().decode(Record.self, from: json)
        } catch let error as DecodingError {
            throw Failure.malformed(line: line, reason: reason(error))
        } catch {
            throw Failure.malformed(line: line, reason: "not valid JSON")
        }
        guard let text = record.text else { throw Failure.missingText(line: line) }
        return Article(
            recordID: record.id?.text ?? "",
            outlet: nonempty(record.outlet) ?? nonempty(record.source),
            published: record.published?.text.flatMap(Dates.date(from:)),
            title: record.title ?? "",
            byline: nonempty(record.author),
            address: nonempty(record.url),
            language: nonempty(record.language),
            text: text)
    }

    private struct Record: Decodable {
        var id: LooseText?
        var outlet, source: String?
        var published: LooseText?
        var title, author, url, language, text: String?
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
