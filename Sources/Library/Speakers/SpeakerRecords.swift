import Foundation
import GRDB
import News

/// Keeps the table of speakers in step with the findings.
struct SpeakerRecords {
    let database: Database

    /// The kinds that are the same in other articles.
    private static let kinds: Set<Speaker.Kind> = [.person, .organisation, .place]

    /// Enters who speaks in an article. O(attributions).
    func add(_ article: Int64, _ attributions: [Attribution]) throws {
        let sayings = try identified(attributions)
        guard !sayings.isEmpty else { return }
        let find = "SELECT dated, outlet FROM articles WHERE id = ?"
        guard let row = try Row.fetchOne(database.cachedStatement(sql: find), arguments: [article]) else {
            return
        }
        let dated: Double = row[0]
        let outlet: Int64? = row[1]
        for saying in sayings {
            let id = try enter(saying, dated)
            try database.cachedStatement(
                sql:
                    "INSERT INTO speakerArticles (speaker, article, dated, statementCount) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [id, article, dated, saying.count])
            try database.cachedStatement(
                sql: """
                    INSERT INTO speakerOutlets (speaker, outlet, articleCount) VALUES (?, ?, 1)
                    ON CONFLICT (speaker, outlet) DO UPDATE SET articleCount = articleCount + 1
                    """
            ).execute(arguments: [id, outlet ?? 0])
        }
    }

    /// Takes away what an article added. O(speakers of the article).
    func remove(_ article: Int64) throws {
        let find = """
            SELECT speaker, speakerArticles.dated, speakerArticles.statementCount, outlet, rank
            FROM speakerArticles JOIN articles ON articles.id = article JOIN speakers ON speakers.id = speaker
            WHERE article = ?
            """
        let rows = try Row.fetchAll(database.cachedStatement(sql: find), arguments: [article])
        for row in rows {
            let (id, dated, count): (Int64, Double, Int) = (row[0], row[1], row[2])
            let outlet: Int64? = row[3]
            let rank = SpeakerRank.difference(row[4], SpeakerRank.part(count, at: dated))
            try execute(
                """
                UPDATE speakers SET statementCount = statementCount - ?, articleCount = articleCount - 1, rank = ?
                WHERE id = ?
                """, [count, rank, id])
            try execute(
                "UPDATE speakerOutlets SET articleCount = articleCount - 1 WHERE speaker = ? AND outlet = ?",
                [id, outlet ?? 0])
            try execute(
                "DELETE FROM speakerOutlets WHERE speaker = ? AND outlet = ? AND articleCount <= 0",
                [id, outlet ?? 0])
            try execute(
                "DELETE FROM speakerArticles WHERE speaker = ? AND dated = ? AND article = ?",
                [id, dated, article])
            try execute("DELETE FROM speakers WHERE id = ? AND articleCount <= 0", [id])
        }
    }

    private func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// Someone who speaks in an article.
    private struct Saying {
        var speaker: Speaker
        var key: String
        var identity: SpeakerIdentity
        var count: Int
    }

    /// Whether a speaker is the same in other articles: "the ministry" and "who" are not.
    private static func isTold(_ speaker: Speaker) -> Bool {
        guard kinds.contains(speaker.kind) else { return false }
        return speaker.name.split(separator: " ").contains { word in
            word.first?.isLowercase == false && !determiners.contains(word.lowercased())
        }
    }

    private static let determiners: Set<String> = [
        "the", "a", "an", "this", "who", "its", "his", "her", "their",
    ]

    /// Those who can be told in other articles, each once.
    private func identified(_ attributions: [Attribution]) throws -> [Saying] {
        var sayings: [Saying] = []
        var places: [String: Int] = [:]
        var keys: [String: String?] = [:]
        for speaker in attributions.compactMap(\.speaker) where Self.isTold(speaker) {
            let identity = SpeakerIdentity(speaker.name)
            let mark = identity.key + "\u{1}" + (identity.isFull ? "" : speaker.role ?? "")
            if keys[mark] == nil { keys[mark] = .some(try key(of: identity, speaker)) }
            guard let known = keys[mark], let key = known else { continue }
            if let place = places[key] {
                sayings[place].count += 1
                if sayings[place].speaker.role == nil { sayings[place].speaker.role = speaker.role }
            } else {
                places[key] = sayings.count
                sayings.append(Saying(speaker: speaker, key: key, identity: identity, count: 1))
            }
        }
        return sayings
    }

    /// The key of a speaker; nil for a surname that nobody of one role bears.
    private func key(of identity: SpeakerIdentity, _ speaker: Speaker) throws -> String? {
        if identity.isFull || speaker.kind != .person { return identity.key.isEmpty ? nil : identity.key }
        guard let role = speaker.role else { return nil }
        let sql = "SELECT nameKey, role FROM speakers WHERE surname = ? AND kind = 0 LIMIT 50"
        let bearers = try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [identity.surname])
        let fitting = bearers.filter { row in
            (row[1] as String?).map { SpeakerIdentity.agree($0, role) } ?? false
        }
        return fitting.count == 1 ? fitting[0][0] : nil
    }

    /// The number of a speaker, entered where it is new, with the counts of this article.
    private func enter(_ saying: Saying, _ dated: Double) throws -> Int64 {
        let part = SpeakerRank.part(saying.count, at: dated)
        let find = try database.cachedStatement(
            sql: "SELECT id, rank, roleDate FROM speakers WHERE nameKey = ?")
        guard let row = try Row.fetchOne(find, arguments: [saying.key]) else {
            try execute(
                """
                INSERT INTO speakers (name, nameKey, surname, role, roleDate, kind, statementCount, articleCount, rank)
                VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)
                """,
                [
                    saying.speaker.name, saying.key, saying.identity.surname, saying.speaker.role,
                    saying.speaker.role == nil ? nil : dated, Self.number(saying.speaker.kind), saying.count,
                    part,
                ])
            return database.lastInsertedRowID
        }
        let id: Int64 = row[0]
        let known: Double? = row[2]
        let isNewer = saying.speaker.role != nil && dated >= known ?? -.infinity
        try execute(
            """
            UPDATE speakers SET statementCount = statementCount + ?, articleCount = articleCount + 1, rank = ?,
                role = CASE WHEN ? THEN ? ELSE role END, roleDate = CASE WHEN ? THEN ? ELSE roleDate END WHERE id = ?
            """,
            [
                saying.count, SpeakerRank.sum(row[1], part), isNewer, saying.speaker.role, isNewer, dated, id,
            ])
        return id
    }

    static func number(_ kind: Speaker.Kind) -> Int { Speaker.Kind.allCases.firstIndex(of: kind) ?? 0 }
}
