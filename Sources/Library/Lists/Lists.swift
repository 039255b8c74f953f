import Foundation
import GRDB
import News

extension NewsLibrary {
    /// Rows of the front page, the highest rank first.
    /// - Parameter ofSeveralOutlets: whether stories that one outlet tells alone are left out.
    /// - Complexity: the rows asked for, and a walk over as many index entries as lie between them and the nearer end.
    package func stories(
        _ window: Range<Int>, ofSeveralOutlets: Bool = false
    ) throws -> (ListWindow<StorySummary>, LibraryCounts) {
        try stories(ListQuery(ofSeveralOutlets: ofSeveralOutlets), window)
    }

    /// Rows of the plain list of articles, the newest first.
    /// - Complexity: the rows asked for, and a walk over as many index entries as lie before them.
    package func articles(_ window: Range<Int>) throws -> (ListWindow<ArticleSummary>, LibraryCounts) {
        try articles(ListQuery(), window)
    }

    /// A story's row with its members.
    /// - Throws: ``Failure/noStory(_:)``.
    package func story(_ id: StoryID) throws -> StorySummary {
        try pool.read { database in
            let sql = "SELECT \(StoryRecords.columns) FROM stories WHERE id = ?"
            let row = try Row.fetchOne(database, sql: sql, arguments: [id.rawValue])
            guard let row, let story = try StoryRecords.summary(row, database) else {
                throw Failure.noStory(id)
            }
            return story
        }
    }

    /// The numbers of a story's articles, oldest first.
    package func members(of id: StoryID) throws -> [ArticleSummary] {
        try pool.read { try StoryRecords.members(id.rawValue, $0) }
    }

    /// Marks articles read or unread.
    package func mark(_ ids: [ArticleID], isRead: Bool) throws {
        try set("isRead", isRead, ids)
    }

    /// Marks every article read.
    /// - Returns: those that were not. O(unread articles).
    package func markAllRead() throws -> [ArticleID] {
        let changed = try pool.write { database in
            let unread = try Int64.fetchAll(database, sql: "SELECT id FROM articles WHERE isRead = 0")
            try database.execute(sql: "UPDATE articles SET isRead = 1 WHERE isRead = 0")
            return unread.map { ArticleID(rawValue: $0) }
        }
        try refreshSavedSearches(changed: changed)
        return changed
    }

    /// Marks read what a list shows: its articles, or the articles of its stories.
    /// - Returns: those that were not read. O(rows of the list).
    package func markRead(listed query: ListQuery, ofStories: Bool) throws -> [ArticleID] {
        try pool.write { database in
            let column = ofStories ? "story" : "id"
            let rows =
                ofStories
                ? try Self.listedStories(query, database) : try NarrowedRows.articles(query, database)
            let find = try database.cachedStatement(
                sql: "SELECT id FROM articles WHERE \(column) = ? AND isRead = 0")
            let unread = try rows.flatMap { try Int64.fetchAll(find, arguments: [$0]) }
            let mark = try database.cachedStatement(sql: "UPDATE articles SET isRead = 1 WHERE id = ?")
            for id in unread { try mark.execute(arguments: [id]) }
            return unread.map { ArticleID(rawValue: $0) }
        }
    }

    private static func listedStories(_ query: ListQuery, _ database: Database) throws -> [Int64] {
        guard query.words.isEmpty else { return try NarrowedRows.stories(query, database) }
        let total = try query.ofSeveralOutlets ? widelyTold(database) : counts(database).stories
        return try StoryOrder(query).ids(0..<total, of: total, database)
    }

    /// Stars articles or takes the star away.
    package func star(_ ids: [ArticleID], isStarred: Bool) throws {
        try set("isStarred", isStarred, ids)
    }

    private func set(_ column: String, _ value: Bool, _ ids: [ArticleID]) throws {
        try pool.write { database in
            let sql = "UPDATE articles SET \(column) = ? WHERE id = ? AND \(column) <> ?"
            let statement = try database.cachedStatement(sql: sql)
            for id in ids { try statement.execute(arguments: [value, id.rawValue, value]) }
        }
        try refreshSavedSearches(changed: ids)
    }
}
