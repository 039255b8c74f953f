import Foundation
import GRDB
import News

extension NewsLibrary {
    /// Takes articles in, in one transaction: new ones are added and made searchable, changed ones keep their old
    /// version, known ones stay as they are.
    /// - Parameters:
    ///   - articles: the articles, in the order of their arrival.
    ///   - now: the time of arrival.
    /// - Returns: what became of each, in the same order.
    /// - Throws: an error of SQLite's; then nothing of it was stored.
    package func store(_ articles: [Incoming], now: Date) throws -> [Outcome] {
        try pool.write { database in
            var writer = ArticleWriter(database: database, now: now)
            let outcomes = try articles.map { try writer.store($0) }
            try writer.index()
            return outcomes
        }
    }

    /// The texts an article had before it was changed, the newest first.
    package func versions(of id: ArticleID) throws -> [ArticleVersion] {
        try pool.read { database in
            let sql = """
                SELECT title, byline, published, text, replaced FROM versions WHERE article = ? ORDER BY id DESC
                """
            return try Row.fetchAll(database, sql: sql, arguments: [id.rawValue]).map { row in
                ArticleVersion(
                    article: Article(published: row.date(2), title: row[0], byline: row[1], text: row[3]),
                    replaced: Date(timeIntervalSince1970: row[4]))
            }
        }
    }
}

/// A text that an article had before its outlet changed it.
package struct ArticleVersion: Hashable, Sendable {
    /// Headline, byline, date and text as they were; nothing else is kept.
    package var article: Article
    /// When another text came in its place.
    package var replaced: Date
}

/// Writes articles inside a transaction. What was added can be searched after ``index()`` only: an index is written
/// fastest in the order of its places.
struct ArticleWriter {
    let database: Database
    let now: Date
    private var unindexed: [ArticleID] = []

    init(database: Database, now: Date) {
        self.database = database
        self.now = now
    }

    /// Makes all that was added searchable.
    mutating func index() throws {
        try SearchIndex.add(
            unindexed.compactMap { try SearchIndex.entry($0.rawValue, database) }, database)
        unindexed = []
    }

    mutating func store(_ incoming: Incoming) throws -> Outcome {
        let keys = incoming.identities
        guard let known = try knownArticle(incoming, keys) else { return .added(try add(incoming, keys)) }
        if try stored(known) == nil { return .added(try bringBack(incoming, keys, known)) }
        try remember(keys, known)
        guard let old = try articleToReplace(known, by: incoming.article) else { return .known(known) }
        try replace(old, by: incoming, known)
        return .changed(known)
    }

    /// The first article that one of the names leads to; one that the same origin gave another `recordID` is another.
    func knownArticle(_ incoming: Incoming, _ keys: [String]) throws -> ArticleID? {
        for (place, key) in keys.enumerated() {
            let find = try database.cachedStatement(sql: "SELECT article FROM identities WHERE key = ?")
            guard let id = try Int64.fetchOne(find, arguments: [key]) else { continue }
            if place > 0, let origin = incoming.origin, try hasName(in: origin, id) { continue }
            return ArticleID(rawValue: id)
        }
        return nil
    }

    /// Adds an article that the library once let go, whose names still lead to its old number.
    private mutating func bringBack(
        _ incoming: Incoming, _ keys: [String], _ old: ArticleID
    ) throws -> ArticleID {
        try database.execute(sql: "DELETE FROM identities WHERE article = ?", arguments: [old.rawValue])
        return try add(incoming, keys)
    }

    private func hasName(in origin: String, _ article: Int64) throws -> Bool {
        let sql = """
            SELECT 1 FROM articles JOIN origins ON origins.id = origin
            WHERE articles.id = ? AND name = ? AND recordID <> ''
            """
        return try Bool.fetchOne(database.cachedStatement(sql: sql), arguments: [article, origin]) ?? false
    }

    func remember(_ keys: [String], _ id: ArticleID) throws {
        let sql = "INSERT OR IGNORE INTO identities (key, article) VALUES (?, ?)"
        let statement = try database.cachedStatement(sql: sql)
        for key in keys { try statement.execute(arguments: [key, id.rawValue]) }
    }

