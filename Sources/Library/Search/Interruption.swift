import GRDB
import GRDBSQLite

/// Stops what a connection does as soon as nobody waits for it any more.
enum Interruption {
    /// How many steps of SQLite's machine lie between two looks.
    private static let interval: Int32 = 1_000

    private final class Watch {
        let isCancelled: () -> Bool
        init(_ isCancelled: @escaping () -> Bool) { self.isCancelled = isCancelled }
    }

    /// Does some work on a connection; throws ``Overtaken`` soon after `isCancelled` says so.
    static func run<Result>(
        _ database: Database, until isCancelled: @escaping () -> Bool, _ work: () throws -> Result
    ) throws -> Result {
        if isCancelled() { throw Overtaken() }
        let watch = Unmanaged.passRetained(Watch(isCancelled))
        let connection = database.sqliteConnection
        sqlite3_progress_handler(
            connection, interval,
            { context in
                guard let context else { return 0 }
                return Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue().isCancelled() ? 1 : 0
            }, watch.toOpaque())
        defer {
            sqlite3_progress_handler(connection, 0, nil, nil)
            watch.release()
        }
        do {
            return try work()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
            throw Overtaken()
        }
    }
}

/// A search was stopped because a newer one came.
package struct Overtaken: Error, CustomStringConvertible {
    /// The sentence the user sees.
    package var description: String { "the search was stopped; a newer one took its place" }
}
