import Analysis
import Formats
import Foundation
import Library
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
        try newsdesk.library.eachMembership { article, recordID, story in
            let name = recordID.isEmpty ? String(article.rawValue) : recordID
            try deliver(json(id: name, story: story.map { String($0.rawValue) } ?? ""))
        }
    }

    /// What two records of an input share, in one line for people or as a JSON object.
    /// - Throws: ``Failure/noArticle(id:)``, ``InputLines/Failure``, `ArticleRecords.Failure`.
    package static func explanation(
        of first: String, _ second: String, in path: String, asJSON: Bool
    ) throws -> Data {
        var found: [String: Article] = [:]
        for line in try lines(of: path) {
            guard let article = try article(line) else { continue }
            if [first, second].contains(article.recordID) { found[article.recordID] = article }
        }
        guard let left = found[first] else { throw Failure.noArticle(id: first) }
        guard let right = found[second] else { throw Failure.noArticle(id: second) }
        return try line(StoryExplanation(left, right), asJSON: asJSON)
    }

    /// What two articles of a library share, in one line for people or as a JSON object; each is named by its number or by its record's id.
    /// - Throws: ``Failure/noArticle(id:)``, or what reading the library throws.
    package static func explanation(
        of first: String, _ second: String, in newsdesk: Newsdesk, asJSON: Bool
    ) throws -> Data {
        let pair = try [first, second].map { name in
            try reading(named: name, in: newsdesk.library)
        }
        let story = pair[0].summary.story
        return try line(
            StoryExplanation(pair[0].article, pair[1].article),
            isOneStory: story != nil && story == pair[1].summary.story, asJSON: asJSON)
    }

    private struct Explanation: Encodable {
        var shared: [String]
        var quotation: String?
        var days: Int?
        var likeness, threshold: Double
        var copies, oneStory: Bool
    }

    /// - Parameter isOneStory: whether they are in one story where they are grouped among others; nil where they are not.
    private static func line(
        _ explanation: StoryExplanation, isOneStory: Bool? = nil, asJSON: Bool
    ) throws -> Data {
        let areAlike = explanation.areCopies || explanation.likeness >= explanation.threshold
        let verdict =
            switch (isOneStory ?? areAlike, areAlike) {
            case (true, true): "one story"
            case (true, false): "one story, for what they share with others"
            case (false, false): "not one story"
            case (false, true): "not one story, although these two alone would be"
            }
        guard asJSON else { return Data("\(explanation.line): \(verdict)\n".utf8) }
        return try json(
            Explanation(
                shared: explanation.sharedWords, quotation: explanation.sharedQuotation,
                days: explanation.days,
                likeness: explanation.likeness, threshold: explanation.threshold,
                copies: explanation.areCopies, oneStory: isOneStory ?? areAlike))
    }

    private static func reading(named name: String, in library: NewsLibrary) throws -> Reading {
        if let labelled = try library.article(recordID: name) { return try library.reading(labelled) }
        guard let number = Int64(name), let reading = try? library.reading(ArticleID(rawValue: number)) else {
            throw Failure.noArticle(id: name)
        }
        return reading
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
        try json(Line(id: id, story: story))
    }

    private static func json(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value) + [0x0A]
    }
}