    mutating func add(_ incoming: Incoming, _ keys: [String]) throws -> ArticleID {
        let article = incoming.article
        let sql = """
            INSERT INTO articles (
                outlet, origin, recordID, title, opening, published, arrived, wordCount, byline, address, language)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try database.cachedStatement(sql: sql).execute(arguments: [
            try number(of: article.outlet, in: "outlets"), try number(of: incoming.origin, in: "origins"),
            article.recordID, article.title, incoming.opening, article.published?.timeIntervalSince1970,
            now.timeIntervalSince1970, incoming.wordCount, article.byline, article.address, article.language,
        ])
        let id = database.lastInsertedRowID
        try database.cachedStatement(sql: "INSERT INTO texts (article, text) VALUES (?, ?)")
            .execute(arguments: [id, article.text])
        try remember(keys, ArticleID(rawValue: id))
        try Extras.store(article, id, database)
        try wait(id)
        unindexed.append(ArticleID(rawValue: id))
        return ArticleID(rawValue: id)
    }

    /// The number of a name in a table of names, made where there is none.
    private func number(of name: String?, in table: String) throws -> Int64? {
        guard let name else { return nil }
        let find = try database.cachedStatement(sql: "SELECT id FROM \(table) WHERE name = ?")
        if let id = try Int64.fetchOne(find, arguments: [name]) { return id }
        try database.execute(sql: "INSERT INTO \(table) (name) VALUES (?)", arguments: [name])
        return database.lastInsertedRowID
    }

    private func wait(_ id: Int64) throws {
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO waiting (article) VALUES (?)")
            .execute(arguments: [id])
    }

    /// The stored article where title or text differ; nil where nothing has to be done.
    private func articleToReplace(_ id: ArticleID, by article: Article) throws -> Article? {
        guard let old = try stored(id) else { return nil }
        return old.title == article.title && old.text == article.text ? nil : old
    }

    /// Title, byline, date and text of an article; nil where there is none of this number any more.
    func stored(_ id: ArticleID) throws -> Article? {
        let sql = """
            SELECT title, byline, published, text FROM articles JOIN texts ON article = id WHERE id = ?
            """
        let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id.rawValue])
        return row.map { Article(published: $0.date(2), title: $0[0], byline: $0[1], text: $0[3]) }
    }

    private func keepVersion(_ old: Article, of id: ArticleID) throws {
        let keep = """
            INSERT INTO versions (article, replaced, title, byline, published, text) VALUES (?, ?, ?, ?, ?, ?)
            """
        try database.execute(
            sql: keep,
            arguments: [
                id.rawValue, now.timeIntervalSince1970, old.title, old.byline,
                old.published?.timeIntervalSince1970, old.text,
            ])
    }

    /// Puts another title and text in place of the old ones.
    /// - Parameter isVersion: whether the old text is kept as a version; not where the new one is only more of it.
    mutating func replace(
        _ old: Article, by incoming: Incoming, _ id: ArticleID, isVersion: Bool = true
    ) throws {
        let article = incoming.article
        // What is taken out of an index has to be in it.
        if unindexed.contains(id) { try index() }
        if isVersion { try keepVersion(old, of: id) }
        try Findings.removeSayings(id, text: old.text, database)
        if let entry = try SearchIndex.entry(id.rawValue, database) {
            try SearchIndex.remove(entry, database)
        }
        let update = """
            UPDATE articles SET title = ?, opening = ?, wordCount = ?, published = ifnull(?, published),
                byline = ifnull(?, byline) WHERE id = ?
            """
        try database.execute(
            sql: update,
            arguments: [
                article.title, incoming.opening, incoming.wordCount, article.published?.timeIntervalSince1970,
                article.byline, id.rawValue,
            ])
        try Extras.store(article, id.rawValue, database)
        try database.execute(
            sql: "UPDATE texts SET text = ? WHERE article = ?", arguments: [article.text, id.rawValue])
        if let entry = try SearchIndex.entry(id.rawValue, database) {
            try SearchIndex.add([entry], database)
        }
        try wait(id.rawValue)
    }
}

extension Row {
    /// The moment in a column of seconds since 1970; nil where the column is null.
    func date(_ column: Int) -> Date? {
        let seconds: Double? = self[column]
        return seconds.map(Date.init(timeIntervalSince1970:))
    }
}
