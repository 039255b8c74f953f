import Foundation
import GRDB
import News

extension NewsLibrary {
    /// Rows of the list of everyone who is quoted.
    /// - Complexity: the rows asked for, and a walk over as many index entries as lie before them.
    package func speakers(_ window: Range<Int>, by order: SpeakerSummary.Order) throws -> ListWindow<
        SpeakerSummary
    > {
        try pool.read { database in
            let column = order == .recent ? "rank" : "statementCount"
            let sql = """
                SELECT \(SpeakerRows.columns) FROM speakers
                WHERE id IN (SELECT id FROM speakers ORDER BY \(column) DESC, id DESC LIMIT ? OFFSET ?)
                ORDER BY \(column) DESC, id DESC
                """
            let rows = try Row.fetchAll(
                database.cachedStatement(sql: sql), arguments: [window.count, window.lowerBound])
            let total = try Int.fetchOne(database, sql: "SELECT speakers FROM speakerCount") ?? 0
            return ListWindow(
                offset: window.lowerBound, rows: try rows.map { try SpeakerRows.summary($0, database) },
                total: total)
        }
    }

    /// Those whose name or surname begins with these words, whoever was quoted most of late first.
    /// - Complexity: O(limit): each beginning is looked up in an index, so many rows of it are ranked.
    package func speakers(named beginning: String, limit: Int) throws -> [SpeakerSummary] {
        let key = SpeakerIdentity(beginning).key
        guard !key.isEmpty else { return [] }
        return try pool.read { database in
            let found = ["nameKey", "surname"].map { column in
                "SELECT * FROM (SELECT id, rank FROM speakers WHERE \(column) >= ? AND \(column) < ? LIMIT 1000)"
            }
            let sql = """
                SELECT \(SpeakerRows.columns) FROM speakers
                WHERE id IN (SELECT id FROM (\(found.joined(separator: " UNION "))) ORDER BY rank DESC LIMIT ?)
                ORDER BY rank DESC, id DESC
                """
            let end = key + "\u{10FFFF}"
            let rows = try Row.fetchAll(database, sql: sql, arguments: [key, end, key, end, limit])
            return try rows.map { try SpeakerRows.summary($0, database) }
        }
    }

    /// The articles with words of a speaker, the newest first; nil where nobody of this name is in the table.
    /// - Complexity: O(limit).
    package func articles(of name: String, limit: Int) throws -> [ArticleID]? {
        try pool.read { database in
            let key = SpeakerIdentity(name).key
            let id = try Int64.fetchOne(
                database, sql: "SELECT id FROM speakers WHERE nameKey = ?", arguments: [key])
            guard let id else { return nil }
            let sql =
                "SELECT article FROM speakerArticles WHERE speaker = ? ORDER BY dated DESC, article DESC LIMIT ?"
            return try Int64.fetchAll(database, sql: sql, arguments: [id, limit]).map(ArticleID.init)
        }
    }
}

/// How rows of the table become values.
enum SpeakerRows {
    static let columns = """
        id, name, role, kind, statementCount, outletCount,
        (SELECT article FROM speakerArticles WHERE speaker = speakers.id ORDER BY dated DESC, article DESC LIMIT 1)
        """

    static func summary(_ row: Row, _ database: Database) throws -> SpeakerSummary {
        let latest: Int64? = row[6]
        let kind: Int = row[3]
        return SpeakerSummary(
            id: row[0], name: row[1], role: row[2],
            kind: Speaker.Kind.allCases.indices.contains(kind) ? Speaker.Kind.allCases[kind] : .person,
            statementCount: row[4], outletCount: row[5],
            latest: try latest.flatMap { try Readings.summary($0, database) })
    }
}
