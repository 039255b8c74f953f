import Foundation
import GRDB
import News

/// One search: candidates from the indexes, ranked, checked against the text, and shown.
struct SearchRun {
    /// How many of the newest matching articles are ranked.
    static let mostCandidates = 4_000
    /// How many places of the indexes are looked at.
    private static let mostSteps = 60_000
    /// How many ranked articles are read to fill the list, where some fail the check.
    private static let mostChecked = 400

    private let condition: SearchQuery.Condition
    private let articleCount: Int
    private let averageLength: Double
    private let now: Date
    private let database: Database

    /// An article that matches.
    struct Candidate {
        var place: Int64
        var score: Double
    }

    init(_ condition: SearchQuery.Condition, articleCount: Int, now: Date, _ database: Database) throws {
        self.condition = condition
        self.articleCount = articleCount
        let allWords = try Int.fetchOne(database, sql: "SELECT words FROM counts") ?? 0
        averageLength = Double(allWords) / Double(max(articleCount, 1))
        self.now = now
        self.database = database
    }

    /// The best of some candidates, or the first, in the order asked for.
    func hits(_ candidates: [Candidate], limit: Int, order: ListOrder) throws -> [SearchHit] {
        if order == .date { return try shown(candidates, limit: limit) }
        let best = try shown(ranked(candidates, best: limit), limit: limit)
        return order == .outlet ? Self.byOutlet(best) : best
    }

    private static func byOutlet(_ hits: [SearchHit]) -> [SearchHit] {
        hits.sorted { left, right in
            let (first, second) = (left.summary.outlet ?? "", right.summary.outlet ?? "")
            return first == second ? left.score > right.score : first < second
        }
    }

    /// The newest articles that match, each with its score before any lift.
    func candidates() throws -> [Candidate] {
        let plan = try SearchPlan(
            condition, articleCount: articleCount, averageLength: averageLength,
            SearchBudget(Self.mostSteps), database)
        var found: [Candidate] = []
        var bound = plan.places.upperBound - 1
        while found.count < Self.mostCandidates, let place = try plan.stream.seek(bound),
            place >= plan.places.lowerBound
        {
            found.append(Candidate(place: place, score: plan.isScored ? plan.stream.score : 1))
            bound = place - 1
        }
        return found
    }

    /// Candidates by their lifted score. What quotes people comes a little before what is like it; that is only asked
    /// of those that can be shown.
    private func ranked(_ candidates: [Candidate], best limit: Int) throws -> [Candidate] {
        var lifted = candidates.map { Candidate(place: $0.place, score: $0.score * recency($0.place)) }
        lifted.sort { ($0.score, $0.place) > ($1.score, $1.place) }
        let find = try database.cachedStatement(sql: "SELECT statementCount FROM articles WHERE id = ?")
        let near = min(lifted.count, limit * 2)
        for place in 0..<near {
            let article = SearchPlace.article(lifted[place].place)
            let statements = try Int.fetchOne(find, arguments: [article]) ?? 0
            lifted[place].score *= 1 + 0.005 * Double(min(statements, 10))
        }
        lifted[..<near].sort { ($0.score, $0.place) > ($1.score, $1.place) }
        return lifted
    }

    /// What is recent comes a little before what is like it.
    private func recency(_ place: Int64) -> Double {
        let age = max(now.timeIntervalSince1970 - SearchPlace.seconds(place), 0) / 86_400
        return 1 + 0.2 * exp2(-age / 45)
    }

    /// The hits of ranked candidates, those left out that fail the check against the text.
    private func shown(_ ranked: [Candidate], limit: Int) throws -> [SearchHit] {
        let show = try HitMaker(condition, database)
        var hits: [SearchHit] = []
        for candidate in ranked.prefix(max(Self.mostChecked, limit)) {
            guard hits.count < limit else { break }
            let id = SearchPlace.article(candidate.place)
            if let hit = try show.hit(id, score: candidate.score) { hits.append(hit) }
        }
        return hits
    }
}
