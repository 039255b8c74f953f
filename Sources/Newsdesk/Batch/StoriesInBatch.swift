import Analysis
import Formats
import Foundation
import News

/// Articles in, the story of each out: one JSON object a line, in the order of the input, once all have arrived.
package enum StoriesInBatch {
    /// Why two articles cannot be explained.
    package enum Failure: Error, Hashable, CustomStringConvertible {
        /// No article has this id.
        case noArticle(id: String)

        /// The sentence the user sees.
        package var description: String {
            switch self {
            case .noArticle(let id): "there is no article \(id); give ids as `crossread stories` prints them"
            }
        }
    }

    /// Groups the records of an input.
    /// - Parameters:
    ///   - path: a file of article records, one a line; "-" is standard input. Blank lines are passed over.
    ///   - deliver: takes one finished line with its line end.
    ///   - complain: takes the sentence about a record that cannot be read; the rest goes on.
    /// - Throws: ``InputLines/Failure``, or what `deliver` throws.
    package static func run(
        _ path: String, deliver: (Data) throws -> Void, complain: (String) -> Void
    ) throws {
        var index = StoryIndex(capacity: .max / 2)
        var names: [String] = []
        try OrderedBatch.run(lines(of: path)) { line in
            Result {
                try article(line).map { ($0.recordID, StoryFeatures(article: $0, attributions: [])) }
            }
        } deliver: { result in
            switch result {
            case .success(let article):
                guard let (name, features) = article else { return }
                _ = index.assign(features, key: Int64(names.count))
                names.append(name)
            case .failure(let error): complain("\(error)")
            }
        }
        _ = index.settle()
        for (place, name) in names.enumerated() {
            try deliver(json(id: name, story: index.story(of: Int64(place)).map(String.init) ?? ""))
        }
    }

    /// The stories of a library, oldest arrival first; an article without an id of its own is named by its number.
    /// - Throws: what reading the library throws, or what `deliver` throws.
    package static func list(_ newsdesk: Newsdesk, deliver: (Data) throws -> Void) throws {
        for row in try rows(of: newsdesk) {
            let story = row.story.map { String($0.rawValue) } ?? ""
            try deliver(json(id: name(of: row), story: story))
        }
    }

    /// In one line, what two records of an input share.
    /// - Throws: ``Failure/noArticle(id:)``, ``InputLines/Failure``, `ArticleRecords.Failure`.
    package static func explanation(of first: String, _ second: String, in path: String) throws -> String {
        var found: [String: Article] = [:]
        for line in try lines(of: path) {
            guard let article = try article(line) else { continue }
            if [first, second].contains(article.recordID) { found[article.recordID] = article }
        }
        guard let left = found[first] else { throw Failure.noArticle(id: first) }
        guard let right = found[second] else { throw Failure.noArticle(id: second) }
        return StoryExplanation(left, right).line
    }

    /// In one line, what two articles of a library share; each is named by its number or by its record's id.
    /// - Throws: ``Failure/noArticle(id:)``, or what reading the library throws.
    package static func explanation(
        of first: String, _ second: String, in newsdesk: Newsdesk
    ) throws -> String {
        let rows = try rows(of: newsdesk)
        let pair = try [first, second].map { name in
            guard let row = rows.first(where: { Self.name(of: $0) == name || String($0.id.rawValue) == name })
            else { throw Failure.noArticle(id: name) }
            return try newsdesk.reading(row.id).0.article
        }
        return StoryExplanation(pair[0], pair[1]).line
    }

    private static func rows(of newsdesk: Newsdesk) throws -> [ArticleSummary] {
        var rows: [ArticleSummary] = []
        while true {
            let (window, _) = try newsdesk.articles(rows.count..<(rows.count + rowsAtOnce))
            rows += window.rows
            if window.rows.isEmpty || rows.count >= window.total { break }
        }
        return rows.sorted { $0.id < $1.id }
    }

    private static let rowsAtOnce = 1_000

    private static func name(of row: ArticleSummary) -> String {
        row.recordID.isEmpty ? String(row.id.rawValue) : row.recordID
    }

    private typealias NumberedLine = (number: Int, data: Data)

    private static func lines(of path: String) throws -> some Sequence<NumberedLine> {
        try InputLines(path: path).lazy.enumerated().map { (number: $0.offset + 1, data: $0.element) }
    }

    private static func article(_ line: NumberedLine) throws -> Article? {
        guard line.data.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { return nil }
        return try ArticleRecords.article(fromJSON: line.data, line: line.number)
    }

    private struct Line: Encodable {
        var id, story: String
    }

    private static func json(id: String, story: String) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(Line(id: id, story: story)) + [0x0A]
    }
}
