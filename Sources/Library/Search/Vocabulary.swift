import Foundation
import GRDB

/// In how many articles words occur: gathered while articles come in, stored now and then.
package struct WordCounts: Sendable {
    private(set) var counts: [String: Int] = [:]

    /// No words yet.
    package init() {}

    /// How many different words were gathered.
    package var size: Int { counts.count }

    /// Counts the words of an article that is new, each once.
    package mutating func add(_ incoming: Incoming) {
        for word in incoming.words { counts[word, default: 0] += 1 }
    }

    /// Adds what was counted elsewhere. O(different words of the other).
    package mutating func add(_ other: WordCounts) {
        counts.merge(other.counts) { $0 + $1 }
    }
}

extension NewsLibrary {
    /// Adds counts to the vocabulary, in transactions short enough that nobody waits. It only helps to complete words
    /// and to weigh them: what is lost here by a crash costs no search result.
    package func add(_ words: WordCounts) throws {
        let sorted = words.counts.sorted { $0.key < $1.key }
        for start in stride(from: 0, to: sorted.count, by: 10_000) {
            try pool.write { database in
                let sql = """
                    INSERT INTO vocabulary (word, count) VALUES (?, ?)
                    ON CONFLICT (word) DO UPDATE SET count = count + excluded.count
                    """
                let statement = try database.cachedStatement(sql: sql)
                for (word, count) in sorted[start..<min(start + 10_000, sorted.count)] {
                    try statement.execute(arguments: [word, count])
                }
            }
        }
    }
}

enum Vocabulary {
    /// For how many words a beginning stands when nothing else is asked.
    static let mostCompletions = 24
    /// For how many it stands next to other words.
    static let fewCompletions = 8
    private static let longest = 24

    /// The different words of a text that completion may offer.
    static func words(of parts: [String]) -> [String] {
        var kept: Set<String> = []
        for part in parts {
            let words = FoldedWords(part)
            for word in words where word.range.count >= 2 && word.range.count <= longest {
                let folded = words.folded(word)
                if word.isPlain || !folded.unicodeScalars.contains(where: IndexedText.isJoined) {
                    kept.insert(folded)
                }
            }
        }
        return Array(kept)
    }

    /// In how many articles a folded word occurs; 0 for one that was never counted.
    static func count(_ word: String, _ database: Database) throws -> Int {
        let find = try database.cachedStatement(sql: "SELECT count FROM vocabulary WHERE word = ?")
        return try Int.fetchOne(find, arguments: [word]) ?? 0
    }

    /// The commonest words that begin so, the commonest first, and in how many articles they occur together.
    ///
    /// Of the many words that begin with one or two letters only common ones can be meant; an index of these has them
    /// in the order of their counts.
    static func completions(
        of prefix: String, limit: Int, _ database: Database
    ) throws -> (words: [String], count: Int) {
        let letters = prefix.unicodeScalars.count
        if letters <= 2 {
            let least = letters == 1 ? 200 : 20
            let sql = """
                SELECT word, count FROM vocabulary
                WHERE substr(word, 1, \(letters)) = ? AND count >= \(least) ORDER BY count DESC LIMIT ?
                """
            let rows = try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [prefix, limit])
            if rows.count == limit { return summed(rows) }
        }
        let sql = """
            SELECT word, count FROM vocabulary WHERE word >= ? AND word < ? ORDER BY count DESC LIMIT ?
            """
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: sql), arguments: [prefix, prefix + "\u{10FFFF}", limit])
        return summed(rows)
    }

    private static func summed(_ rows: [Row]) -> (words: [String], count: Int) {
        (rows.map { $0[0] }, rows.reduce(0) { $0 + ($1[1] as Int) })
    }
}
