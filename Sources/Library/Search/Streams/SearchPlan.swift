import Foundation
import GRDB

/// How a query is answered: as few questions to the indexes as possible, joined from the newest article down.
struct SearchPlan {
    /// What the query finds, the newest first.
    let stream: any PlaceStream
    /// The first and the last place that its dates allow.
    let places: ClosedRange<Int64>
    /// Whether words decide the order; else the newest come first.
    let isScored: Bool
    /// Whether more than one index is asked.
    let isJoined: Bool
    private let openPhrase: StatementStream?

    /// Down to where a phrase that is being typed was looked for, row by row; nil for any other query.
    var reached: Int64? { openPhrase?.reached }

    /// - Parameter takesRowByRow: whether a phrase that is being typed is looked for as far as the budget goes.
    init(
        _ condition: SearchQuery.Condition, articleCount: Int, averageLength: Double, _ budget: SearchBudget,
        takesRowByRow: Bool, _ database: Database
    ) throws {
        let (rest, places) = Self.withoutDates(condition)
        self.places = places
        var builder = StreamBuilder(
            articleCount: articleCount, averageLength: averageLength, budget: budget, database: database)
        builder.isAlone = condition.isSingle
        openPhrase = try rest.flatMap { takesRowByRow ? try builder.openPhrase($0) : nil }
        stream = try openPhrase ?? rest.map { try builder.stream($0) } ?? builder.everything()
        isScored = builder.isScored
        isJoined = !(stream is StatementStream)
    }

    /// Dates that must hold become the bounds of the walk.
    private static func withoutDates(
        _ condition: SearchQuery.Condition
    ) -> (SearchQuery.Condition?, ClosedRange<Int64>) {
        var parts = [condition]
        if case .all(let all) = condition { parts = all }
        var first: Int64 = 0
        var end = SearchPlace.last
        var rest: [SearchQuery.Condition] = []
        for part in parts {
            guard case .term(let term) = part, case .days(let days) = term.value else {
                rest.append(part)
                continue
            }
            let range = StreamBuilder.places(term.field, days)
            first = max(first, range.lowerBound)
            end = min(end, range.upperBound)
        }
        let left: SearchQuery.Condition? = rest.count > 1 ? .all(rest) : rest.first
        return (left, first...max(first, end))
    }
}

extension SearchQuery.Condition {
    /// Whether it is one term and nothing else.
    fileprivate var isSingle: Bool {
        if case .term = self { return true }
        return false
    }
}

/// Makes the streams of conditions.
struct StreamBuilder {
    /// How many outlets are walked side by side.
    private static let fewOutlets = 24

    let articleCount: Int
    let averageLength: Double
    let budget: SearchBudget
    let database: Database
    var isAlone = false
    private(set) var isScored = false

    init(articleCount: Int, averageLength: Double, budget: SearchBudget, database: Database) {
        self.articleCount = articleCount
        self.averageLength = averageLength
        self.budget = budget
        self.database = database
    }

    /// Every article.
    func everything() throws -> any PlaceStream { try rows("1") }

    mutating func stream(_ condition: SearchQuery.Condition) throws -> any PlaceStream {
        if let index = MatchExpression.index(of: condition) { return try match(condition, index) }
        switch condition {
        case .term(let term): return try stream(term)
        case .not: return EmptyStream()
        case .any(let parts):
            var streams: [any PlaceStream] = []
            for part in parts { streams.append(try stream(part)) }
            return AnyStream(streams)
        case .all(let parts):
            var wanted: [any PlaceStream] = []
            var unwanted: [any PlaceStream] = []
            for part in Self.gathered(parts) {
                if case .not(let inner) = part {
                    unwanted.append(try stream(inner))
                } else {
                    wanted.append(try stream(part))
                }
            }
            return AllStream(wanted.isEmpty ? [try everything()] : wanted, without: unwanted, budget)
        }
    }

    /// Parts that one index answers are asked of it together, where one of them is no exclusion.
    private static func gathered(_ parts: [SearchQuery.Condition]) -> [SearchQuery.Condition] {
        var groups: [MatchExpression.Index: [SearchQuery.Condition]] = [:]
        var rest: [SearchQuery.Condition] = []
        for part in parts {
            if let index = MatchExpression.index(of: part) {
                groups[index, default: []].append(part)
            } else {
                rest.append(part)
            }
        }
        // The index that ranks comes last, so that little is ranked for nothing.
        for index in [MatchExpression.Index.headings, .sayings, .words] {
            guard let group = groups[index] else { continue }
            if group.count > 1, !group.allSatisfy(\.isExclusion) {
                rest.append(.all(group))
            } else {
                rest += group
            }
        }
        return rest
    }

