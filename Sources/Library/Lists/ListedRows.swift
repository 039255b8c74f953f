import Foundation
import GRDB
import News

extension NewsLibrary {
    /// Rows of the front page in some order, or of those whose headlines or outlets hold some words.
    /// - Parameters:
    ///   - query: which rows, in which order.
    ///   - window: the places asked for.
    ///   - isCancelled: asked while it works; the answer true ends it.
    /// - Throws: ``Overtaken`` where it was cancelled.
    /// - Complexity: the rows asked for, and a walk over as many index entries as lie between them and the nearer end;
    ///   with words, over what fits, at most the newest ``NarrowedRows/mostArticles`` articles.
    package func stories(
        _ query: ListQuery, _ window: Range<Int>, isCancelled: @escaping () -> Bool = { false }
    ) throws -> (ListWindow<StorySummary>, LibraryCounts) {
        try pool.read { database in
            let counts = try Self.counts(database)
            let found = try Interruption.run(database, until: isCancelled) {
                () -> (ids: [Int64], total: Int) in
                if query.words.isEmpty {
                    let total = query.ofSeveralOutlets ? try Self.widelyTold(database) : counts.stories
                    return (try StoryOrder(query).ids(window, of: total, database), total)
                }
                let all = try NarrowedRows.stories(query, database)
                return (Array(all[window.clamped(to: all.indices)]), all.count)
            }
            let find = try database.cachedStatement(
                sql: "SELECT \(StoryRecords.columns) FROM stories WHERE id = ?")
            let rows = try found.ids.compactMap { id -> StorySummary? in
                try Row.fetchOne(find, arguments: [id]).flatMap { try StoryRecords.summary($0, database) }
            }
            return (ListWindow(offset: window.lowerBound, rows: rows, total: found.total), counts)
        }
    }

    /// Rows of the plain list of articles in some order, or of those whose headline or outlet holds some words.
    /// Parameters, errors and complexity as for stories.
    package func articles(
        _ query: ListQuery, _ window: Range<Int>, isCancelled: @escaping () -> Bool = { false }
    ) throws -> (ListWindow<ArticleSummary>, LibraryCounts) {
        try pool.read { database in
            let counts = try Self.counts(database)
            let found = try Interruption.run(database, until: isCancelled) {
                () -> (ids: [Int64], total: Int) in
                if query.words.isEmpty {
                    return (
                        try ArticleOrder.ids(query.order, window, of: counts.articles, database),
                        counts.articles
                    )
                }
                let all = try NarrowedRows.articles(query, database)
                return (Array(all[window.clamped(to: all.indices)]), all.count)
            }
            let rows = try found.ids.compactMap { try Readings.summary($0, database) }
            return (ListWindow(offset: window.lowerBound, rows: rows, total: found.total), counts)
        }
    }

    static func widelyTold(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT widelyTold FROM counts") ?? 0
    }
}

/// The order of the stories of the front page.
struct StoryOrder {
    private let keys: [String]
    private let condition: String

    init(_ query: ListQuery) {
        keys =
            switch query.order {
            case .date: ["newest", "id"]
            case .breadth: ["outletCount", "newest", "id"]
            case .relevance, .outlet, nil: ["rank", "id"]
            }
        condition = query.ofSeveralOutlets ? "WHERE outletCount > 1" : ""
    }

    /// What orders rows in SQL.
    var clause: String { keys.map { "\($0) DESC" }.joined(separator: ", ") }

    /// The stories at some places of the list. What lies in its second half is counted from the end.
    func ids(_ window: Range<Int>, of total: Int, _ database: Database) throws -> [Int64] {
        let window = window.clamped(to: 0..<max(total, 0))
        let isFar = window.lowerBound > total / 2
        let order = isFar ? keys.joined(separator: ", ") : clause
        let sql = "SELECT id FROM stories \(condition) ORDER BY \(order) LIMIT ? OFFSET ?"
        let ids = try Int64.fetchAll(
            database.cachedStatement(sql: sql),
            arguments: [window.count, isFar ? total - window.upperBound : window.lowerBound])
        return isFar ? ids.reversed() : ids
    }
}

/// The orders of the plain list of articles.
enum ArticleOrder {
    /// The articles at some places of the list of all.
    static func ids(
        _ order: ListOrder?, _ window: Range<Int>, of total: Int, _ database: Database
    ) throws -> [Int64] {
        switch order {
        case .date, nil: try byDate(window.clamped(to: 0..<max(total, 0)), of: total, database)
        case .outlet: try byOutlet(window, of: total, database)
        case .breadth: try ofStories("outletCount DESC, newest DESC, stories.id DESC", window, database)
        case .relevance: try ofStories("rank DESC, stories.id DESC", window, database)
        }
    }

    /// What lies in the second half is counted from the end.
    private static func byDate(
        _ window: Range<Int>, of total: Int, _ database: Database
    ) throws -> [Int64] {
        let isFar = window.lowerBound > total / 2
        let order = isFar ? "dated, id" : "dated DESC, id DESC"
        let ids = try ids(
            "SELECT id FROM articles ORDER BY \(order)", window.count,
            from: isFar ? total - window.upperBound : window.lowerBound, database)
        return isFar ? ids.reversed() : ids
    }

    /// Articles of which nobody knows who published them come last.
    private static func byOutlet(
        _ window: Range<Int>, of total: Int, _ database: Database
    ) throws -> [Int64] {
        let named = try ids(
            """
            SELECT articles.id FROM outlets CROSS JOIN articles INDEXED BY articlesByOutlet ON outlet = outlets.id
            ORDER BY outlets.name, dated DESC
            """, window.count, from: window.lowerBound, database)
        guard named.count < window.count else { return named }
        let nameless = "FROM articles INDEXED BY articlesByOutlet WHERE outlet IS NULL"
        let count = try Int.fetchOne(database, sql: "SELECT count(*) \(nameless)") ?? 0
        return try named
            + ids(
                "SELECT id \(nameless) ORDER BY dated DESC", window.count - named.count,
                from: max(0, window.lowerBound - (total - count)), database)
    }

    /// The articles of one story after the other.
    private static func ofStories(
        _ order: String, _ window: Range<Int>, _ database: Database
    ) throws -> [Int64] {
        try ids(
            """
            SELECT articles.id FROM stories CROSS JOIN articles INDEXED BY articlesByStory ON story = stories.id
            ORDER BY \(order), dated DESC
            """, window.count, from: window.lowerBound, database)
    }

    private static func ids(
        _ sql: String, _ count: Int, from start: Int, _ database: Database
    ) throws -> [Int64] {
        try Int64.fetchAll(
            database.cachedStatement(sql: sql + " LIMIT ? OFFSET ?"), arguments: [count, start])
    }
}
