import Foundation
import GRDB

/// What a reader may have meant by a word that stands nowhere.
enum Spelling {
    /// A word in fewer articles may be a slip itself.
    private static let leastCount = 2
    /// How many letters at the beginning may not be wrong twice.
    private static let beginning = 3

    /// The query with its unknown words replaced by known ones that are nearly the same; nil where there are none.
    static func suggestion(
        for query: String, _ condition: SearchQuery.Condition, _ database: Database
    ) throws -> String? {
        var corrected = query
        for term in condition.wanted {
            guard [.anywhere, .title, .said, .speaker].contains(term.field) else { continue }
            for word in words(of: term.value) where word.count >= 4 {
                let folded = try SearchWords.list(word, database)
                guard folded.count == 1, try Vocabulary.count(folded[0], database) == 0,
                    let better = try nearest(to: folded[0], database),
                    let place = corrected.range(of: word)
                else { continue }
                let isName = word.first?.isUppercase == true
                corrected.replaceSubrange(place, with: isName ? better.capitalized : better)
            }
        }
        return corrected == query ? nil : corrected
    }

    private static func words(of value: SearchQuery.Value) -> [String] {
        switch value {
        case .word(let text), .prefix(let text), .phrase(let text, _):
            text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        default: []
        }
    }

    /// The known word that takes the fewest changes, the commonest of equals; nil where all take too many.
    /// O(words that begin nearly so).
    static func nearest(to word: String, _ database: Database) throws -> String? {
        let wanted = Array(word)
        let most = wanted.count < 6 ? 1 : 2
        var best: (word: String, distance: Int, count: Int)?
        let sql = """
            SELECT word, count FROM vocabulary WHERE word >= ? AND word < ? AND count >= \(leastCount)
                AND length(word) BETWEEN ? AND ?
            """
        let find = try database.cachedStatement(sql: sql)
        for start in beginnings(of: wanted) {
            let rows = try Row.fetchCursor(
                find, arguments: [start, start + "\u{10FFFF}", wanted.count - most, wanted.count + most])
            while let row = try rows.next() {
                let known: String = row[0]
                let count: Int = row[1]
                guard let distance = distance(wanted, Array(known), most: best?.distance ?? most) else {
                    continue
                }
                if let best, (best.distance, count) <= (distance, best.count) { continue }
                best = (known, distance, count)
            }
        }
        return best?.word
    }

    /// The beginnings that words one change away may have, and the word's own.
    private static func beginnings(of word: [Character]) -> Set<String> {
        let start = Array(word.prefix(beginning))
        let letters = "abcdefghijklmnopqrstuvwxyz"
        var all: Set<String> = [String(start)]
        for place in start.indices {
            var shorter = Array(word.prefix(beginning + 1))
            shorter.remove(at: place)
            all.insert(String(shorter))
            for letter in letters {
                var other = start
                other[place] = letter
                all.insert(String(other))
                var longer = start
                longer.insert(letter, at: place)
                all.insert(String(longer.prefix(beginning)))
            }
            if place + 1 < word.count {
                var swapped = word
                swapped.swapAt(place, place + 1)
                all.insert(String(swapped.prefix(beginning)))
            }
        }
        return all
    }

    /// How many letters have to be put in, left out, replaced or swapped with their neighbour (optimal string alignment);
    /// nil where they are more than allowed. O(length²).
    static func distance(_ left: [Character], _ right: [Character], most: Int) -> Int? {
        guard abs(left.count - right.count) <= most else { return nil }
        var before: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var next = [row + 1]
            for (column, other) in right.enumerated() {
                var least = min(
                    last[column + 1] + 1, next[column] + 1, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    least = min(least, before[column - 1] + 1)
                }
                next.append(least)
            }
            guard let least = next.min(), least <= most else { return nil }
            before = last
            last = next
        }
        return last[right.count] <= most ? last[right.count] : nil
    }
}
