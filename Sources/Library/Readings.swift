import Foundation
import GRDB
import News

extension NewsLibrary {
    /// An article with its row and its attributions.
    /// - Throws: ``Failure/noArticle(_:)``.
    package func reading(_ id: ArticleID) throws -> Reading {
        try pool.read { try Readings.reading(id, $0) }
    }

    /// Articles with their rows and attributions, in the order of `ids`.
    /// - Throws: ``Failure/noArticle(_:)``.
    package func readings(_ ids: [ArticleID]) throws -> [Reading] {
        try pool.read { database in try ids.map { try Readings.reading($0, database) } }
    }

    /// The article that has this identity in its record, the newest if several have; nil where none has.
    package func article(recordID: String) throws -> ArticleID? {
        try pool.read { database in
            let sql = "SELECT max(id) FROM articles WHERE recordID = ?"
            return try Int64.fetchOne(database, sql: sql, arguments: [recordID]).map(ArticleID.init)
        }
    }

    /// Hands on every article's number, identity in its record and story, in the order of arrival. Memory stays bounded.
    package func eachMembership(_ deliver: (ArticleID, String, StoryID?) throws -> Void) throws {
        var last: Int64 = 0
        while true {
            let rows = try pool.read { database in
                let sql = "SELECT id, recordID, story FROM articles WHERE id > ? ORDER BY id LIMIT 1000"
                return try Row.fetchAll(database, sql: sql, arguments: [last])
            }
            guard let end = rows.last else { return }
            for row in rows {
                let story: Int64? = row[2]
                try deliver(ArticleID(rawValue: row[0]), row[1], story.map(StoryID.init))
            }
            last = end[0]
        }
    }

    /// Hands on every article in the order of arrival, with its findings. Memory stays bounded.
    package func eachReading(_ deliver: (Reading) throws -> Void) throws {
        var last: Int64 = 0
        while true {
            let ids = try pool.read { database in
                let sql = "SELECT id FROM articles WHERE id > ? ORDER BY id LIMIT 100"
                return try Int64.fetchAll(database, sql: sql, arguments: [last])
            }
            guard let end = ids.last else { return }
            for reading in try readings(ids.map(ArticleID.init)) { try deliver(reading) }
            last = end
        }
    }
}

/// How rows become values.
enum Readings {
    static let articleColumns = """
        recordID, outlets.name AS outletName, published, title, byline, address, language, text
        """
    static let summaryColumns = """
        articles.id AS id, story, recordID, ifnull(opening, title) AS heading, outlets.name AS outletName, published, articles.arrived AS arrived,
        wordCount, articles.statementCount AS statementCount, isRead, isStarred,
        \(Tags.column), isDoubtful, copyOf
        """

    static func article(_ row: Row) -> Article {
        let published: Double? = row["published"]
        return Article(
            recordID: row["recordID"], outlet: row["outletName"],
            published: published.map(Date.init(timeIntervalSince1970:)), title: row["title"],
            byline: row["byline"], address: row["address"], language: row["language"], text: row["text"])
    }

    static func summary(_ row: Row) -> ArticleSummary {
        let story: Int64? = row[1]
        return ArticleSummary(
            id: ArticleID(rawValue: row[0]), story: story.map(StoryID.init), recordID: row[2],
            title: row[3], outlet: row[4], published: row.date(5),
            arrived: Date(timeIntervalSince1970: row[6]), wordCount: row[7], statementCount: row[8],
            isRead: row[9], isStarred: row[10], tags: Tags.list(row[11]),
            isDoubtful: row[12], copyOf: (row[13] as Int64?).map(ArticleID.init))
    }

    static func summary(_ id: Int64, _ database: Database) throws -> ArticleSummary? {
        let sql = """
            SELECT \(summaryColumns) FROM articles LEFT JOIN outlets ON outlets.id = outlet WHERE articles.id = ?
            """
        return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id]).map(summary)
    }

    static func reading(_ id: ArticleID, _ database: Database) throws -> Reading {
        let sql = """
            SELECT \(articleColumns) FROM articles JOIN texts ON texts.article = articles.id
            LEFT JOIN outlets ON outlets.id = outlet WHERE articles.id = ?
            """
        let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id.rawValue])
        guard let row, let summary = try summary(id.rawValue, database) else {
            throw NewsLibrary.Failure.noArticle(id)
        }
        let attributions = try Findings.attributions(id, database) ?? []
        let article = try Extras.adding(to: article(row), id.rawValue, database)
        let counting = "SELECT count(*) FROM versions WHERE article = ?"
        let versions = try Int.fetchOne(database.cachedStatement(sql: counting), arguments: [id.rawValue])
        return Reading(
            summary: summary, article: article, attributions: attributions,
            place: try Places.place(of: id, database), versionCount: versions ?? 0)
    }
}
