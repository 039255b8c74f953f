import GRDB
import GRDBSQLite

/// The function `inARow(words, average length, weight, count)` on rows that have all words of a phrase: the BM25F of the
/// phrase, null where its words do not follow each other. The first `count` phrases of the expression are the words
/// before the last one; all others are ways to end it.
///
/// The full-text index looks for a phrase itself, but does not come back before it found one. Here each row counts.
enum WordsInARow {
    /// How many places of a word are looked at.
    private static let mostPlaces = 400

    /// Makes the function known to a connection.
    static func register(_ database: Database) throws {
        try MatchFunction.register(
            "inARow",
            { extensions, match, context, count, values in
                guard let extensions, let match, let values, count == 3 else { return }
                let row = MatchedRow(extensions: extensions, match: match)
                let found = WordsInARow.places(row, wordsBefore: sqlite3_value_int(values[2]))
                guard !found.isEmpty else { return sqlite3_result_null(context) }
                let frequency = found.reduce(0) { $0 + row.weight(ofColumn: $1.column) }
                let average = sqlite3_value_double(values[0])
                let weight = sqlite3_value_double(values[1])
                sqlite3_result_double(
                    context, weight * row.saturated(frequency, scale: row.scale(average: average)))
            }, database)
    }

    /// Where the phrase ends in a row.
    private static func places(_ row: MatchedRow, wordsBefore: CInt) -> [MatchedRow.Place] {
        var ends = row.places(of: 0, most: mostPlaces)
        for word in 1..<max(wordsBefore, 1) {
            guard !ends.isEmpty else { return [] }
            ends = following(ends, row.places(of: word, most: mostPlaces))
        }
        return (wordsBefore..<row.phraseCount).flatMap { last in
            ends.isEmpty ? [] : following(ends, row.places(of: last, most: mostPlaces))
        }
    }

    /// Those of some places that come right after one of others; both are in order.
    private static func following(
        _ before: [MatchedRow.Place], _ places: [MatchedRow.Place]
    ) -> [MatchedRow.Place] {
        var index = 0
        return places.filter { place in
            while index < before.count, before[index].next < place { index += 1 }
            return index < before.count && before[index].next == place
        }
    }
}
