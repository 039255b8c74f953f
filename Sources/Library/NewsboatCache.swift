import Foundation
import GRDB
import News

/// Newsboat's `cache.db`: its feeds, and their articles with what was read and flagged. Only ever read, also while newsboat
/// has it open.
package struct NewsboatCache: Sendable {
    /// Why a database is not read.
    package enum Failure: Error, Hashable, CustomStringConvertible {
        /// It is a database of another program.
        case notNewsboat(path: String)
        /// It cannot be opened or read.
        case unreadable(path: String, reason: String)

        /// The sentence the user sees.
        package var description: String {
            switch self {
            case .notNewsboat(let path):
                "\(path) is a database, but not newsboat's cache; give newsboat's cache.db, text, HTML or records"
            case .unreadable(let path, let reason):
                "cannot read newsboat's cache \(path) (\(reason)); close newsboat and try again"
            }
        }
    }

    /// A feed that newsboat read.
    package struct Feed: Hashable, Sendable {
        /// Where it lies.
        package var address: String
        /// What it calls itself; empty where it does not.
        package var title: String
        /// The outlet's page; empty where nothing tells.
        package var homePage: String
    }

    /// An article that newsboat keeps.
    package struct Item: Hashable, Sendable {
        /// Its number, which grows.
        package var number: Int64
        /// The address of its feed.
        package var feed: String
        /// Its identity within its feed.
        package var guid: String
        /// Headline, author and page; empty where it has none.
        package var title, author, address: String
        /// When it was published, in seconds since 1970; 0 where nothing tells.
        package var published: Double
        /// Its text, as HTML or as its media type says.
        package var content: String
        /// Whether newsboat's reader opened it.
        package var isRead: Bool
        /// The letters with which it was flagged.
        package var flags: String
    }

    private let path: String
    private let queue: DatabaseQueue
    private let columns: String
    private let condition: String

    /// Opens a cache without changing it.
    /// - Throws: ``Failure``.
    package init(at path: String) throws {
        self.path = path
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            let names = try queue.read { database in
                try Row.fetchAll(database, sql: "PRAGMA table_info(rss_item)").map { $0["name"] as String }
            }
            guard
                Set(["id", "guid", "title", "url", "feedurl", "pubDate", "content", "unread"]).isSubset(
                    of: names)
            else { throw Failure.notNewsboat(path: path) }
            // Older versions of newsboat had neither flags nor articles marked as deleted.
            let optional = ["author", "flags"].map { names.contains($0) ? $0 : "'' AS \($0)" }
            condition = names.contains("deleted") ? "deleted = 0" : "1"
            columns = (["id, guid, feedurl, title, url, pubDate, content, unread"] + optional).joined(
                separator: ", ")
        } catch let error as DatabaseError {
            throw Failure.unreadable(
                path: path, reason: error.message ?? "error \(error.resultCode.rawValue)")
        }
    }

    /// The feeds, in newsboat's order.
    /// - Throws: ``Failure/unreadable(path:reason:)``.
    package func feeds() throws -> [Feed] {
        try reading { database in
            let sql = "SELECT rssurl, ifnull(title, ''), ifnull(url, '') FROM rss_feed ORDER BY rowid"
            return try Row.fetchAll(database, sql: sql).map { row in
                Feed(address: row[0], title: row[1], homePage: row[2])
            }
        }
    }

    /// Articles with a number above `number`, in the order of their numbers.
    /// - Throws: ``Failure/unreadable(path:reason:)``.
    package func items(after number: Int64, limit: Int) throws -> [Item] {
        try reading { database in
            let sql = "SELECT \(columns) FROM rss_item WHERE id > ? AND \(condition) ORDER BY id LIMIT ?"
            return try Row.fetchAll(database, sql: sql, arguments: [number, limit]).map { row in
                Item(
                    number: row["id"], feed: row["feedurl"] ?? "", guid: row["guid"] ?? "",
                    title: row["title"] ?? "",
                    author: row["author"] ?? "", address: row["url"] ?? "", published: row["pubDate"] ?? 0,
                    content: row["content"] ?? "", isRead: !(row["unread"] ?? true), flags: row["flags"] ?? ""
                )
            }
        }
    }

    private func reading<Value>(_ read: (Database) throws -> Value) throws -> Value {
        do {
            return try queue.read(read)
        } catch let error as DatabaseError {
            throw Failure.unreadable(
                path: path, reason: error.message ?? "error \(error.resultCode.rawValue)")
        }
    }
}
