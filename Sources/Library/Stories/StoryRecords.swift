import Foundation
import GRDB
import News

extension NewsLibrary {
    /// What grouping needs to go on: the features and stories of the articles that arrived last, in the order of
    /// arrival.
    /// - Parameters:
    ///   - limit: how many at the most.
    ///   - version: the version of grouping that must have made the features.
    ///   - restore: takes one article after the other.
    /// - Returns: the first number that no story ever had.
    package func eachGrouped(
        limit: Int, version: Int,
        restore: (_ article: ArticleID, _ features: [UInt8], _ story: StoryID) -> Void
    ) throws -> Int64 {
        try pool.read { database in
            let sql = """
                SELECT features.article, features, story FROM features JOIN articles ON id = features.article
                WHERE features.article > (SELECT max(id) FROM articles) - ? AND story IS NOT NULL AND version = ?
                ORDER BY features.article
                """
            let rows = try Row.fetchCursor(database, sql: sql, arguments: [limit, version])
            while let row = try rows.next() {
                let bytes: Data = row[1]
                restore(ArticleID(rawValue: row[0]), Array(bytes), StoryID(rawValue: row[2]))
            }
            return try Int64.fetchOne(database, sql: "SELECT nextStory FROM counts") ?? 1
        }
    }
}

enum StoryRecords {
    static let columns = """
        id, lead, outletCount, articleCount, statementCount, unreadCount, newest, arrived, publisherCount
        """

    /// Writes down which articles repeat the text of others.
    static func note(_ copies: [(article: ArticleID, original: ArticleID?)], _ database: Database) throws {
        let update = try database.cachedStatement(
            sql: "UPDATE articles SET copyOf = ?1 WHERE id = ?2 AND copyOf IS NOT ?1")
        for (article, original) in copies {
            try update.execute(arguments: [original?.rawValue, article.rawValue])
        }
    }

    /// Writes down which story articles belong to, the last word on an article counting, and keeps the rows of all
    /// stories concerned.
    static func move(_ memberships: [(article: ArticleID, story: StoryID)], _ database: Database) throws {
        var touched: Set<Int64> = []
        let find = try database.cachedStatement(sql: "SELECT story FROM articles WHERE id = ?")
        let update = try database.cachedStatement(sql: "UPDATE articles SET story = ? WHERE id = ?")
        for (article, story) in memberships {
            guard let row = try Row.fetchOne(find, arguments: [article.rawValue]) else { continue }
            let old: Int64? = row[0]
            if let old { touched.insert(old) }
            touched.insert(story.rawValue)
            if old != story.rawValue { try update.execute(arguments: [story.rawValue, article.rawValue]) }
        }
        for story in touched.sorted() { try keep(story, database) }
        guard let last = touched.max() else { return }
        try database.cachedStatement(sql: "UPDATE counts SET nextStory = max(nextStory, ? + 1)")
            .execute(arguments: [last])
    }

    /// Writes a story's row anew from its articles; takes it away where none are left.
    static func keep(_ story: Int64, _ database: Database) throws {
        let members = try members(story, database)
        guard let first = members.first else {
            try database.cachedStatement(sql: "DELETE FROM stories WHERE id = ?").execute(arguments: [story])
            return
        }
        let dates = members.map { min($0.published ?? $0.arrived, $0.arrived.addingTimeInterval(86_400)) }
        let newest = dates.max() ?? first.arrived
        let outlets = voices(members)
        let sql = """
            INSERT INTO stories
                (id, lead, rank, outletCount, articleCount, statementCount, unreadCount, newest, arrived, publisherCount)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET lead = excluded.lead, rank = excluded.rank,
                outletCount = excluded.outletCount, articleCount = excluded.articleCount,
                statementCount = excluded.statementCount, unreadCount = excluded.unreadCount,
                newest = excluded.newest, arrived = excluded.arrived, publisherCount = excluded.publisherCount
            """
        try database.cachedStatement(sql: sql).execute(arguments: [
            story, lead(members, first).id.rawValue, rank(newest: newest, outletCount: outlets), outlets,
            members.count,
            members.reduce(0) { $0 + $1.statementCount }, members.count { !$0.isRead },
            newest.timeIntervalSince1970,
            (members.map(\.arrived).max() ?? first.arrived).timeIntervalSince1970, publishers(members),
        ])
    }

    /// How many outlets tell a story in words of their own: what repeats another's text does not count, and an article
    /// without an outlet counts as one.
    private static func voices(_ members: [ArticleSummary]) -> Int {
        let known = Set(members.map(\.id))
        return publishers(members.filter { $0.copyOf.map(known.contains) != true })
    }

    /// How many outlets carry a story; an article without an outlet counts as one.
    private static func publishers(_ members: [ArticleSummary]) -> Int {
        max(Set(members.compactMap(\.outlet)).count + members.count { $0.outlet == nil }, 1)
    }

    /// The article whose headline stands for the story: the earliest with words of its own whose place is not in doubt
    /// and whose headline is one line and more than a word or two.
    private static func lead(_ members: [ArticleSummary], _ first: ArticleSummary) -> ArticleSummary {
        let sound = members.filter { $0.copyOf == nil && !$0.isDoubtful }
        let fit = sound.first { (20...120).contains($0.title.count) && $0.title.contains(" ") }
        return fit ?? sound.first ?? first
    }

    /// Where a story stands on the front page; greater is higher.
    ///
    /// Days come before everything (in UTC); within a day, stories of one outlet after all others; within these, the
    /// newest first, where each doubling of the outlets counts as three hours.
    static func rank(newest: Date, outletCount: Int) -> Int {
        let seconds = Int(min(max(newest.timeIntervalSince1970, -1e11), 1e11).rounded(.down))
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let time = seconds - day * 86_400
        let half = 200_000
        guard outletCount > 1 else { return day * 2 * half + time }
        var lift = 0.0
        var count = Double(outletCount)
        while count >= 2 {
            count /= 2
            lift += 1
        }
        lift += count - 1
        return day * 2 * half + half + min(time + Int(lift * 10_800), half - 1)
    }

    /// A story's articles, oldest first.
    static func members(_ story: Int64, _ database: Database) throws -> [ArticleSummary] {
        let sql = """
            SELECT \(Readings.summaryColumns) FROM articles LEFT JOIN outlets ON outlets.id = outlet
            WHERE story = ? ORDER BY dated, articles.id
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [story]).map(Readings.summary)
    }

    /// A story's row and its first members; nil where it lost its articles.
    static func summary(_ row: Row, _ database: Database) throws -> StorySummary? {
        var members = try members(row[0], database)
        guard let lead = members.first(where: { $0.id.rawValue == row[1] }) ?? members.first else {
            return nil
        }
        let opened =
            members.firstIndex { !$0.isRead }
            ?? members.indices.max { left, right in
                members[left].wordCount < members[right].wordCount
            }
        if let opened { members.insert(members.remove(at: opened), at: 0) }
        let name = try StoryDecisions.name(of: row[0], database)
        return StorySummary(
            id: StoryID(rawValue: row[0]), headline: name ?? lead.title, outletCount: row[2],
            articleCount: row[3],
            statementCount: row[4], unreadCount: row[5], newest: Date(timeIntervalSince1970: row[6]),
            arrived: Date(timeIntervalSince1970: row[7]),
            members: Array(members.prefix(StorySummary.previewedMembers)), publisherCount: row[8],
            links: try StoryRelations.links(of: row[0], database),
            mentionCount: try StoryRelations.mentionCount(of: row[0], database))
    }
}
