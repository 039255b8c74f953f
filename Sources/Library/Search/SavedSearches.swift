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
        for search in try savedSearches(now: now) {
            try store(pool.read { try search.change(now: now, $0) }, of: search)
        }
    }

    /// Brings the feeds of saved searches for a state or a tag up to date, after that of some articles changed.
    /// - Complexity: a look into each article for each such search; a whole search where they are very many.
    func refreshSavedSearches(changed ids: [ArticleID], now: Date = Date()) throws {
        guard !ids.isEmpty else { return }
        for search in try savedSearches(now: now) where search.condition.asksState {
            let change = try pool.read { database in
                ids.count > SavedSearch.mostLookedAt
                    ? try search.change(now: now, database)
                    : try search.change(of: ids.map(\.rawValue), now: now, database)
            }
            try store(change, of: search)
        }
    }

    private func savedSearches(now: Date) throws -> [SavedSearch] {
        let sql = "SELECT id, query FROM feeds WHERE query IS NOT NULL AND removed IS NULL"
        return try pool.read { try Row.fetchAll($0, sql: sql) }.compactMap { row in
            // A query that no longer makes sense keeps what it has.
            let query = try? QueryLanguage.parse(row[1], isTyping: false, now: now)
            return query?.condition.map { SavedSearch(feed: row[0], $0) }
        }
    }

    private func store(_ change: SavedSearch.Change, of search: SavedSearch) throws {
        guard !change.added.isEmpty || !change.gone.isEmpty else { return }
        try pool.write { try search.store(change, $0) }
    }
}

/// The feed of a saved search.
private struct SavedSearch {
    /// How many articles are looked at one by one.
    static let mostLookedAt = 400

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
        let run = try SearchRun(condition, .full, articleCount: articles, now: now, database)
        let found = try run.candidates(first: nil, order: .date).map { SearchPlace.article($0.place) }
        let known = try Set(
            Int64.fetchAll(
                database, sql: "SELECT article FROM feedArticles WHERE feed = ?", arguments: [feed]))
        let check = try HitMaker(condition, database)
        let added = try found.filter { try !known.contains($0) && check.hit($0, score: 0) != nil }
        return Change(added: added, gone: Array(known.subtracting(found)))
    }

    /// What changes where only these articles changed.
    func change(of ids: [Int64], now: Date, _ database: Database) throws -> Change {
        let articles = try NewsLibrary.counts(database).articles
        let run = try SearchRun(condition, .full, articleCount: articles, now: now, database)
        let matching = try Set(run.matching(ids))
        let check = try HitMaker(condition, database)
        return Change(
            added: try ids.filter { try matching.contains($0) && check.hit($0, score: 0) != nil },
            gone: ids.filter { !matching.contains($0) })
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
