import Foundation
import GRDB
import News

/// Everything that is kept: articles, what was found in them, stories, marks. One SQLite file.
///
/// Writes come in turn, reads run beside them; other programs may use the same file. All calls are synchronous and
/// may be made from any thread.
package struct NewsLibrary: Sendable {
    /// Why a library cannot be used.
    package enum Failure: Error, Hashable, CustomStringConvertible {
        /// The file was made by a newer program.
        case newer(path: String)
        /// The file is no library, or is damaged.
        case damaged(path: String, reason: String)
        /// The file or its folder cannot be made, read or written.
        case inaccessible(path: String, reason: String)
        /// There is no folder for the file, and none can be made.
        case noFolder(String, above: String)
        /// There is no room for a library that is gone at the end: its folder cannot be made in this one.
        case noTemporaryFolder(String)
        /// The file or its folder may not be written.
        case readOnly(path: String)
        /// Another program writes to the library and does not end.
        case busy(path: String)
        /// There is no room for more.
        case full(path: String)
        /// There is no such article.
        case noArticle(ArticleID)
        /// There is no such story.
        case noStory(StoryID)
        /// There is no such feed.
        case noFeed(FeedID)

        /// The sentence the user sees.
        package var description: String {
            switch self {
            case .newer(let path):
                "\(path) was made by a newer crossread and was left alone; use that one, or --library with another path"
            case .damaged(let path, let reason):
                "\(path) is no Crossread library, or it is damaged (\(reason)); give --library another path"
            case .inaccessible(let path, let reason):
                "cannot open the library \(path) (\(reason)); check the folder's rights and the free space"
            case .noFolder(let folder, let above):
                "cannot make the folder \(folder); check that \(above) is a folder that you may write to, "
                    + "or give --library another path"
            case .noTemporaryFolder(let folder):
                "cannot write to \(folder), where files are kept while they are looked at; "
                    + "set TMPDIR to a folder that you may write to"
            case .readOnly(let path):
                "cannot write to the library \(path); check the rights of the file and of its folder, "
                    + "or give --library another path"
            case .busy(let path):
                "another program is writing to \(path) and does not come to an end; nothing was changed, try again later"
            case .full(let path):
                "there is no room left for \(path); nothing was changed, make some room and try again"
            case .noArticle(let id):
                "there is no article \(id.rawValue) in the library; search for it to see its number"
            case .noStory(let id):
                "there is no story \(id.rawValue) in the library; if there was one, its articles have joined another"
            case .noFeed(let id):
                "there is no feed \(id.rawValue) in the library any more; it may have been taken away"
            }
        }
    }

    /// Where the file is.
    package let path: String
    let pool: LibraryPool

    /// Opens a library; makes it, with its folders, where there is none; brings an older one up to date.
    /// - Parameter patience: how long a write waits for another program's, in milliseconds.
    /// - Throws: ``Failure``.
    package init(at path: String, patience: Int = 10_000) throws {
        self.path = path
        var configuration = Configuration()
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA cache_size = -8192")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            try Likeness.register(database)
            try WordsInARow.register(database)
        }
        do {
            try Self.makeFolder(for: path)
            pool = try LibraryPool(path: path, configuration: configuration, patience: patience)
            guard try pool.read(Self.isOwnOrEmpty) else {
                throw Failure.damaged(path: path, reason: "it is a database of another program")
            }
            let isNewer = try pool.read { try Schema.migrator.hasBeenSuperseded($0) }
            guard !isNewer else { throw Failure.newer(path: path) }
            try pool.migrate(Schema.migrator)
        } catch let error as DatabaseError where Self.damages.contains(error.resultCode) {
            throw Failure.damaged(
                path: path, reason: error.message ?? "SQLite error \(error.resultCode.rawValue)")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
            throw Failure.readOnly(path: path)
        } catch let error as DatabaseError {
            throw Failure.inaccessible(path: path, reason: Self.reason(for: error, at: path))
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure.inaccessible(path: path, reason: (error as NSError).localizedDescription)
        }
    }

    private static func makeFolder(for path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            var above = folder
            while above.path != "/", !FileManager.default.fileExists(atPath: above.path) {
                above.deleteLastPathComponent()
            }
            throw Failure.noFolder(folder.path, above: above.path)
        }
    }

    /// Why a file cannot be opened: what its place tells, else what the database says.
    private static func reason(for error: DatabaseError, at path: String) -> String {
        let file = URL(fileURLWithPath: path)
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), isFolder.boolValue {
            return "it is a folder; give the path of a file"
        }
        guard FileManager.default.isWritableFile(atPath: file.deletingLastPathComponent().path) else {
            return "its folder may not be written"
        }
        return error.message ?? "error \(error.resultCode.rawValue)"
    }

    /// Whether a database was made by this program, or holds nothing: another program's is left as it is.
    private static func isOwnOrEmpty(_ database: Database) throws -> Bool {
        let tables = try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
        return tables.isEmpty || tables.contains("grdb_migrations")
    }

    private static let damages: [ResultCode] = [.SQLITE_NOTADB, .SQLITE_CORRUPT]

    /// Closes the file; later calls throw.
    package func close() throws {
        // The readers, which close last, may not put the log back into the file; what fails here is done at the next
        // opening.
        _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try pool.close()
    }

    /// A number that changes when another program has written.
    package func dataVersion() throws -> Int {
        try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    }

    /// What a title line shows. O(1).
    package func counts() throws -> LibraryCounts {
        try pool.read(Self.counts)
    }

    static func counts(_ database: Database) throws -> LibraryCounts {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT articles, stories, unread, waiting, (SELECT max(lastFetched) FROM feeds) FROM counts
                """)
        guard let row else { return LibraryCounts() }
        return LibraryCounts(
            articles: row[0], stories: row[1], unread: row[2], waiting: row[3], fetched: row.date(4))
    }
}
