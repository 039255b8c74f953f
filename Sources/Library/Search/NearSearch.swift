import Foundation
import GRDB

/// Articles that have most of the words of a query: for the headline that is only half remembered.
struct NearSearch {
    /// The articles that have most of the words, by weight, best first.
    let candidates: [SearchRun.Candidate]

    /// How few hits make it worth while.
    static let fewHits = 3
    private static let fewestWords = 3
    private static let mostMatches = 4_000
    private static let mostArticles = 100
    private static let leastShare = 0.5

    /// What comes near a query; nil where it has too few plain words for "most" to mean anything, or asks for more
    /// than words. O(matches of each word, at most ``mostMatches``).
    init?(_ condition: SearchQuery.Condition, articleCount: Int, _ database: Database) throws {
        guard case .all(let parts) = condition else { return nil }
        let loose = parts.filter(Self.isPlain)
        guard loose.count >= Self.fewestWords, loose.count == parts.count else { return nil }
        var texts: [Int64: Double] = [:]
        var titles: [Int64: Double] = [:]
        var whole = 0.0
        for part in loose {
            let match = try MatchExpression(
                part, .words, articleCount: articleCount, isAlone: false, database)
            guard !match.text.isEmpty, let weight = match.weights.max() else { continue }
            let found = try Self.places("words", match.text, database)
            for place in found { texts[place, default: 0] += weight }
            for place in try Self.places("headings", "title : " + match.text, database) {
                titles[place, default: 0] += weight
            }
            // A word that stands nowhere tells nothing.
            if !found.isEmpty { whole += weight }
        }
        let least = whole * Self.leastShare
        let near = texts.filter { $0.value >= least || titles[$0.key, default: 0] >= least }
            .map { SearchRun.Candidate(place: $0.key, score: $0.value + titles[$0.key, default: 0]) }
        candidates = Array(
            near.sorted { ($0.score, $0.place) > ($1.score, $1.place) }.prefix(Self.mostArticles))
        if candidates.isEmpty { return nil }
    }

    private static func places(
        _ table: String, _ expression: String, _ database: Database
    ) throws -> [Int64] {
        let sql = "SELECT rowid FROM \(table) WHERE \(table) MATCH ? ORDER BY rowid DESC LIMIT \(mostMatches)"
        return try Int64.fetchAll(database.cachedStatement(sql: sql), arguments: [expression])
    }

    /// Whether a condition is one word, in title or text.
    private static func isPlain(_ condition: SearchQuery.Condition) -> Bool {
        guard case .term(let term) = condition, term.field == .anywhere else { return false }
        if case .phrase = term.value { return false }
        return true
    }
}
