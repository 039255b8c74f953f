import Foundation
import GRDB
import News

/// What grouping found around the stories that a step touched.
package struct StoryFindings: Sendable {
    /// Articles whose place in their story was looked at, and whether it is in doubt.
    package var doubts: [(article: ArticleID, isDoubtful: Bool)] = []
    /// Articles whose links were looked for anew.
    package var linked: [ArticleID] = []
    /// The links: an article of each story, and whether only names and figures link them.
    package var links: [(article: ArticleID, other: ArticleID, isForeign: Bool)] = []
    /// Articles that a round-up mentions, and the round-up.
    package var mentions: [(article: ArticleID, roundUp: ArticleID)] = []

    /// Nothing found yet.
    package init() {}
}

extension NewsLibrary {
    /// All about a story.
    /// - Throws: ``Failure/noStory(_:)``.
    /// - Complexity: O(its articles + articles within three days of it).
    package func detail(of id: StoryID) throws -> StoryDetail {
        let story = try story(id)
        return try pool.read { database in
            let accounts = try StoryRecords.members(id.rawValue, database)
            return StoryDetail(
                story: story, accounts: accounts,
                mentions: try StoryRelations.mentions(of: id.rawValue, database),
                silentOutlets: try StoryRelations.silentOutlets(accounts, database))
        }
    }
}

enum StoryRelations {
    /// Writes down what grouping found; returns nothing, changes no story's row.
    static func store(_ findings: StoryFindings, _ database: Database) throws {
        let doubt = try database.cachedStatement(
            sql: "UPDATE articles SET isDoubtful = ?1 WHERE id = ?2 AND isDoubtful <> ?1")
        for (article, isDoubtful) in findings.doubts {
            try doubt.execute(arguments: [isDoubtful, article.rawValue])
        }
        let forget = try database.cachedStatement(sql: "DELETE FROM storyLinks WHERE article = ?1")
        for article in findings.linked { try forget.execute(arguments: [article.rawValue]) }
        let link = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO storyLinks (article, other, isForeign) VALUES (?, ?, ?)")
        for (article, other, isForeign) in findings.links {
            try link.execute(arguments: [article.rawValue, other.rawValue, isForeign])
        }
        let mention = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO mentions (article, roundUp) VALUES (?, ?)")
        for (article, roundUp) in findings.mentions {
            try mention.execute(arguments: [article.rawValue, roundUp.rawValue])
        }
    }

    /// The stories of a story's thread, the earliest first; at most six.
    static func links(of story: Int64, _ database: Database) throws -> [StoryLink] {
        let sql = """
            WITH members (id) AS (SELECT id FROM articles WHERE story = ?1),
            linked (id, isForeign) AS (
                SELECT other, isForeign FROM storyLinks WHERE article IN members
                UNION ALL SELECT article, isForeign FROM storyLinks WHERE other IN members)
            SELECT articles.story, min(linked.isForeign), title,
                (SELECT min(dated) FROM articles AS one WHERE one.story = articles.story),
                (SELECT min(dated) FROM articles AS one WHERE one.story = ?1)
            FROM linked JOIN articles ON articles.id = linked.id JOIN stories ON stories.id = articles.story
            WHERE articles.story <> ?1 GROUP BY articles.story ORDER BY 4 LIMIT 6
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [story]).map { row in
            let gap: Double = (row[3] ?? 0) - (row[4] ?? 0)
            let headline = try StoryDecisions.name(of: row[0], database)
            let lead = """
                SELECT ifnull(opening, title) FROM articles
                WHERE id = (SELECT lead FROM stories WHERE id = ?)
                """
            return StoryLink(
                story: StoryID(rawValue: row[0]),
                headline: try headline
                    ?? String.fetchOne(database.cachedStatement(sql: lead), arguments: [row[0] as Int64])
                    ?? row[2],
                relation: gap <= -86_400 ? .earlier : gap >= 86_400 ? .later : .sameTime, isForeign: row[1])
        }
    }

    /// How many round-ups mention a story.
    static func mentionCount(of story: Int64, _ database: Database) throws -> Int {
        let sql = """
            SELECT count(DISTINCT roundUp) FROM mentions
            WHERE article IN (SELECT id FROM articles WHERE story = ?)
            """
        return try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [story]) ?? 0
    }

    /// The round-ups that mention a story, the newest first.
    static func mentions(of story: Int64, _ database: Database) throws -> [ArticleSummary] {
        let sql = """
            SELECT \(Readings.summaryColumns) FROM articles LEFT JOIN outlets ON outlets.id = outlet
            WHERE articles.id IN (SELECT roundUp FROM mentions
                WHERE article IN (SELECT id FROM articles WHERE story = ?))
            ORDER BY dated DESC, articles.id DESC
            """
        return try Row.fetchAll(database, sql: sql, arguments: [story]).map(Readings.summary)
    }

    /// The outlets that published about then and do not tell the story, the busiest first.
    static func silentOutlets(_ accounts: [ArticleSummary], _ database: Database) throws -> [String] {
        let dates = accounts.map { ($0.published ?? $0.arrived).timeIntervalSince1970 }
        guard let first = dates.min(), let last = dates.max() else { return [] }
        let sql = """
            SELECT name, count(*) FROM articles JOIN outlets ON outlets.id = outlet
            WHERE dated BETWEEN ? AND ? GROUP BY outlet ORDER BY 2 DESC, name
            """
        let window: Double = 3 * 86_400
        let names = try String.fetchAll(database, sql: sql, arguments: [first - window, last + window])
        let own = Set(accounts.compactMap(\.outlet))
        return Array(names.filter { !own.contains($0) }.prefix(100))
    }
}
