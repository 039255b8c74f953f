import GRDB
import GRDBSQLite

/// Up to which place a ranking is wanted: rows that are only walked over need none.
final class RankingGate {
    /// The greatest place that is ranked.
    var bound = SearchPlace.last

    /// The gate as an argument of ``Likeness``: its address. It has to live as long as the statement that has it.
    var argument: Int64 { Int64(Int(bitPattern: Unmanaged.passUnretained(self).toOpaque())) }

    /// The gate that an argument means.
    static func gate(_ argument: Int64) -> RankingGate? {
        UnsafeRawPointer(bitPattern: Int(argument)).map {
            Unmanaged<RankingGate>.fromOpaque($0).takeUnretainedValue()
        }
    }
}

/// The ranking function `likeness(words, gate, average length, weight of phrase 0, weight of phrase 1, …)`: BM25F over
/// title and text (Robertson and Zaragoza 2009, section 3.6), with the weights of phrases given from outside, so that no
/// common word is counted through at each search.
enum Likeness {
    /// An article that says a word a thousand times is not found better than one that says it this often.
    private static let mostPlaces = 100

    /// Makes the function known to a connection.
    static func register(_ database: Database) throws {
        try MatchFunction.register(
            "likeness",
            { extensions, match, context, count, values in
                guard let extensions, let match, let values, count > 1 else { return }
                let row = MatchedRow(extensions: extensions, match: match)
                guard let gate = RankingGate.gate(sqlite3_value_int64(values[0])), row.rowid <= gate.bound
                else { return sqlite3_result_double(context, 0) }
                let scale = row.scale(average: sqlite3_value_double(values[1]))
                var sum = 0.0
                for phrase in 0..<(count - 2) {
                    var frequency = 0.0
                    row.eachPlace(of: phrase, most: Likeness.mostPlaces) {
                        frequency += row.weight(ofColumn: $0.column)
                    }
                    let weight = sqlite3_value_double(values[Int(phrase) + 2])
                    sum += weight * row.saturated(frequency, scale: scale)
                }
                sqlite3_result_double(context, sum)
            }, database)
    }
}
