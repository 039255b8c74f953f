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
    /// For how many words a beginning stands.
    struct Reach {
        /// How many at the most.
        let limit: Int
        /// In how many articles they have to occur together, so that the others are not needed.
        let enough: Int

        /// - Parameter isAlone: whether nothing else is asked: then more words are needed, but only until their
        ///   articles fill any list.
        init(isAlone: Bool, letters: Int) {
            limit = isAlone ? 24 : letters < 3 ? 4 : 8
            enough = isAlone ? SearchRun.mostCandidates : Int.max
        }
    }

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
        of prefix: String, _ reach: Reach, _ database: Database
    ) throws -> (words: [String], count: Int) {
        let letters = prefix.unicodeScalars.count
        let (indexed, least) = letters == 1 ? (1, 200) : (2, 20)
        let common = """
            SELECT word, count FROM vocabulary WHERE substr(word, 1, \(indexed)) = ? AND count >= \(least)
                AND word >= ? AND word < ? ORDER BY count DESC LIMIT ?
            """
        if letters <= 3 {
            let start = String(String.UnicodeScalarView(prefix.unicodeScalars.prefix(indexed)))
            let rows = try Row.fetchAll(
                database.cachedStatement(sql: common),
                arguments: [start, prefix, prefix + "\u{10FFFF}", reach.limit])
            let found = summed(rows, reach)
            if rows.count == reach.limit || found.count >= reach.enough { return found }
        }
        let sql = """
            SELECT word, count FROM vocabulary WHERE word >= ? AND word < ? ORDER BY count DESC LIMIT ?
            """
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: sql), arguments: [prefix, prefix + "\u{10FFFF}", reach.limit])
        return summed(rows, reach)
    }

    private static func summed(_ rows: [Row], _ reach: Reach) -> (words: [String], count: Int) {
        var words: [String] = []
        var count = 0
        for row in rows where count < reach.enough {
            words.append(row[0])
            count += row[1] as Int
        }
        return (words, count)
    }
}
