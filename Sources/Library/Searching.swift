import Foundation
import GRDB
import News

extension NewsLibrary {
    /// The best articles for a query.
    package func search(_ query: String, limit: Int) throws -> SearchResults {
        let words = query.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        guard !words.isEmpty else { return SearchResults(query: query, hits: []) }
        let pattern = words.map { "\"\($0)\"" }.joined(separator: " ") + "*"
        return try pool.read { database in
            let sql =
                "SELECT rowid, -bm25(words, 4, 1) FROM words WHERE words MATCH ? ORDER BY 2 DESC LIMIT ?"
            let rows = try Row.fetchAll(database, sql: sql, arguments: [pattern, limit])
            let hits = try rows.compactMap { row -> SearchHit? in
                guard let summary = try Readings.summary(row[0], database) else { return nil }
                return SearchHit(summary: summary, snippet: "", matches: [], score: row[1])
            }
            return SearchResults(query: query, hits: hits)
        }
    }
}
