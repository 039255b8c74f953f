import ArgumentParser
import Foundation
import News
import Newsdesk

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        _superCommandName: Crossread.name,
        abstract: "Find articles in the library, the best first.",
        discussion: """
            Words in any form, "exact phrases", pre*, -not, OR, (…), and the fields title: said: speaker: outlet: by: \
            tag: story: after: before: on: is:unread|read|starred. Words that begin with - are exclusions, not options.
            """)

    @Argument(parsing: .allUnrecognized, help: "What to look for.")
    var query: [String] = []

    @Flag(help: "Print a JSON object a line.")
    var json = false

    @Option(help: "How many articles at the most.")
    var limit = 20

    @OptionGroup var options: LibraryOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit needs a number above 0") }
    }

    func run() throws {
        let text = query.filter { $0 != "--" }.joined(separator: " ")
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("nothing to look for; give words, as in: crossread search harbour strike")
        }
        let newsdesk = try options.openExisting()
        defer { newsdesk.close() }
        let results = try newsdesk.search(text, limit: limit, isTyping: false)
        if let complaint = results.complaint {
            throw BadInput.query(complaint)
        }
        if results.hits.isEmpty {
            Console.complain("nothing found" + (results.suggestion.map { "; did you mean: \($0)" } ?? ""))
        }
        for hit in results.hits { print(json ? try Self.record(hit) : Self.lines(hit)) }
    }

    /// Headline, outlet and day, then the passage.
    private static func lines(_ hit: SearchHit) -> String {
        let day = hit.summary.published.map { String($0.formatted(.iso8601).prefix(10)) }
        let facts = [hit.summary.outlet, day].compactMap { $0 }.joined(separator: ", ")
        let head = facts.isEmpty ? hit.summary.title : "\(hit.summary.title) (\(facts))"
        return (head + "\n    " + hit.snippet).plain + "\n"
    }

    private struct Record: Encodable {
        var id: String
        var title: String
        var outlet: String?
        var published: String?
        var snippet: String
        var score: Double

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .id)
            try container.encode(title, forKey: .title)
            // Every key is always there: what is not known is null.
            try container.encode(outlet, forKey: .outlet)
            try container.encode(published, forKey: .published)
            try container.encode(snippet, forKey: .snippet)
            try container.encode((score * 1000).rounded() / 1000, forKey: .score)
        }

        enum CodingKeys: CodingKey { case id, title, outlet, published, snippet, score }
    }

    private static func record(_ hit: SearchHit) throws -> String {
        let summary = hit.summary
        let record = Record(
            id: summary.recordID.isEmpty ? String(summary.id.rawValue) : summary.recordID,
            title: summary.title,
            outlet: summary.outlet, published: summary.published?.formatted(.iso8601), snippet: hit.snippet,
            score: hit.score)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(record), as: UTF8.self)
    }
}
