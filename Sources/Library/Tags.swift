import GRDB
import News

extension NewsLibrary {
    /// Gives articles a tag or takes it away. Letter case does not count: a tag that is there under another case stays
    /// as it is written.
    package func tag(_ ids: [ArticleID], _ tag: String, isOn: Bool) throws {
        try pool.write { database in
            let find = "SELECT tag FROM tags WHERE tag = ? LIMIT 1"
            let written = try String.fetchOne(database, sql: find, arguments: [tag]) ?? tag
            let sql =
                isOn
                ? "INSERT OR IGNORE INTO tags (article, tag) VALUES (?, ?)"
                : "DELETE FROM tags WHERE article = ? AND tag = ?"
            let statement = try database.cachedStatement(sql: sql)
            for id in ids { try statement.execute(arguments: [id.rawValue, written]) }
        }
        try refreshSavedSearches(changed: ids)
    }

    /// Every tag that an article has, the most used first.
    /// - Complexity: O(tags given to articles).
    package func tags() throws -> [String] {
        try pool.read { database in
            try String.fetchAll(
                database, sql: "SELECT tag FROM tags GROUP BY tag ORDER BY count(*) DESC, tag")
        }
    }
}

/// Words of the reader's own on articles.
enum Tags {
    /// A tag is one word. Letter case does not count when it is looked for.
    static let schema = """
        CREATE TABLE tags (
            article INTEGER NOT NULL REFERENCES articles (id),
            tag TEXT NOT NULL COLLATE NOCASE,
            PRIMARY KEY (article, tag)) WITHOUT ROWID;
        CREATE INDEX tagsByName ON tags (tag, article);
        """

    /// The column of a row that holds an article's tags, a line each, in alphabetical order; null where it has none.
    static let column =
        "(SELECT group_concat(tag, char(10)) FROM (SELECT tag FROM tags WHERE article = articles.id)) AS tagLines"

    /// The tags in that column.
    static func list(_ lines: String?) -> [String] {
        lines?.split(separator: "\n").map(String.init) ?? []
    }
}
