import GRDB

/// The full-text index of titles and texts. It holds no copy of them (`content = ''`), so what is taken out of it has
/// to be handed in again as it was.
enum SearchIndex {
    static func add(_ id: Int64, title: String, text: String, _ database: Database) throws {
        try database.cachedStatement(sql: "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)")
            .execute(arguments: [id, title, text])
    }

    static func remove(_ id: Int64, title: String, text: String, _ database: Database) throws {
        let sql = "INSERT INTO words (words, rowid, title, text) VALUES ('delete', ?, ?, ?)"
        try database.cachedStatement(sql: sql).execute(arguments: [id, title, text])
    }
}
