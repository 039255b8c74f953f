import Foundation
import GRDB
import News

/// The full-text indexes: `words` over titles and texts, `headings` over titles, outlets and bylines, `sayings` over
/// statements and their speakers. They hold no copy of what they index (`content = ''`), so what is taken out of one
/// has to be handed in again as it was.
enum SearchIndex {
    /// What an article puts into the indexes when it comes in.
    struct Entry {
        var place: Int64
        var title: String
        var outlet: String
        var byline: String
        var text: String
    }

    /// Adds articles. An index is written fastest in the order of its places.
    static func add(_ entries: [Entry], _ database: Database) throws {
        let words = try database.cachedStatement(
            sql: "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)")
        let headings = try database.cachedStatement(
            sql: "INSERT INTO headings (rowid, title, outlet, byline) VALUES (?, ?, ?, ?)")
        for entry in entries.sorted(by: { $0.place < $1.place }) {
            let title = IndexedText.prepared(entry.title)
            try words.execute(arguments: [entry.place, title, IndexedText.prepared(entry.text)])
            try headings.execute(arguments: [
                entry.place, title, IndexedText.prepared(entry.outlet), IndexedText.prepared(entry.byline),
            ])
        }
    }

    /// Takes an article out, as it was handed in.
    static func remove(_ entry: Entry, _ database: Database) throws {
        let title = IndexedText.prepared(entry.title)
        try database.cachedStatement(
            sql: "INSERT INTO words (words, rowid, title, text) VALUES ('delete', ?, ?, ?)"
        ).execute(arguments: [entry.place, title, IndexedText.prepared(entry.text)])
        try database.cachedStatement(
            sql: "INSERT INTO headings (headings, rowid, title, outlet, byline) VALUES ('delete', ?, ?, ?, ?)"
        ).execute(arguments: [
            entry.place, title, IndexedText.prepared(entry.outlet), IndexedText.prepared(entry.byline),
        ])
    }

    /// What a stored article put, or will put, into the indexes; nil where there is no such article.
    static func entry(_ article: Int64, _ database: Database) throws -> Entry? {
        let sql = """
            SELECT place, title, outlets.name, byline, text FROM articles JOIN texts ON article = articles.id
            LEFT JOIN outlets ON outlets.id = outlet WHERE articles.id = ?
            """
        return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [article]).map(entry)
    }

    private static func entry(_ row: Row) -> Entry {
        Entry(place: row[0], title: row[1], outlet: row[2] ?? "", byline: row[3] ?? "", text: row[4])
    }

    /// Makes the indexes of titles and texts anew from the articles. O(size of the library).
    static func rebuild(_ database: Database) throws {
        for table in ["words", "headings"] {
            try database.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('delete-all')")
        }
        let sql = """
            SELECT place, title, outlets.name, byline, text FROM articles JOIN texts ON article = articles.id
            LEFT JOIN outlets ON outlets.id = outlet ORDER BY place
            """
        let rows = try Row.fetchCursor(database, sql: sql)
        while let row = try rows.next() { try add([entry(row)], database) }
    }

    /// Makes the index of statements anew from the findings. O(size of the library).
    static func rebuildSayings(_ database: Database) throws {
        try database.execute(sql: "INSERT INTO sayings (sayings) VALUES ('delete-all')")
        let sql = """
            SELECT place, text, attributions FROM articles JOIN texts ON texts.article = articles.id
            JOIN findings ON findings.article = articles.id ORDER BY place
            """
        let rows = try Row.fetchCursor(database, sql: sql)
        while let row = try rows.next() {
            let bytes: Data = row[2]
            let attributions = AttributionCoding.attributions(Array(bytes)) ?? []
            try addSayings(attributions, place: row[0], text: row[1], database)
        }
    }

    /// Adds what is said in an article.
    static func addSayings(
        _ attributions: [Attribution], place: Int64, text: String, _ database: Database
    ) throws {
        let (said, speakers) = sayings(attributions, text)
        try database.cachedStatement(sql: "INSERT INTO sayings (rowid, said, speaker) VALUES (?, ?, ?)")
            .execute(arguments: [place, said, speakers])
    }

    /// Takes out what was said in an article whose text is this.
    static func removeSayings(
        _ attributions: [Attribution], place: Int64, text: String, _ database: Database
    ) throws {
        let (said, speakers) = sayings(attributions, text)
        let sql = "INSERT INTO sayings (sayings, rowid, said, speaker) VALUES ('delete', ?, ?, ?)"
        try database.cachedStatement(sql: sql).execute(arguments: [place, said, speakers])
    }

    /// All that is said in an article, and by whom, as the index takes them.
    private static func sayings(_ attributions: [Attribution], _ text: String) -> (String, String) {
        let said = attributions.flatMap(\.content).map(text.slice).joined(separator: "\n")
        var names: [String] = []
        for speaker in attributions.compactMap(\.speaker) where !names.contains(speaker.name) {
            names.append(speaker.name)
        }
        return (IndexedText.prepared(said), IndexedText.prepared(names.joined(separator: "\n")))
    }
}