    /// A phrase that is being typed: rows that have its words are looked at one by one, as far as the budget goes.
    mutating func openPhrase(_ condition: SearchQuery.Condition) throws -> StatementStream? {
        guard
            let (text, wordsBefore, weight) = try MatchExpression.openPhrase(
                condition, articleCount: articleCount, database)
        else { return nil }
        isScored = true
        let sql = """
            SELECT rowid, inARow(words, \(averageLength), \(weight), \(wordsBefore)) FROM words
            WHERE words MATCH ? AND rowid <= ? ORDER BY rowid DESC
            """
        return try StatementStream(sql, [text], cost: 4, budget, database)
    }

    private mutating func match(
        _ condition: SearchQuery.Condition, _ index: MatchExpression.Index
    ) throws -> any PlaceStream {
        let match = try MatchExpression(
            condition, index, articleCount: articleCount, isAlone: isAlone, database)
        guard !match.text.isEmpty else { return EmptyStream() }
        let table = index.rawValue
        var score = "0.0"
        var gate: RankingGate?
        if index == .words {
            let ranking = RankingGate()
            let weights = match.weights.map { ", \($0)" }.joined()
            score = "likeness(words, \(ranking.argument), \(averageLength)\(weights))"
            gate = ranking
            isScored = true
        }
        let sql = """
            SELECT rowid, \(score) FROM \(table) WHERE \(table) MATCH ? AND rowid <= ? ORDER BY rowid DESC
            """
        let walk = StatementStream.phraseWalk * match.weights.count
        return try StatementStream(sql, [match.text], gate: gate, walk: walk, budget, database)
    }

    private func stream(_ term: SearchQuery.Term) throws -> any PlaceStream {
        switch (term.field, term.value) {
        case (.outlet, .word(let name)): return try outlets(named: name)
        case (.tag, .word(let tag)):
            let sql = """
                SELECT place, 0.0 FROM tags JOIN articles ON articles.id = tags.article
                WHERE tag = ? AND place <= ? ORDER BY place DESC
                """
            return try StatementStream(sql, [tag], budget, database)
        case (.story, .number(let number)): return try rows("story = ?", [number])
        case (.is, .word("unread")): return try rows("isRead = 0")
        case (.is, .word("read")): return try rows("isRead = 1")
        case (.is, .word): return try rows("isStarred = 1")
        case (let field, .days(let days)):
            let range = Self.places(field, days)
            return try rows("place >= ? AND place < ?", [range.lowerBound, range.upperBound])
        default: return EmptyStream()
        }
    }

    private func outlets(named name: String) throws -> any PlaceStream {
        let find = "SELECT id FROM outlets WHERE name LIKE ? ESCAPE '\\'"
        let outlets = try Int64.fetchAll(database, sql: find, arguments: [Self.pattern(name)])
        // Of so many outlets most articles are of one: a walk over all is shorter than a sort at each step. The plus
        // keeps the index of outlets out of it.
        guard outlets.count <= Self.fewOutlets else {
            return try rows("+outlet IN (\(find))", [Self.pattern(name)])
        }
        return AnyStream(try outlets.map { try rows("outlet = ?", [$0]) })
    }

    private func rows(
        _ condition: String, _ arguments: [any DatabaseValueConvertible] = []
    ) throws -> any PlaceStream {
        let sql = "SELECT place, 0.0 FROM articles WHERE \(condition) AND place <= ? ORDER BY place DESC"
        return try StatementStream(sql, arguments, budget, database)
    }

    /// The places of the days that a date field allows.
    static func places(_ field: SearchQuery.Field, _ days: Range<Date>) -> Range<Int64> {
        let first = SearchPlace.first(of: days.lowerBound)
        switch field {
        case .after: return first..<SearchPlace.last
        case .before: return 0..<first
        default: return first..<max(first, SearchPlace.first(of: days.upperBound))
        }
    }

    private static func pattern(_ text: String) -> String {
        "%" + text.map { "%_\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "%"
    }
}
