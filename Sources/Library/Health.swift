import Foundation
import GRDB
import News

/// Something that was wrong with a library.
package struct Ailment: Hashable, Sendable, CustomStringConvertible {
    /// What is, or was, wrong, and what to do where it could not be mended.
    package var description: String
    /// Whether it was mended.
    package var isMended: Bool
}

extension NewsLibrary {
    /// Looks through the whole library, mends what can be mended, and says what was wrong. Each mend is a commit.
    /// O(size of the library).
    package func examine() throws -> [Ailment] {
        let damages = try pool.read(HealthCheck.damages)
        guard damages.isEmpty else {
            return damages.map {
                Ailment(
                    description: "the file is damaged (\($0)); restore a backup, or export and import anew",
                    isMended: false)
            }
        }
        return try HealthCheck.all.compactMap { check in
            try pool.write { database in try check(database) }
        }
        .map { Ailment(description: $0, isMended: true) }
    }
}

/// One thing that may be wrong: mends it and says what it was; nil where all is well.
enum HealthCheck {
    static let all: [@Sendable (Database) throws -> String?] = [
        index, unanalysed, lostStories, storyRows, counts, feedCounts, vocabulary, SpeakerHealth.check,
    ]

    /// What SQLite finds wrong with the file.
    static func damages(_ database: Database) throws -> [String] {
        try String.fetchAll(database, sql: "PRAGMA integrity_check(5)").filter { $0 != "ok" }
    }

    /// Every article is in the full-text indexes, in its place, and the indexes are sound.
    private static func index(_ database: Database) throws -> String? {
        var isSound = true
        for table in ["words", "headings"] {
            let misfits = try Int.fetchOne(
                database,
                sql: """
                    SELECT (SELECT count(*) FROM articles) - (SELECT count(*) FROM \(table)_docsize)
                        + (SELECT count(*) FROM \(table)_docsize WHERE id NOT IN (SELECT place FROM articles))
                    """)
            let check = "INSERT INTO \(table) (\(table)) VALUES ('integrity-check')"
            isSound = isSound && misfits == 0 && (try? database.execute(sql: check)) != nil
        }
        if isSound { return nil }
        try SearchIndex.rebuild(database)
        return "the search index did not fit the articles; it was made anew"
    }

    /// Every article was analysed or waits for it.
    private static func unanalysed(_ database: Database) throws -> String? {
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO waiting
                SELECT id FROM articles WHERE story IS NULL OR id NOT IN (SELECT article FROM findings)
                """)
        let count = database.changesCount
        return count == 0 ? nil : "\(count) articles were not analysed; the next import will"
    }

    /// Every story that an article names has a row, and none has no article.
    private static func lostStories(_ database: Database) throws -> String? {
        let lost = try Int64.fetchAll(
            database,
            sql: """
                SELECT DISTINCT story FROM articles
                WHERE story IS NOT NULL AND story NOT IN (SELECT id FROM stories)
                UNION SELECT id FROM stories WHERE id NOT IN (SELECT story FROM articles WHERE story IS NOT NULL)
                """)
        for story in lost { try StoryRecords.keep(story, database) }
        return lost.isEmpty ? nil : "\(lost.count) stories did not fit their articles; they were put in order"
    }

    /// What a story's row says of its articles is true.
    private static func storyRows(_ database: Database) throws -> String? {
        let wrong = try Int64.fetchAll(
            database,
            sql: """
                SELECT id FROM stories JOIN (
                    SELECT story, count(*) AS members, sum(statementCount) AS statements, sum(1 - isRead) AS unread
                    FROM articles WHERE story IS NOT NULL GROUP BY story) ON story = id
                WHERE articleCount <> members OR stories.statementCount <> statements OR unreadCount <> unread
                """)
        for story in wrong { try StoryRecords.keep(story, database) }
        return wrong.isEmpty ? nil : "the counts of \(wrong.count) stories were wrong; they were counted anew"
    }

    /// What the title line shows is true.
    private static func counts(_ database: Database) throws -> String? {
        let truths = [
            "articles": "SELECT count(*) FROM articles", "stories": "SELECT count(*) FROM stories",
            "widelyTold": "SELECT count(*) FROM stories WHERE outletCount > 1",
            "unread": "SELECT count(*) FROM articles WHERE isRead = 0",
            "waiting": "SELECT count(*) FROM waiting",
            "words": "SELECT ifnull(sum(wordCount), 0) FROM articles",
            "nextStory": "SELECT max(nextStory, 1 + (SELECT ifnull(max(id), 0) FROM stories)) FROM counts",
        ]
        var isWrong = false
        for (name, truth) in truths {
            try database.execute(sql: "UPDATE counts SET \(name) = (\(truth)) WHERE \(name) <> (\(truth))")
            isWrong = isWrong || database.changesCount > 0
        }
        return isWrong ? "the counts of the library were wrong; they were counted anew" : nil
    }

    /// What is said of a feed's articles is true.
    private static func feedCounts(_ database: Database) throws -> String? {
        try database.execute(
            sql: """
                DELETE FROM feedArticles WHERE article NOT IN (SELECT id FROM articles)
                    OR feed NOT IN (SELECT id FROM feeds)
                """)
        var wrong = database.changesCount
        let counting = "SELECT count(*) FROM feedArticles JOIN articles ON id = article WHERE feed = feeds.id"
        for (count, truth) in [("articleCount", counting), ("unreadCount", counting + " AND isRead = 0")] {
            try database.execute(sql: "UPDATE feeds SET \(count) = (\(truth)) WHERE \(count) <> (\(truth))")
            wrong += database.changesCount
        }
        return wrong == 0 ? nil : "the counts of feeds were wrong; they were counted anew"
    }

    /// The vocabulary holds the words of the articles. It may lag behind a little after a crash; half is too few.
    private static func vocabulary(_ database: Database) throws -> String? {
        let counted = try Int.fetchOne(database, sql: "SELECT max(count) FROM vocabulary") ?? 0
        let articles = try Int.fetchOne(database, sql: "SELECT articles FROM counts") ?? 0
        guard counted * 2 < articles, articles > 1 else { return nil }
        var counts: [String: Int] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT title, text FROM articles JOIN texts ON article = id")
        while let row = try rows.next() {
            for word in Vocabulary.words(of: [row[0], row[1]]) { counts[word, default: 0] += 1 }
        }
        // Articles without a common word have a small vocabulary that is right.
        if counts.values.max() ?? 0 == counted { return nil }
        try database.execute(sql: "DELETE FROM vocabulary")
        let insert = try database.makeStatement(sql: "INSERT INTO vocabulary (word, count) VALUES (?, ?)")
        for (word, count) in counts.sorted(by: { $0.key < $1.key }) {
            try insert.execute(arguments: [word, count])
        }
        return "the vocabulary lacked words; it was gathered anew"
    }
}
