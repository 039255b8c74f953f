import Foundation
import GRDB
import News

extension NewsLibrary {
    /// The best articles for a query.
    /// - Parameters:
    ///   - query: in the language of ``QueryLanguage``.
    ///   - limit: how many at the most.
    ///   - isTyping: whether more may be typed: the last word is then the beginning of one.
    ///   - now: the time, for what is recent and for "yesterday".
    /// - Returns: the hits, best first; a query that makes no sense comes back with a complaint.
    /// - Complexity: bounded by the articles looked at (the newest ``SearchRun/mostCandidates`` that match).
    package func search(_ query: String, limit: Int, isTyping: Bool, now: Date) throws -> SearchResults {
        let parsed: SearchQuery
        do {
            parsed = try QueryLanguage.parse(query, isTyping: isTyping, now: now)
        } catch let complaint as SearchQuery.Complaint {
            return SearchResults(query: query, hits: [], complaint: complaint.description)
        }
        guard !parsed.clauses.isEmpty else { return SearchResults(query: query, hits: []) }
        let hits = try pool.read { try Self.hits(parsed, limit: limit, now: now, $0) }
        return SearchResults(query: query, hits: hits)
    }

    private static func hits(
        _ query: SearchQuery, limit: Int, now: Date, _ database: Database
    ) throws -> [SearchHit] {
        let articleCount = try counts(database).articles
        var hits = try SearchRun(query, articleCount: articleCount, now: now, database).hits(limit: limit)
        guard hits.count < min(NearSearch.fewHits, limit),
            let near = try NearSearch(query, articleCount: articleCount, database), !near.articles.isEmpty
        else { return hits }
        let found = Set(hits.map(\.id))
        let run = try SearchRun(
            near.query, articleCount: articleCount, among: near.articles, now: now, database)
        hits += try run.hits(limit: limit).filter { !found.contains($0.id) }
        return Array(hits.prefix(limit))
    }
}

/// One search: candidates from the indexes, ranked, checked against the text, and shown.
struct SearchRun {
    /// How many of the newest matching articles are ranked.
    static let mostCandidates = 4000
    /// How many ranked articles are read to fill the list, where some fail the check.
    private static let mostChecked = 400

    private let words: MatchPattern
    private let sayings: MatchPattern
    private let rows: RowConditions
    private let articles: [Int64]?
    private let averageLength: Double
    private let now: Date
    private let database: Database

    /// - Parameter articles: the only articles that count; nil for all.
    init(
        _ query: SearchQuery, articleCount: Int, among articles: [Int64]? = nil, now: Date,
        _ database: Database
    ) throws {
        let allWords = try Int.fetchOne(database, sql: "SELECT words FROM counts") ?? 0
        averageLength = Double(allWords) / Double(max(articleCount, 1))
        func pattern(_ group: SearchQuery.Group) throws -> MatchPattern {
            try MatchPattern(query.clauses.filter { $0.group == group }, articleCount: articleCount, database)
        }
        words = try pattern(.words)
        sayings = try pattern(.sayings)
        rows = RowConditions(query.clauses.filter { $0.group == .rows })
        self.articles = articles
        self.now = now
        self.database = database
    }

    func hits(limit: Int) throws -> [SearchHit] {
        let ranked = try candidates().sorted { ($0.score, $0.id) > ($1.score, $1.id) }
        let checksPhrases = words.marks.contains { $0.isPhrase && $0.field == .anywhere }
        var hits: [SearchHit] = []
        for candidate in ranked.prefix(max(Self.mostChecked, limit)) {
            guard hits.count < limit else { break }
            guard let snippet = try snippet(candidate.id, checksPhrases: checksPhrases),
                let summary = try Readings.summary(candidate.id, database)
            else { continue }
            hits.append(
                SearchHit(
                    summary: summary, snippet: snippet.text, matches: snippet.matches, score: candidate.score)
            )
        }
        return hits
    }

    private func candidates() throws -> [(id: Int64, score: Double)] {
        var conditions = rows.conditions
        if let articles {
            conditions.append("articles.id IN (\(articles.map(String.init).joined(separator: ",")))")
        }
        var arguments: [any DatabaseValueConvertible] = []
        var source = "articles"
        var score = "0.0"
        var order = "dated DESC, articles.id DESC"
        func match(_ table: String, _ pattern: MatchPattern) {
            if !pattern.expression.isEmpty {
                if source == "articles" {
                    source = "\(table) CROSS JOIN articles ON articles.id = \(table).rowid"
                    let weights = pattern.weights.map { String($0) }.joined(separator: ", ")
                    score = "likeness(\(table), \(averageLength)\(weights.isEmpty ? "" : ", " + weights))"
                    order = "\(table).rowid DESC"
                    conditions.append("\(table) MATCH ?")
                } else {
                    conditions.append("articles.id IN (SELECT rowid FROM \(table) WHERE \(table) MATCH ?)")
                }
                arguments.append(pattern.expression)
            }
            guard !pattern.exclusion.isEmpty else { return }
            conditions.append("articles.id NOT IN (SELECT rowid FROM \(table) WHERE \(table) MATCH ?)")
            arguments.append(pattern.exclusion)
        }
        match("words", words)
        match("sayings", sayings)
        let sql = """
            SELECT articles.id, \(score), dated, statementCount FROM \(source)
            WHERE \(conditions.isEmpty ? "1" : conditions.joined(separator: " AND "))
            ORDER BY \(order) LIMIT \(Self.mostCandidates)
            """
        let all = StatementArguments(rows.arguments) + StatementArguments(arguments)
        return try Row.fetchAll(database, sql: sql, arguments: all).map { row in
            let lift = lift(dated: row[2], statementCount: row[3])
            return (row[0], score == "0.0" ? (row[2] as Double) / 1e9 : (row[1] as Double) * lift)
        }
    }

    /// What is recent, and what quotes people, comes a little before what is like it.
    private func lift(dated: Double, statementCount: Int) -> Double {
        let age = max(now.timeIntervalSince1970 - dated, 0) / 86_400
        return 1 + 0.2 * exp2(-age / 45) + 0.005 * Double(min(statementCount, 10))
    }

    /// The best stretch of an article; nil where a phrase is not there as it is written, or where nobody said the words.
    private func snippet(_ id: Int64, checksPhrases: Bool) throws -> Snippet? {
        let find = try database.cachedStatement(sql: "SELECT text FROM texts WHERE article = ?")
        guard let text = try String.fetchOne(find, arguments: [id]) else { return nil }
        guard sayings.expression.isEmpty else { return try sayingSnippet(id, text) }
        let snippet = Snippet(of: text, marks: words.marks.filter { $0.field == .anywhere })
        if checksPhrases, !snippet.hasPhrases { return nil }
        return snippet
    }

    private func sayingSnippet(_ id: Int64, _ text: String) throws -> Snippet? {
        let attributions = try Findings.attributions(ArticleID(rawValue: id), database) ?? []
        let passages = attributions.filter { attribution in
            sayings.speakers.allSatisfy { wanted in
                let name = FoldedWords.list(attribution.speaker?.name ?? "")
                return wanted.allSatisfy { word in name.contains { $0.hasPrefix(word) } }
            }
        }
        .flatMap(\.content)
        guard !passages.isEmpty else { return nil }
        let snippet = Snippet(of: text, marks: sayings.marks, passages: passages)
        return sayings.marks.isEmpty || !snippet.matches.isEmpty ? snippet : nil
    }
}
