import Foundation
import GRDB
import News

/// How long what feeds bring is kept.
package struct Retention: Hashable, Sendable {
    /// How many days after its arrival an article goes; nil keeps it for ever.
    package var days: Int?
    /// How many articles of feeds are kept, the newest; nil keeps all.
    package var articles: Int?

    /// Without arguments everything is kept.
    package init(days: Int? = nil, articles: Int? = nil) {
        self.days = days
        self.articles = articles
    }

    /// Whether everything is kept.
    package var keepsAll: Bool { days == nil && articles == nil }
}

extension NewsLibrary {
    /// How many articles are let go in one transaction, so that nobody waits for one.
    private static let released = 64

    /// Lets go of what feeds brought and is older than is to be kept, a batch at a time. What is starred, tagged or part
    /// of a story that the reader put in order by hand stays, and so does what no feed brought. The names of what goes
    /// are kept, so that a feed which still has it does not bring it back.
    /// - Returns: how many articles went.
    package func release(
        _ retention: Retention, now: Date, isCancelled: () -> Bool = { false }
    ) throws -> Int {
        guard !retention.keepsAll else { return 0 }
        var count = 0
        while !isCancelled() {
            let gone = try pool.write { database in
                let ids = try ReleasedArticles.next(retention, now: now, limit: Self.released, database)
                try ReleasedArticles.remove(ids, database)
                return ids.count
            }
            count += gone
            if gone < Self.released { break }
        }
        return count
    }
}

/// Which articles go, and how.
private enum ReleasedArticles {
    /// Tables whose articles the reader put there by hand.
    private static let byHand: Set<String> = ["tags", "bonds", "storyNames", "decidedMoves"]

    /// The oldest articles that go.
    static func next(
        _ retention: Retention, now: Date, limit: Int, _ database: Database
    ) throws -> [Int64] {
        let kept = try tablesOfArticles(database).filter(byHand.contains)
            .map { "SELECT article FROM \"\($0)\"" }
        let chosen = (["SELECT id FROM articles WHERE isStarred = 1"] + kept).joined(separator: " UNION ")
        let goes = """
            WITH chosen AS (\(chosen)),
                stories AS (SELECT story FROM articles WHERE id IN chosen AND story IS NOT NULL)
            SELECT id FROM articles
            WHERE EXISTS (SELECT 1 FROM feedArticles WHERE article = articles.id)
                AND id NOT IN chosen AND ifnull(story NOT IN stories, 1)
            """
        let order = "ORDER BY dated, id LIMIT \(limit)"
        // What is over the number goes, however young; what is too old goes, however few there are.
        if let most = retention.articles, let edge = try surplus(over: most, database) {
            let sql = "\(goes) AND (dated, id) <= (?, ?) \(order)"
            let ids = try Int64.fetchAll(database, sql: sql, arguments: [edge.dated, edge.id])
            if !ids.isEmpty { return ids }
        }
        guard let days = retention.days else { return [] }
        let old = now.timeIntervalSince1970 - Double(days) * 86_400
        let sql = "\(goes) AND arrived < ?1 AND dated < ?1 + 86400 \(order)"
        return try Int64.fetchAll(database, sql: sql, arguments: [old])
    }

    /// The newest article of a feed that is not among so many of the newest; nil where there are no more. What stays for
    /// another reason counts too: it takes the place of no newer one. O(that many articles).
    private static func surplus(
        over most: Int, _ database: Database
    ) throws -> (dated: Double, id: Int64)? {
        let sql = """
            SELECT dated, id FROM articles WHERE EXISTS (SELECT 1 FROM feedArticles WHERE article = articles.id)
            ORDER BY dated DESC, id DESC LIMIT 1 OFFSET ?
            """
        return try Row.fetchOne(database, sql: sql, arguments: [max(0, most)]).map { ($0[0], $0[1]) }
    }

    /// Takes articles out of every table and index, and mends the rows of their stories.
    static func remove(_ ids: [Int64], _ database: Database) throws {
        guard !ids.isEmpty else { return }
        let tables = try tablesOfArticles(database).filter { $0 != "identities" }
        var stories: Set<Int64> = []
        for id in ids {
            guard let entry = try SearchIndex.entry(id, database) else { continue }
            let story = try Int64.fetchOne(
                database, sql: "SELECT story FROM articles WHERE id = ?", arguments: [id])
            if let story { stories.insert(story) }
            try Findings.removeSayings(ArticleID(rawValue: id), text: entry.text, database)
            try SearchIndex.remove(entry, database)
            for table in tables {
                try database.execute(sql: "DELETE FROM \"\(table)\" WHERE article = ?", arguments: [id])
            }
            try database.execute(
                sql: "UPDATE articles SET copyOf = NULL WHERE story = ? AND copyOf = ?",
                arguments: [story, id])
            try database.execute(sql: "DELETE FROM articles WHERE id = ?", arguments: [id])
        }
        for story in stories.sorted() { try StoryRecords.keep(story, database) }
    }

    /// The tables with a row or more for an article.
    private static func tablesOfArticles(_ database: Database) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT sqlite_master.name FROM sqlite_master, pragma_table_info(sqlite_master.name) AS info
                WHERE sqlite_master.type = 'table' AND info.name = 'article' ORDER BY 1
                """)
    }
}
