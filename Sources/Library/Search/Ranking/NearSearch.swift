import Foundation
import GRDB

/// Articles that have most of the words of a query: for the headline that is only half remembered.
struct NearSearch {
    /// How few hits make it worth while to look for texts that lack some words.
    static let fewHits = 3
    private static let fewestWords = 3
    /// How many places of an index are looked at for all words together; the words that tell the most come first.
    private static let mostPlaces = 6_000
    /// Of how many articles the headlines are read.
    private static let mostHeadlines = 100
    private static let mostArticles = 100
    private static let leastShare = 0.5
    private static let leastHeadlineShare = 0.35
    /// How much of the query a headline has to be, to stand among articles that have all the words.
    private static let leastLikeness = 0.25
    /// What a word in a headline gives in BM25F where the text has none of it.
    private static let titleScore = 1.7
    /// How much more an article counts whose headline is the query.
    private static let headlineLift = 6.0

    private let words: [Word]
    private let weight: Double
    private let database: Database

    /// A word of the query.
    private struct Word {
        /// As the indexes are asked.
        var expression: String
        var weight: Double
        var marks: [WordMark]
    }

    /// - Returns: nil where the query has too few plain words for "most" to mean anything, or asks for more than words.
    init?(_ condition: SearchQuery.Condition, articleCount: Int, _ database: Database) throws {
        guard case .all(let parts) = condition, parts.count >= Self.fewestWords else { return nil }
        var words: [Word] = []
        for part in parts {
            guard case .term(let term) = part, Self.isPlain(term) else { return nil }
            let match = try MatchExpression(
                part, .words, articleCount: articleCount, isAlone: false, database)
            guard !match.text.isEmpty, let weight = match.weights.max() else { continue }
            let marks = try WordMark.marks(of: term, database)
            words.append(Word(expression: match.text, weight: weight, marks: marks))
        }
        self.words = words.sorted { $0.weight > $1.weight }
        weight = words.reduce(0) { $0 + $1.weight }
        self.database = database
    }

    /// Articles whose headlines are much like the query; where `isFew`, those too that only have some of its words.
    /// O(places of the rarest words, at most ``mostPlaces``).
    func headlines(isFew: Bool) throws -> [SearchRun.Candidate] {
        let (found, whole) = try weights(in: "headings", column: "title : ")
        let near = best(found, Self.mostHeadlines, least: whole * Self.leastHeadlineShare)
        return try near.compactMap { place, score in
            guard try isFew || likeness(headline(of: place)) >= Self.leastLikeness else { return nil }
            return SearchRun.Candidate(place: place, score: score * Self.titleScore)
        }
    }

    /// Articles that have at least half of the words, by weight. O(places of the rarest words, at most ``mostPlaces``).
    func texts() throws -> [SearchRun.Candidate] {
        let (found, whole) = try weights(in: "words", column: "")
        return best(found, Self.mostArticles, least: whole * Self.leastShare).map {
            SearchRun.Candidate(place: $0.key, score: $0.value)
        }
    }

    /// Candidates, some of them perhaps twice, with the best of them lifted by how much of the query their headlines
    /// are. O(candidates, and ``mostHeadlines`` headlines).
    func lifted(_ candidates: [SearchRun.Candidate]) throws -> [SearchRun.Candidate] {
        let scores = Dictionary(candidates.map { ($0.place, $0.score) }, uniquingKeysWith: max)
        var lifted = scores
        for (place, score) in best(scores, Self.mostHeadlines * 2, least: 0) {
            lifted[place] = score * (1 + Self.headlineLift * pow(likeness(try headline(of: place)), 2))
        }
        return lifted.map { SearchRun.Candidate(place: $0.key, score: $0.value) }
    }

    private func headline(of place: Int64) throws -> String {
        let find = try database.cachedStatement(sql: "SELECT title FROM articles WHERE id = ?")
        return try String.fetchOne(find, arguments: [SearchPlace.article(place)]) ?? ""
    }

    /// How much a headline is the query: the share of the query that it holds, times the share of it that is in the query.
    private func likeness(_ title: String) -> Double {
        let folded = FoldedWords(title)
        let titleWords = Array(folded)
        guard !titleWords.isEmpty, weight > 0 else { return 0 }
        var held = 0.0
        var matched: Set<Int> = []
        for word in words {
            let places = titleWords.indices.filter { place in
                word.marks.contains {
                    $0.mayBegin(folded, titleWords[place]) && $0.match(folded, titleWords[place]) != nil
                }
            }
            if !places.isEmpty { held += word.weight }
            matched.formUnion(places)
        }
        return held / weight * Double(matched.count) / Double(titleWords.count)
    }

    /// What the words that articles have weigh together, and what all words weigh that stand anywhere.
    private func weights(in table: String, column: String) throws -> ([Int64: Double], whole: Double) {
        let sql = "SELECT rowid FROM \(table) WHERE \(table) MATCH ? ORDER BY rowid DESC LIMIT ?"
        let find = try database.cachedStatement(sql: sql)
        var found: [Int64: Double] = [:]
        var whole = 0.0
        var left = Self.mostPlaces
        for word in words where left > 0 {
            let places = try Int64.fetchAll(find, arguments: [column + word.expression, left])
            left -= places.count
            for place in places { found[place, default: 0] += word.weight }
            // A word that stands nowhere tells nothing.
            if !places.isEmpty { whole += word.weight }
        }
        return (found, whole)
    }

    private func best(
        _ weights: [Int64: Double], _ most: Int, least: Double
    ) -> [(key: Int64, value: Double)] {
        let enough = weights.filter { $0.value >= least }
        return Array(enough.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(most))
    }

    /// Whether a term is one word, in title or text.
    private static func isPlain(_ term: SearchQuery.Term) -> Bool {
        if case .phrase = term.value { return false }
        return term.field == .anywhere
    }
}
