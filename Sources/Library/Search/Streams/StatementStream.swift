import GRDB

/// The places that an SQL statement gives, in falling order. A far place is looked up anew, a near one is walked to.
final class StatementStream: PlaceStream {
    /// How many rows may be walked over for what it takes to look up a place: in an index of the tables, and for each
    /// phrase of a full-text index, which has to be opened anew.
    static let (rowWalk, phraseWalk) = (24, 300)

    private let statement: Statement
    private let arguments: StatementArguments
    private let gate: RankingGate?
    private let walk: Int
    private let cost: Int
    private let budget: SearchBudget
    private var cursor: RowCursor?
    private var place: Int64?
    /// The last place that was looked at, whether it counts or not; nil before the first.
    private(set) var reached: Int64?
    private(set) var score = 0.0

    /// - Parameters:
    ///   - sql: gives a place and, as a second column, a score, null where the row does not count; its last argument is
    ///     the greatest place that counts.
    ///   - arguments: all arguments but the last.
    ///   - gate: what keeps rows that are walked over from being ranked.
    ///   - walk: how many rows are walked over before the place is looked up.
    ///   - cost: what a row takes, as steps.
    init(
        _ sql: String, _ arguments: [any DatabaseValueConvertible] = [], gate: RankingGate? = nil,
        walk: Int = rowWalk, cost: Int = 1, _ budget: SearchBudget, _ database: Database
    ) throws {
        statement = try database.makeStatement(sql: sql)
        self.arguments = StatementArguments(arguments)
        self.gate = gate
        self.walk = walk
        self.cost = cost
        self.budget = budget
    }

    func seek(_ bound: Int64) throws -> Int64? {
        gate?.bound = bound
        if cursor == nil { try open(bound) }
        for _ in 0..<walk {
            guard let place, place > bound else { return place }
            try step()
        }
        if let place, place > bound {
            guard budget.spend(walk) else { return nil }
            try open(bound)
        }
        return place
    }

    private func open(_ bound: Int64) throws {
        cursor = try Row.fetchCursor(statement, arguments: arguments + [bound])
        try step()
    }

    private func step() throws {
        while budget.spend(cost), let row = try cursor?.next() {
            reached = row[0]
            guard let score = row[1] as Double? else { continue }
            place = row[0]
            self.score = score
            return
        }
        place = nil
    }
}
