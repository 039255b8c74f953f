import GRDB

/// Articles that have most of the words of a query: for the headline that is only half remembered.
struct NearSearch {
    /// The query with one of its words enough.
    let query: SearchQuery
    /// The articles that have most of the words, by weight.
    let articles: [Int64]

    /// How few hits make it worth while.
    static let fewHits = 3
    private static let fewestWords = 3
    private static let mostMatches = 20_000
    private static let mostArticles = 100
    private static let leastShare = 0.5

    /// What comes near a query; nil where it has too few plain words for "most" to mean anything.
    /// O(matches of each word, at most ``mostMatches``).
    init?(_ query: SearchQuery, articleCount: Int, _ database: Database) throws {
        let loose = query.clauses.filter(Self.isPlain)
        guard loose.count >= Self.fewestWords else { return nil }
        var weights: [Int64: Double] = [:]
        var whole = 0.0
        for clause in loose {
            let pattern = try MatchPattern([clause], articleCount: articleCount, database)
            let weight = pattern.weights.max() ?? 0
            whole += weight
            let sql =
                "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT \(Self.mostMatches)"
            let rows = try Int64.fetchCursor(
                database.cachedStatement(sql: sql), arguments: [pattern.expression])
            while let row = try rows.next() { weights[row, default: 0] += weight }
        }
        let near = weights.filter { $0.value >= whole * Self.leastShare }
            .sorted { ($0.value, $0.key) > ($1.value, $1.key) }
        articles = near.prefix(Self.mostArticles).map(\.key)
        let strict = query.clauses.filter { !Self.isPlain($0) }
        let either = SearchQuery.Clause(alternatives: loose.flatMap(\.alternatives), isExcluded: false)
        self.query = SearchQuery(clauses: strict + [either])
    }

    /// Whether a clause is one word that must be there, in title or text.
    private static func isPlain(_ clause: SearchQuery.Clause) -> Bool {
        guard !clause.isExcluded, clause.alternatives.count == 1, let term = clause.alternatives.first,
            term.field == .anywhere
        else { return false }
        if case .phrase = term.value { return false }
        return true
    }
}
