import Foundation
import News

/// What a reload does beside reading feeds.
package struct RefreshOptions: Hashable, Sendable {
    /// After how many days in the library what feeds brought is let go; nil keeps it for ever.
    package var keepDays: Int?
    /// How many articles of feeds are kept, the newest; nil keeps all.
    package var keepArticles: Int?
    /// Whether what came is analysed and grouped at once; else the next reload, import or reader does it.
    package var analyses = true

    /// Keeps everything and analyses it.
    package init() {}
}

/// What became of a reload of feeds.
package struct RefreshReport: Hashable, Sendable {
    /// How many feeds brought a document.
    package var read = 0
    /// How many had nothing new.
    package var unchanged = 0
    /// What went wrong, a feed each.
    package var problems: [Problem] = []
    /// What became of the articles.
    package var articles = IntakeReport()
    /// How many excerpts were completed from their pages.
    package var completed = 0
    /// How many old articles were let go.
    package var released = 0

    /// A feed that could not be read.
    package struct Problem: Hashable, Sendable, Codable {
        /// The feed's name.
        package var feed: String
        /// Where it lies.
        package var address: String
        /// What is wrong, and what to do.
        package var problem: String
    }

    /// A report of nothing yet.
    package init() {}

    /// How many feeds were looked at.
    package var feeds: Int { read + unchanged + problems.count }

    /// Whether every feed that was looked at failed: then it is the network rather than the feeds.
    package var isFailure: Bool { feeds > 0 && problems.count == feeds }

    /// The report as one line of JSON, every key always there.
    package func json() throws -> Data {
        struct Record: Encodable {
            var feeds, read, unchanged, failed, added, changed, completed, analysed, released: Int
            var stopped: Bool
            var problems: [Problem]
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(
            Record(
                feeds: feeds, read: read, unchanged: unchanged, failed: problems.count, added: articles.added,
                changed: articles.changed, completed: completed, analysed: articles.analysed,
                released: released, stopped: articles.isStopped, problems: problems))
    }
}
