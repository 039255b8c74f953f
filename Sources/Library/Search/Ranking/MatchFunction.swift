import GRDB
import GRDBSQLite

/// Functions of one's own over the rows that a full-text expression matches.
/// SQLite's documentation, "FTS5 Extension", section 7, "Extending FTS5".
enum MatchFunction {
    /// Makes a function known to a connection.
    /// - Throws: `DatabaseError` where SQLite refuses it.
    static func register(
        _ name: String, _ function: @escaping fts5_extension_function, _ database: Database
    ) throws {
        let api = FTS5.api(database)
        let code = api.pointee.xCreateFunction?(UnsafeMutablePointer(mutating: api), name, nil, function, nil)
        guard code == SQLITE_OK else {
            throw DatabaseError(message: "the function “\(name)” cannot be registered")
        }
    }
}
