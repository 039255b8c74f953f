import Foundation
import Library
import News

extension Newsdesk {
    /// Thrown where a search was stopped because a newer one came.
    package typealias Overtaken = Library.Overtaken

    /// The articles that a query finds; a query that makes no sense comes back with a complaint and no hits.
    /// - Parameters:
    ///   - query: in the language of docs/search.md.
    ///   - limit: how many at the most.
    ///   - isTyping: whether more may be typed; the last word is then the beginning of one.
    ///   - order: how they follow each other.
    ///   - now: the time, for what is recent and for "yesterday".
    ///   - isCancelled: asked while it works; the answer true ends it.
    /// - Throws: ``Overtaken`` where it was cancelled.
    package func search(
        _ query: String, limit: Int, isTyping: Bool = true, order: ListOrder = .relevance,
        now: Date = Date(), isCancelled: @escaping () -> Bool = { false }
    ) throws -> SearchResults {
        try library.search(
            query, limit: limit, isTyping: isTyping, order: order, now: now, isCancelled: isCancelled)
    }

    /// Rows of the front page in some order, or of those with some words, and the counts of the title line.
    /// - Throws: ``Overtaken`` where it was cancelled.
    package func stories(
        _ query: ListQuery, _ window: Range<Int>, isCancelled: @escaping () -> Bool = { false }
    ) throws -> (ListWindow<StorySummary>, LibraryCounts) {
        try library.stories(query, window, isCancelled: isCancelled)
    }

    /// Rows of the list of articles in some order, or of those with some words, and the counts of the title line.
    /// - Throws: ``Overtaken`` where it was cancelled.
    package func articles(
        _ query: ListQuery, _ window: Range<Int>, isCancelled: @escaping () -> Bool = { false }
    ) throws -> (ListWindow<ArticleSummary>, LibraryCounts) {
        try library.articles(query, window, isCancelled: isCancelled)
    }

    /// Keeps a search as a feed, or takes that feed away.
    /// - Parameter now: what "yesterday" is relative to.
    package func saveSearch(_ query: String, _ isKept: Bool, now: Date = Date()) throws {
        try library.saveSearch(query, isKept: isKept, now: now)
    }
}
