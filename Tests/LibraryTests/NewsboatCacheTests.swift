import Foundation
import GRDB
import Testing

@testable import Library

@Suite struct NewsboatCacheTests {
    /// A store as newsboat makes it, of these columns and rows.
    private func withStore(
        columns: String = "author VARCHAR, flags VARCHAR, deleted INTEGER NOT NULL DEFAULT 0",
        _ rows: [String], _ test: (String, DatabaseQueue) throws -> Void
    ) throws {
        let path = NSTemporaryDirectory() + "crossread-\(UUID().uuidString).db"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE rss_feed (rssurl VARCHAR PRIMARY KEY, url VARCHAR, title VARCHAR);
                    CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT, guid VARCHAR, title VARCHAR, url VARCHAR,
                        feedurl VARCHAR, pubDate INTEGER, content VARCHAR, unread INTEGER, \(columns));
                    INSERT INTO rss_feed VALUES ('https://a.example/f', 'https://a.example/', 'A');
                    """)
            for row in rows {
                try database.execute(
                    sql: "INSERT INTO rss_item (guid, title, url, feedurl, pubDate, content, unread" + row)
            }
        }
        try test(path, queue)
    }

    @Test func `articles come with what was read and flagged, without those that were deleted`() throws {
        try withStore([
            ", author, flags) VALUES ('g1', 'One', 'https://a.example/1', 'https://a.example/f', 9, '<p>x</p>', 0, 'Ann', 'ab')",
            ", deleted) VALUES ('g2', 'Two', '', 'https://a.example/f', 9, '', 1, 1)",
            ") VALUES ('g3', 'Three', '', 'https://a.example/f', 0, '', 1)",
        ]) { (path: String, _: DatabaseQueue) throws in
            let cache = try NewsboatCache(at: path)
            #expect(
                try cache.feeds() == [
                    .init(address: "https://a.example/f", title: "A", homePage: "https://a.example/")
                ])
            let items = try cache.items(after: 0, limit: 9)
            #expect(items.map(\.guid) == ["g1", "g3"])
            #expect(items[0].isRead && items[0].flags == "ab" && items[0].author == "Ann")
            #expect(!items[1].isRead && items[1].flags.isEmpty)
            #expect(try cache.items(after: 1, limit: 1).map(\.guid) == ["g3"])
        }
    }

    @Test func `an older store without flags is read too`() throws {
        try withStore(columns: "enqueued INTEGER", [") VALUES ('g', 'T', '', 'f', 0, '', 1)"]) {
            (path: String, _: DatabaseQueue) throws in
            #expect(try NewsboatCache(at: path).items(after: 0, limit: 9).count == 1)
        }
    }

    @Test func `a store that newsboat holds open is read and not changed`() throws {
        try withStore([") VALUES ('g', 'T', '', 'f', 0, '', 1)"]) {
            (path: String, queue: DatabaseQueue) throws in
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            try queue.inDatabase { database in
                _ = try Row.fetchOne(database, sql: "SELECT count(*) FROM rss_item")
                #expect(try NewsboatCache(at: path).items(after: 0, limit: 9).count == 1)
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        }
    }

    @Test func `a database of another program gets a clear word`() throws {
        let path = NSTemporaryDirectory() + "crossread-\(UUID().uuidString).db"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE other (x)") }
        #expect(throws: NewsboatCache.Failure.notNewsboat(path: path)) { try NewsboatCache(at: path) }
        try Data("SQLite format 3\u{0} and no more".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: NewsboatCache.Failure.self) { try NewsboatCache(at: path) }
    }
}
