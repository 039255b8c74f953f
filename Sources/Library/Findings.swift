import Foundation
import GRDB
import News

/// What analysis found in one article, and by which version of itself.
package struct ArticleFindings: Sendable {
    /// The article.
    package var id: ArticleID
    /// Who says what in it, in the order of the text.
    package var attributions: [Attribution]
    /// What grouping compares, in the form that grouping reads.
    package var features: [UInt8]

    /// Findings about an article.
    package init(id: ArticleID, attributions: [Attribution], features: [UInt8]) {
        self.id = id
        self.attributions = attributions
        self.features = features
    }
}

/// Which versions of the analysis findings come from.
package struct AnalysisVersions: Hashable, Sendable {
    /// The version of what finds attributions.
    package var attributions: Int
    /// The version of what groups stories.
    package var features: Int

    /// Both in one number that the library's file carries.
    var mark: Int { attributions << 12 | (features & 0xFFF) }

    /// A pair of versions.
    package init(attributions: Int, features: Int) {
        self.attributions = attributions
        self.features = features
    }
}

extension NewsLibrary {
    /// Articles that wait to be analysed, in the order of their arrival.
    /// - Parameters:
    ///   - after: only articles with a greater number.
    ///   - limit: how many at the most.
    ///   - bytes: no more are read once their texts are as long as this together, as UTF-8.
    package func waiting(
        after: ArticleID?, limit: Int, bytes: Int = .max
    ) throws -> [(id: ArticleID, article: Article)] {
        try pool.read { database in
            let sql = """
                SELECT \(Readings.articleColumns), articles.id AS id
                FROM waiting JOIN articles ON articles.id = waiting.article JOIN texts ON texts.article = articles.id
                LEFT JOIN outlets ON outlets.id = outlet
                WHERE waiting.article > ? ORDER BY waiting.article LIMIT ?
                """
            let arguments: StatementArguments = [after?.rawValue ?? 0, limit]
            let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
            var articles: [(id: ArticleID, article: Article)] = []
            var length = 0
            while length < bytes, let row = try rows.next() {
                articles.append((ArticleID(rawValue: row["id"]), Readings.article(row)))
                length += articles[articles.count - 1].article.text.utf8.count
            }
            return articles
        }
    }

    /// Whether anything waits to be analysed, or was analysed by an older version. O(1).
    package func isBehind(_ versions: AnalysisVersions) throws -> Bool {
        try pool.read { database in
            let counts = try Self.counts(database)
            let known = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            return counts.waiting > 0 || counts.articles > 0 && known < versions.mark
        }
    }

    /// Puts every article whose findings an older version made back into the queue, in steps short enough that nobody
    /// who wants to write waits long. What was stopped is begun again by the next call.
    package func requeue(olderThan versions: AnalysisVersions) throws {
        let (known, last) = try pool.read { database in
            (
                try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
                try Int64.fetchOne(database, sql: "SELECT max(id) FROM articles") ?? 0
            )
        }
        guard known < versions.mark else { return }
        let step: Int64 = 5_000
        for start in stride(from: 0, through: last, by: Int(step)) {
            try pool.write { database in
                try database.execute(
                    sql: """
                        INSERT OR IGNORE INTO waiting
                        SELECT article FROM findings WHERE article > ? AND article <= ? AND version < ?
                        UNION SELECT article FROM features WHERE article > ? AND article <= ? AND version < ?
                        """,
                    arguments: [
                        start, start + step, versions.attributions, start, start + step, versions.features,
                    ])
            }
        }
        try pool.write { try $0.execute(sql: "PRAGMA user_version = \(versions.mark)") }
    }

