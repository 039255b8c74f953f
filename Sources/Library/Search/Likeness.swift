import GRDB
import GRDBSQLite

/// The ranking function `likeness(words, average length, weight of phrase 0, weight of phrase 1, …)`: BM25F over title
/// and text (Robertson and Zaragoza 2009, section 3.6), with the weights of phrases given from outside, so that no
/// common word is counted through at each search.
enum Likeness {
    private static let saturation = 1.2
    private static let lengthShare = 0.6
    private static let titleWeight = 4.0

    /// Makes the function known to a connection.
    static func register(_ database: Database) throws {
        let api = FTS5.api(database)
        let code = api.pointee.xCreateFunction?(
            UnsafeMutablePointer(mutating: api), "likeness", nil,
            { extensions, match, context, count, values in
                guard let extensions, let match, let values else { return }
                let row = MatchedRow(extensions: extensions, match: match)
                let given = (0..<Int(count)).map { sqlite3_value_double(values[$0]) }
                sqlite3_result_double(
                    context, row.likeness(average: given.first ?? 1, weights: Array(given.dropFirst())))
            }, nil)
        guard code == SQLITE_OK else {
            throw DatabaseError(message: "the ranking function cannot be registered")
        }
    }

    private struct MatchedRow {
        let extensions: UnsafePointer<Fts5ExtensionApi>
        let match: OpaquePointer

        func likeness(average: Double, weights: [Double]) -> Double {
            var frequencies = [Double](repeating: 0, count: weights.count)
            var count: CInt = 0
            guard extensions.pointee.xInstCount(match, &count) == SQLITE_OK else { return 0 }
            // An index without places knows only that the words are there.
            guard count > 0 else { return weights.reduce(0, +) / Double(max(weights.count, 1)) }
            // An article that says a word a thousand times is not found better than one that says it a hundred times.
            for place in 0..<min(count, 400) {
                var phrase: CInt = 0
                var column: CInt = 0
                var offset: CInt = 0
                let code = extensions.pointee.xInst(match, place, &phrase, &column, &offset)
                guard code == SQLITE_OK, frequencies.indices.contains(Int(phrase)) else { continue }
                frequencies[Int(phrase)] += column == 0 ? titleWeight : 1
            }
            var length: CInt = 0
            _ = extensions.pointee.xColumnSize(match, 1, &length)
            let scale = saturation * (1 - lengthShare + lengthShare * Double(length) / max(average, 1))
            return zip(frequencies, weights).reduce(0) { sum, pair in
                sum + pair.1 * pair.0 * (saturation + 1) / (pair.0 + scale)
            }
        }
    }
}
