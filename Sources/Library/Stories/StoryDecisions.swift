import GRDB
import News

extension NewsLibrary {
    /// Writes down what the reader decides about stories, and does it.
    /// - Throws: ``Failure/noStory(_:)`` for a story that is gone or does not have the article.
    package func decide(_ decision: StoryDecision) throws {
        try pool.write { database in
            let number = try StoryDecisions.note(decision, database)
            switch decision {
            case .splitOff(let article, let story):
                try StoryDecisions.split(article.rawValue, from: story, number, database)
            case .join(let other, let story): try StoryDecisions.join(other, into: story, number, database)
            case .name(let story, let name): try StoryDecisions.name(story, name, number, database)
            }
        }
    }

    /// Takes the last decision of this kind back: its articles are where they were before. Does nothing where there is
    /// none.
    package func takeBack(_ decision: StoryDecision) throws {
        try pool.write { try StoryDecisions.takeBack(decision, $0) }
    }

    /// What the decisions say about pairs of articles, an earlier word before a later one.
    package func bonds() throws -> [StoryBond] {
        try pool.read { database in
            let sql = "SELECT article, other, kind FROM bonds ORDER BY decision"
            return try Row.fetchAll(database, sql: sql).compactMap { row in
                StoryBond.Kind(rawValue: row[2]).map {
                    StoryBond(
                        article: ArticleID(rawValue: row[0]), other: ArticleID(rawValue: row[1]), kind: $0)
                }
            }
        }
    }

    /// A number that is another one after each decision. O(1) for few decisions.
    package func decisionMark() throws -> Int {
        try pool.read { try StoryDecisions.mark($0) }
    }
}

enum StoryDecisions {
    static func mark(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT ifnull(max(id), 0) + count(*) FROM decisions") ?? 0
    }

    static func note(_ decision: StoryDecision, _ database: Database) throws -> Int64 {
        try database.execute(sql: "INSERT INTO decisions (key) VALUES (?)", arguments: [key(decision)])
        return database.lastInsertedRowID
    }

    private static func key(_ decision: StoryDecision) -> String {
        switch decision {
        case .splitOff(let article, let story): "split \(article.rawValue) \(story.rawValue)"
        case .join(let other, let story): "join \(other.rawValue) \(story.rawValue)"
        case .name(let story, let name): "name \(story.rawValue) \(name)"
        }
    }

    static func split(_ article: Int64, from story: StoryID, _ decision: Int64, _ database: Database) throws {
        let rest = try members(story, database).filter { $0 != article }
        let old = try Int64.fetchOne(
            database, sql: "SELECT story FROM articles WHERE id = ?", arguments: [article])
        guard old == story.rawValue, let first = rest.first else { throw NewsLibrary.Failure.noStory(story) }
        // What was held together through the article is held together through another one.
        for partner in try partners(of: article, in: Set(rest), .close, database) where partner != first {
            try bind(partner, first, .close, decision, database)
        }
        for partner in try partners(of: article, in: Set(rest), .joined, database) where partner != first {
            try bind(partner, first, .joined, decision, database)
        }
        for other in rest { try bind(article, other, .apart, decision, database) }
        if let name = try name(of: story.rawValue, database) {
            try keepName(name, first, decision, database)
            try keepName("", article, decision, database)
        }
        let next = try Int64.fetchOne(database, sql: "SELECT nextStory FROM counts") ?? 1
        try move([article], to: StoryID(rawValue: next), decision, database)
    }

    static func join(
        _ other: StoryID, into story: StoryID, _ decision: Int64, _ database: Database
    ) throws {
        let (own, added) = (try members(story, database), try members(other, database))
        guard let first = own.first else { throw NewsLibrary.Failure.noStory(story) }
        guard let second = added.first, other != story else { throw NewsLibrary.Failure.noStory(other) }
        for article in own.dropFirst() { try bind(article, first, .close, decision, database) }
        for article in added.dropFirst() { try bind(article, second, .close, decision, database) }
        try bind(first, second, .joined, decision, database)
        for article in added {
            for apart in try partners(of: article, in: Set(own), .apart, database) {
                try bind(article, apart, .joined, decision, database)
            }
        }
        if let name = try name(of: story.rawValue, database) { try keepName(name, first, decision, database) }
        try move(added, to: story, decision, database)
    }

    static func name(
        _ story: StoryID, _ name: String, _ decision: Int64, _ database: Database
    ) throws {
        guard let first = try members(story, database).first else { throw NewsLibrary.Failure.noStory(story) }
        try keepName(name, first, decision, database)
    }

    static func takeBack(_ decision: StoryDecision, _ database: Database) throws {
        let find = "SELECT max(id) FROM decisions WHERE key = ?"
        guard let number = try Int64.fetchOne(database, sql: find, arguments: [key(decision)]) else { return }
        let sql = "SELECT article, story FROM decidedMoves WHERE decision = ?"
        let moves = try Row.fetchAll(database, sql: sql, arguments: [number]).map { row in
            (article: ArticleID(rawValue: row[0]), story: StoryID(rawValue: row[1]))
        }
        try StoryRecords.move(moves, database)
        for table in ["decidedMoves", "bonds", "storyNames"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE decision = ?", arguments: [number])
        }
        try database.execute(sql: "DELETE FROM decisions WHERE id = ?", arguments: [number])
    }

    /// The name that the reader gave a story; nil where there is none.
    static func name(of story: Int64, _ database: Database) throws -> String? {
        let sql = """
            SELECT name FROM storyNames WHERE article IN (SELECT id FROM articles WHERE story = ?)
            ORDER BY decision DESC LIMIT 1
            """
        let name = try String.fetchOne(database.cachedStatement(sql: sql), arguments: [story])
        return name.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func keepName(
        _ name: String, _ article: Int64, _ decision: Int64, _ database: Database
    ) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO storyNames (article, decision, name) VALUES (?, ?, ?)",
            arguments: [article, decision, name])
    }

    private static func bind(
        _ article: Int64, _ other: Int64, _ kind: StoryBond.Kind, _ decision: Int64, _ database: Database
    ) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO bonds (decision, article, other, kind) VALUES (?, ?, ?, ?)",
            arguments: [decision, min(article, other), max(article, other), kind.rawValue])
    }

    /// The articles of a set that have this bond with an article now.
    private static func partners(
        of article: Int64, in set: Set<Int64>, _ kind: StoryBond.Kind, _ database: Database
    ) throws -> [Int64] {
        let sql = """
            SELECT iif(article = ?1, other, article), kind FROM bonds WHERE article = ?1 OR other = ?1
            ORDER BY decision
            """
        var words: [Int64: Int] = [:]
        for row in try Row.fetchAll(database, sql: sql, arguments: [article]) { words[row[0]] = row[1] }
        return words.filter { $0.value == kind.rawValue && set.contains($0.key) }.keys.sorted()
    }

    private static func members(_ story: StoryID, _ database: Database) throws -> [Int64] {
        let sql = "SELECT id FROM articles WHERE story = ? ORDER BY dated, id"
        return try Int64.fetchAll(database, sql: sql, arguments: [story.rawValue])
    }

    private static func move(
        _ articles: [Int64], to story: StoryID, _ decision: Int64, _ database: Database
    ) throws {
        for article in articles {
            try database.execute(
                sql: "INSERT INTO decidedMoves SELECT ?, id, story FROM articles WHERE id = ?",
                arguments: [decision, article])
        }
        try StoryRecords.move(articles.map { (ArticleID(rawValue: $0), story) }, database)
    }
}
