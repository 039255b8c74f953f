import GRDB

/// The places that an SQL statement gives, in falling order. A far place is looked up anew, a near one is walked to.
final class StatementStream: PlaceStream {
    private let statement: Statement
    private let arguments: StatementArguments
    private let budget: SearchBudget
    private var cursor: RowCursor?
    private var place: Int64?
    private(set) var score = 0.0

    /// How many rows are walked over before the place is looked up.
    private static let walk = 24

    /// - Parameters:
    ///   - sql: gives a place and, as a second column, a score; its last argument is the greatest place that counts.
    ///   - arguments: all arguments but the last.
    init(
        _ sql: String, _ arguments: [any DatabaseValueConvertible] = [], _ budget: SearchBudget,
        _ database: Database
    ) throws {
        statement = try database.makeStatement(sql: sql)
        self.arguments = StatementArguments(arguments)
        self.budget = budget
    }

    func seek(_ bound: Int64) throws -> Int64? {
        if cursor == nil { try open(bound) }
        for _ in 0..<Self.walk {
            guard let place, place > bound else { return place }
            try step()
        }
        if let place, place > bound { try open(bound) }
        return place
    }

    private func open(_ bound: Int64) throws {
        cursor = try Row.fetchCursor(statement, arguments: arguments + [bound])
        try step()
    }

    private func step() throws {
        guard budget.spend(), let row = try cursor?.next() else {
            place = nil
            return
        }
        place = row[0]
        score = row[1]
    }
}
