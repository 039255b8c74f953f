import Foundation
import GRDB
import News

/// One search: candidates from the indexes, ranked, checked against the text, and shown.
struct SearchRun {
    /// How far a search goes.
    enum Reach {
        /// As far as a reader waits who types on.
        case typing
        /// As far as one who asks once.
        case full
    }

    /// How many of the newest matching articles are ranked.
    static let mostCandidates = 4_000
    /// How many are ranked while a query is typed: of words of one index, and where it takes more to know what matches.
    private static let (mostTyped, mostTypedHard) = (1_000, 400)
    /// How many places of the indexes are looked at.
    private static let (mostSteps, mostTypedSteps) = (60_000, 30_000)
    /// How many ranked articles are read to fill the list, where some fail the check.
    private static let mostChecked = 400

    private let condition: SearchQuery.Condition
    private let reach: Reach
    /// How many articles the library has.
    let articleCount: Int
    private let averageLength: Double
    private let now: Date
    private let database: Database

    /// An article that matches.
    struct Candidate {
        var place: Int64
        var score: Double
    }

    init(
        _ condition: SearchQuery.Condition, _ reach: Reach, articleCount: Int, now: Date, _ database: Database
    ) throws {
        self.condition = condition
        self.reach = reach
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
    /// - Parameter first: how many of the newest are enough where the newest come first; nil for all that are ranked.
    func candidates(first: Int?, order: ListOrder) throws -> [Candidate] {
        let budget = SearchBudget(reach == .typing ? Self.mostTypedSteps : Self.mostSteps)
        let plan = try plan(budget, takesRowByRow: reach == .typing)
        var most = reach == .full ? Self.mostCandidates : Self.mostTyped
        if reach == .typing, plan.isJoined || condition.hasPhrase { most = Self.mostTypedHard }
        if let first {
            let isByDate = order == .date || !plan.isScored && order == .relevance
            most = max(isByDate ? Self.mostChecked : most, first)
        }
        let found = try Self.newest(most, of: plan)
        guard found.isEmpty, reach == .typing, budget.isSpent else { return found }
        // Whatever it takes: nothing is said not to be there that was not looked for. What stands in so few articles is
        // looked for until a list is full; a walk to the end of the index would be for its ranking alone.
        let rest = try self.plan(SearchBudget(Self.mostSteps), takesRowByRow: false)
        return try Self.newest(first.map { min($0 * 2, most) } ?? most, of: rest, below: plan.reached)
    }

    /// Those of some articles that match.
    func matching(_ ids: [Int64]) throws -> [Int64] {
        let plan = try plan(SearchBudget(Self.mostSteps), takesRowByRow: false)
        let find = try database.cachedStatement(sql: "SELECT place FROM articles WHERE id = ?")
        let places = try ids.compactMap { try Int64.fetchOne(find, arguments: [$0]) }.sorted(by: >)
        return try places.filter { try plan.places.contains($0) && plan.stream.seek($0) == $0 }
            .map(SearchPlace.article)
    }

    private func plan(_ budget: SearchBudget, takesRowByRow: Bool) throws -> SearchPlan {
        try SearchPlan(
            condition, articleCount: articleCount, averageLength: averageLength, budget,
            takesRowByRow: takesRowByRow, database)
    }

    /// - Parameter reached: a place from which on nothing is left to be found.
    private static func newest(
        _ most: Int, of plan: SearchPlan, below reached: Int64? = nil
    ) throws -> [Candidate] {
        var found: [Candidate] = []
        var bound = min(plan.places.upperBound, reached ?? .max) - 1
        while found.count < most, let place = try plan.stream.seek(bound),
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
