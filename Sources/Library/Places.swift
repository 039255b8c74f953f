import GRDB
import News

extension NewsLibrary {
    /// Keeps where articles were left.
    /// - Parameter forgotten: articles that are at their beginning again.
    package func keep(places: [ArticleID: ReadingPlace], forgotten: [ArticleID]) throws {
        try pool.write { database in
            for (id, place) in places {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO places (article, offset, rowsAbove) VALUES (?, ?, ?)",
                    arguments: [id.rawValue, place.offset, place.rowsAbove])
            }
            for id in forgotten {
                try database.execute(sql: "DELETE FROM places WHERE article = ?", arguments: [id.rawValue])
            }
        }
    }
}

/// Where the reader left articles.
enum Places {
    static let schema = """
        CREATE TABLE places (
            article INTEGER PRIMARY KEY REFERENCES articles (id),
            offset INTEGER NOT NULL,
            rowsAbove INTEGER NOT NULL);
        """

    /// Where an article was left; nil where it was left at its beginning.
    static func place(of id: ArticleID, _ database: Database) throws -> ReadingPlace? {
        let sql = "SELECT offset, rowsAbove FROM places WHERE article = ?"
        let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id.rawValue])
        return row.map { ReadingPlace(offset: $0[0], rowsAbove: $0[1]) }
    }
}
