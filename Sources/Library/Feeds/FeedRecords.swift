import Foundation
import GRDB
import News

extension NewsLibrary {
    /// All feeds, by folder and name, those outside of any folder first. O(feeds).
    package func feeds() throws -> [FeedSummary] {
        try pool.read { database in
            let sql = """
                SELECT \(FeedRecords.summaryColumns) FROM feeds WHERE removed IS NULL ORDER BY \(FeedRecords.order)
                """
            return try Row.fetchAll(database, sql: sql).map(FeedRecords.summary)
        }
    }

    /// A feed's row; also of one that was taken away.
    /// - Throws: ``Failure/noFeed(_:)``.
    package func feed(_ id: FeedID) throws -> FeedSummary {
        try pool.read { database in
            let sql = "SELECT \(FeedRecords.summaryColumns) FROM feeds WHERE id = ?"
            guard let row = try Row.fetchOne(database, sql: sql, arguments: [id.rawValue]) else {
                throw Failure.noFeed(id)
            }
            return FeedRecords.summary(row)
        }
    }

    /// Changes feeds, in one transaction; a number that is not there is passed over.
    package func change(_ ids: [FeedID], _ change: FeedChange, now: Date) throws {
        try pool.write { database in
            let (assignment, value) = FeedRecords.assignment(change, now: now)
            let statement = try database.cachedStatement(sql: "UPDATE feeds SET \(assignment) WHERE id = ?2")
            for id in ids { try statement.execute(arguments: [value, id.rawValue]) }
        }
    }

    /// Marks every article that a feed brought read.
    /// - Returns: those that were not. O(articles of the feed).
    package func markAllRead(of feed: FeedID) throws -> [ArticleID] {
        let changed = try pool.write { database in
            let sql = """
                SELECT id FROM articles
                WHERE id IN (SELECT article FROM feedArticles WHERE feed = ?) AND isRead = 0
                """
            let unread = try Int64.fetchAll(database, sql: sql, arguments: [feed.rawValue])
            let mark = try database.cachedStatement(sql: "UPDATE articles SET isRead = 1 WHERE id = ?")
            for id in unread { try mark.execute(arguments: [id]) }
            return unread.map { ArticleID(rawValue: $0) }
        }
        try refreshSavedSearches(changed: changed)
        return changed
    }

    /// Rows of the articles that a feed brought, the newest first.
    /// - Throws: ``Failure/noFeed(_:)``.
    /// - Complexity: the rows asked for, and a walk over as many index entries as lie before them.
    package func articles(of feed: FeedID, _ window: Range<Int>) throws -> ListWindow<ArticleSummary> {
        try pool.read { database in
            let counting = "SELECT articleCount FROM feeds WHERE id = ?"
            guard let total = try Int.fetchOne(database, sql: counting, arguments: [feed.rawValue]) else {
                throw Failure.noFeed(feed)
            }
            let sql = """
                SELECT \(Readings.summaryColumns) FROM articles LEFT JOIN outlets ON outlets.id = outlet
                WHERE articles.id IN (
                    SELECT article FROM feedArticles WHERE feed = ?
                    ORDER BY dated DESC, article DESC LIMIT ? OFFSET ?)
                ORDER BY articles.dated DESC, articles.id DESC
                """
            let rows = try Row.fetchAll(
                database.cachedStatement(sql: sql),
                arguments: [feed.rawValue, window.count, window.lowerBound])
            return ListWindow(offset: window.lowerBound, rows: rows.map(Readings.summary), total: total)
        }
    }
}

/// How rows of feeds become values, and changes of values statements.
enum FeedRecords {
    static let order =
        "folder <> '', folder COLLATE NOCASE, coalesce(title, ownTitle, address, query) COLLATE NOCASE, id"

    static let summaryColumns = """
        id, address, query, title, ownTitle, homePage, folder, articleCount, unreadCount, isPaused, isGone,
        fullText, lastFetched, nextFetch, lastError
        """

    static func place(address: String?, query: String?) -> FeedPlace {
        address.map { .address($0) } ?? .query(query ?? "")
    }

    static func summary(_ row: Row) -> FeedSummary {
        let place = place(address: row[1], query: row[2])
        let names: [String?] = [row[3], row[4]]
        let title = names.compactMap { $0 }.first { !$0.isEmpty }
        var feed = FeedSummary(
            id: FeedID(rawValue: row[0]), place: place, title: title ?? place.name, folder: row[6])
        feed.givenTitle = row[3]
        feed.homePage = row[5]
        feed.articleCount = row[7]
        feed.unreadCount = row[8]
        feed.isPaused = row[9]
        feed.isGone = row[10]
        feed.fullText = FullText(rawValue: row[11]) ?? .automatic
        feed.fetched = row.date(12)
        feed.nextFetch = row.date(13)
        feed.problem = row[14]
        return feed
    }

    /// What a change sets, its value being the statement's first argument.
    static func assignment(
        _ change: FeedChange, now: Date
    ) -> (sql: String, value: (any DatabaseValueConvertible)?) {
        switch change {
        case .rename(let name): ("title = ?1", name)
        case .move(let folder): ("folder = ?1", folder)
        // A feed that is looked at again is looked at without the delays of earlier failures.
        case .pause(let isPaused): ("isPaused = ?1, isGone = isGone AND ?1, nextFetch = NULL", isPaused)
        case .fullText(let mode): ("fullText = ?1", mode.rawValue)
        case .remove(let isRemoved): ("removed = ?1", isRemoved ? now.timeIntervalSince1970 : nil)
        }
    }
}

extension FeedPlace {
    /// What stands for the feed where it has no name.
    fileprivate var name: String {
        switch self {
        case .address(let text), .query(let text): text
        }
    }
}
