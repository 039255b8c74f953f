import Foundation
import GRDB
import News

extension NewsLibrary {
    /// Keeps a search as a feed, with what it finds now, or takes that feed away.
    package func saveSearch(_ query: String, isKept: Bool, now: Date) throws {
        guard isKept else {
            let find = "SELECT id FROM feeds WHERE query = ?"
            let feed = try pool.read { try Int64.fetchOne($0, sql: find, arguments: [query]) }
            if let feed { try change([FeedID(rawValue: feed)], .remove(true), now: now) }
            return
        }
        _ = try subscribe([Subscription(place: .query(query))], now: now)
        try refreshSavedSearches(now: now)
    }

    /// Brings the feeds of saved searches up to date: what they find now belongs to them, their newest
    /// ``SearchRun/mostCandidates`` articles at the most. Between two calls their counts are kept like those of any feed.
    /// - Complexity: a search for each, and a look into the articles that are new to it.
    package func refreshSavedSearches(now: Date) throws {
        let searches = try pool.read { database in
            try Row.fetchAll(
                database, sql: "SELECT id, query FROM feeds WHERE query IS NOT NULL AND removed IS NULL")
        }
        for search in searches {
            let feed: Int64 = search[0]
            // A query that no longer makes sense keeps what it has.
            guard
                let condition = try? QueryLanguage.parse(search[1], isTyping: false, now: now).condition
            else { continue }
            let change = try pool.read { try SavedSearch(feed: feed, condition).change(now: now, $0) }
            guard !change.added.isEmpty || !change.gone.isEmpty else { continue }
            try pool.write { try SavedSearch(feed: feed, condition).store(change, $0) }
        }
    }
}

/// The feed of a saved search.
private struct SavedSearch {
    let feed: Int64
    let condition: SearchQuery.Condition

    struct Change {
        var added: [Int64]
        var gone: [Int64]
    }

    init(feed: Int64, _ condition: SearchQuery.Condition) {
        self.feed = feed
        self.condition = condition
    }

    func change(now: Date, _ database: Database) throws -> Change {
        let articles = try NewsLibrary.counts(database).articles
        let run = try SearchRun(condition, articleCount: articles, now: now, database)
        let found = try run.candidates().map { SearchPlace.article($0.place) }
        let known = try Set(
            Int64.fetchAll(
                database, sql: "SELECT article FROM feedArticles WHERE feed = ?", arguments: [feed]))
        let check = try HitMaker(condition, database)
        let added = try found.filter { try !known.contains($0) && check.hit($0, score: 0) != nil }
        return Change(added: added, gone: Array(known.subtracting(found)))
    }

    func store(_ change: Change, _ database: Database) throws {
        let add = try database.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO feedArticles (feed, dated, article, mark)
                SELECT ?, dated, id, 0 FROM articles WHERE id = ?
                """)
        for article in change.added { try add.execute(arguments: [feed, article]) }
        let remove = try database.cachedStatement(
            sql: "DELETE FROM feedArticles WHERE feed = ? AND article = ?")
        for article in change.gone { try remove.execute(arguments: [feed, article]) }
    }
}