    /// Stores findings and what grouping made of them, in one transaction, and takes the articles out of the queue.
    /// - Parameters:
    ///   - findings: what was found in each article.
    ///   - moves: articles with the story they belong to now; of two words on an article the last counts.
    ///   - copies: articles, each with the one whose text it repeats, or nil for one that repeats none.
    ///   - versions: what made the findings.
    ///   - around: what grouping found around the stories.
    ///   - decisionMark: what ``decisionMark()`` said before the moves were found; nil where nobody decides meanwhile.
    /// - Returns: false where the reader decided something about stories since: nothing was stored then.
    @discardableResult
    package func store(
        _ findings: [ArticleFindings], moves: [(article: ArticleID, story: StoryID)],
        copies: [(article: ArticleID, original: ArticleID?)],
        _ versions: AnalysisVersions, around: StoryFindings = StoryFindings(), decisionMark: Int? = nil
    ) throws -> Bool {
        try pool.write { database in
            if let decisionMark, try StoryDecisions.mark(database) != decisionMark { return false }
            // An index is written fastest in the order of its places.
            let place = try database.cachedStatement(sql: "SELECT place FROM articles WHERE id = ?")
            let placed = try findings.map { finding in
                (finding, try Int64.fetchOne(place, arguments: [finding.id.rawValue]) ?? 0)
            }
            for (finding, _) in placed.sorted(by: { $0.1 < $1.1 }) {
                try Findings.store(finding, versions, database)
            }
            try StoryRecords.note(copies, database)
            try StoryRelations.store(around, database)
            try StoryRecords.move(moves, database)
            return true
        }
    }
}

enum Findings {
    static func store(_ findings: ArticleFindings, _ versions: AnalysisVersions, _ database: Database) throws
    {
        let id = findings.id.rawValue
        guard let (place, text) = try place(id, database) else { return }
        try removeSayings(findings.id, text: text, database)
        let bytes = Data(AttributionCoding.bytes(findings.attributions))
        let keep = "INSERT OR REPLACE INTO findings (article, version, attributions) VALUES (?, ?, ?)"
        try database.cachedStatement(sql: keep).execute(arguments: [id, versions.attributions, bytes])
        let keepFeatures = "INSERT OR REPLACE INTO features (article, version, features) VALUES (?, ?, ?)"
        try database.cachedStatement(sql: keepFeatures)
            .execute(arguments: [id, versions.features, Data(findings.features)])
        try SearchIndex.addSayings(findings.attributions, place: place, text: text, database)
        try SpeakerRecords(database: database).add(id, findings.attributions)
        try database.cachedStatement(sql: "UPDATE articles SET statementCount = ? WHERE id = ?")
            .execute(arguments: [findings.attributions.count, id])
        try database.cachedStatement(sql: "DELETE FROM waiting WHERE article = ?").execute(arguments: [id])
    }

    /// Forgets the attributions of an article whose text is this.
    static func removeSayings(_ id: ArticleID, text: String, _ database: Database) throws {
        guard let old = try attributions(id, database), let (place, _) = try place(id.rawValue, database)
        else { return }
        try SearchIndex.removeSayings(old, place: place, text: text, database)
        try SpeakerRecords(database: database).remove(id.rawValue)
        try database.execute(sql: "DELETE FROM findings WHERE article = ?", arguments: [id.rawValue])
        try database.execute(
            sql: "UPDATE articles SET statementCount = 0 WHERE id = ?", arguments: [id.rawValue])
    }

    /// The attributions of an article; nil where it was not analysed.
    static func attributions(_ id: ArticleID, _ database: Database) throws -> [Attribution]? {
        let find = try database.cachedStatement(sql: "SELECT attributions FROM findings WHERE article = ?")
        guard let bytes = try Data.fetchOne(find, arguments: [id.rawValue]) else { return nil }
        return AttributionCoding.attributions(Array(bytes)) ?? []
    }

    /// Where an article stands in the indexes, and its text; nil where there is no such article.
    static func place(_ article: Int64, _ database: Database) throws -> (place: Int64, text: String)? {
        let sql = "SELECT place, text FROM articles JOIN texts ON article = id WHERE id = ?"
        return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [article]).map {
            ($0[0], $0[1])
        }
    }
}
