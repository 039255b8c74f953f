import Foundation
import GRDB

/// The connections of a library: reads run beside each other, writes come in turn, among all programs that use it.
///
/// Who waits for SQLite's lock holds the turn, so that one who writes one batch after the other cannot begin its next one
/// before.
final class LibraryPool: Sendable {
    /// How long one sleeps between two looks whether another program still writes, in microseconds.
    private static let pause: UInt32 = 1_000

    private let path: String
    private let connections: DatabasePool
    /// How long a write waits for another program's, in milliseconds.
    private let patience: Int

    /// - Parameter patience: how long a write waits for another program's, in milliseconds.
    init(path: String, configuration: Configuration, patience: Int) throws {
        var configuration = configuration
        // SQLite by itself sleeps longer from look to look.
        configuration.busyMode = .callback { looks in
            guard looks * Int(Self.pause) < patience * 1_000 else { return false }
            usleep(Self.pause)
            return true
        }
        self.path = path
        self.patience = patience
        connections = try DatabasePool(path: path, configuration: configuration)
    }

    /// Brings the tables up to date.
    func migrate(_ migrator: DatabaseMigrator) throws { try migrator.migrate(connections) }

    /// Reads what was committed before.
    func read<Result>(_ work: (Database) throws -> Result) throws -> Result { try connections.read(work) }

    /// Uses the connection that writes, outside of a transaction.
    func writeWithoutTransaction<Result>(_ work: (Database) throws -> Result) throws -> Result {
        try connections.writeWithoutTransaction(work)
    }

    /// Writes in one transaction when it is this program's turn.
    /// - Throws: `Failure.busy` where another program writes without end, `Failure.full`, `Failure.readOnly`, or what
    ///   `work` throws; then nothing was written.
    func write<Result>(_ work: (Database) throws -> Result) throws -> Result {
        do {
            return try connections.writeWithoutTransaction { database in
                try begin(database)
                do {
                    let result = try work(database)
                    try database.commit()
                    return result
                } catch {
                    if database.isInsideTransaction { try database.rollback() }
                    throw error
                }
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            throw NewsLibrary.Failure.busy(path: path)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
            throw NewsLibrary.Failure.full(path: path)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
            throw NewsLibrary.Failure.readOnly(path: path)
        }
    }

    /// Closes the file; later calls throw.
    func close() throws {
        // Only a connection that writes takes the files of the WAL away, and only as the last one.
        connections.invalidateReadOnlyConnections()
        try connections.close()
    }

    private func begin(_ database: Database) throws {
        let turn = turn()
        defer { turn?.release() }
        try database.beginTransaction(.immediate)
    }

    /// Waits for the turn, but not for ever: a program that was stopped by the keyboard may hold it. Where its file cannot
    /// be made, nobody waits: the turn makes writing fair, not safe.
    private func turn() -> LockFile? {
        for _ in 0...(patience * 1_000 / Int(Self.pause)) {
            switch LockFile.take(path + "-turn") {
            case .taken(let lock): return lock
            case .impossible: return nil
            case .held: usleep(Self.pause)
            }
        }
        return nil
    }
}
