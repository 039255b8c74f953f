import Foundation
import GRDB
import News

/// What a look at a feed needs to know of the last one.
package struct FeedState: Hashable, Sendable {
    /// The feed.
    package var id: FeedID
    /// Where it lies.
    package var address: String
    /// What the reader calls it, else what it calls itself, else its address.
    package var title: String
    /// The entity tag that came with it.
    package var entityTag: String?
    /// The date of its last change, as its server wrote it.
    package var lastModified: String?
    /// A sum of the document as it came last; nil before the first time.
    package var bodyMark: Int64?
    /// How many minutes it asks to be left alone.
    package var minutesToLive: Int?
    /// How many looks failed in a row.
    package var failures: Int
    /// Whether its pages are fetched.
    package var fullText: FullText
}

/// What a look at a feed brought, beside its articles.
package struct FeedVisit: Sendable {
    /// What came of it.
    package enum Outcome: Sendable {
        /// Nothing is new in it.
        case unchanged
        /// A document came, with what it says of itself.
        case read(ownTitle: String?, homePage: String?, minutesToLive: Int?)
        /// Nothing came, for a reason in words; `isGone` where it never will.
        case failed(String, isGone: Bool)
    }

    /// The feed.
    package var id: FeedID
    /// What came of it.
    package var outcome: Outcome
    /// When to look again at the earliest.
    package var nextFetch: Date
    /// Until when its server asked to be left alone.
    package var leftUntil: Date?
    /// What to send along the next time; nil keeps what there is.
    package var validators: (entityTag: String?, lastModified: String?)?
    /// A sum of the document; nil keeps what there is.
    package var bodyMark: Int64?
    /// Where it lies from now on; nil where that did not change.
    package var movedTo: String?

    /// A look of which only this is known.
    package init(id: FeedID, outcome: Outcome, nextFetch: Date) {
        self.id = id
        self.outcome = outcome
        self.nextFetch = nextFetch
    }
}

extension NewsLibrary {
    /// The feeds that may be looked at, those that waited longest first. Paused ones and those that are gone are left out
    /// unless they are named.
    /// - Parameters:
    ///   - ids: only these; nil for all.
    ///   - isDue: whether only those whose time has come are wanted.
    package func feedsToFetch(_ ids: [FeedID]?, isDue: Bool, now: Date) throws -> [FeedState] {
        try pool.read { database in
            let sql = """
                SELECT id, address, coalesce(title, ownTitle, address), entityTag, lastModified, bodyMark,
                    minutesToLive, failures, fullText
                FROM feeds WHERE removed IS NULL AND address IS NOT NULL
                    AND (?1 OR (NOT isPaused AND NOT isGone AND ifnull(leftUntil, 0) <= ?3))
                    AND (NOT ?2 OR ifnull(nextFetch, 0) <= ?3)
                ORDER BY ifnull(lastFetched, 0), id
                """
            let rows = try Row.fetchAll(
                database, sql: sql, arguments: [ids != nil, isDue, now.timeIntervalSince1970])
            let wanted = ids.map { Set($0.map(\.rawValue)) }
            return rows.filter { wanted?.contains($0[0]) ?? true }.map { row in
                FeedState(
                    id: FeedID(rawValue: row[0]), address: row[1], title: row[2], entityTag: row[3],
                    lastModified: row[4], bodyMark: row[5], minutesToLive: row[6], failures: row[7],
                    fullText: FullText(rawValue: row[8]) ?? .automatic)
            }
        }
    }
}

extension FeedRecords {
    /// Writes down what a look brought.
    static func note(_ visit: FeedVisit, now: Date, _ database: Database) throws {
        let update = """
            UPDATE feeds SET lastFetched = ?, nextFetch = ?, leftUntil = ?, bodyMark = ifnull(?, bodyMark)
            WHERE id = ?
            """
        try database.cachedStatement(sql: update).execute(arguments: [
            now.timeIntervalSince1970, visit.nextFetch.timeIntervalSince1970,
            visit.leftUntil?.timeIntervalSince1970, visit.bodyMark, visit.id.rawValue,
        ])
        try note(visit.outcome, of: visit.id, database)
        if let (entityTag, lastModified) = visit.validators {
            try database.cachedStatement(sql: "UPDATE feeds SET entityTag = ?, lastModified = ? WHERE id = ?")
                .execute(arguments: [entityTag, lastModified, visit.id.rawValue])
        }
        if let place = visit.movedTo {
            // Where another feed lies there already, both stay as they are.
            try database.cachedStatement(sql: "UPDATE OR IGNORE feeds SET address = ? WHERE id = ?")
                .execute(arguments: [place, visit.id.rawValue])
        }
    }

    private static func note(_ outcome: FeedVisit.Outcome, of id: FeedID, _ database: Database) throws {
        switch outcome {
        case .unchanged:
            let sql = "UPDATE feeds SET lastError = NULL, failures = 0, isGone = 0 WHERE id = ?"
            try database.cachedStatement(sql: sql).execute(arguments: [id.rawValue])
        case .read(let ownTitle, let homePage, let minutesToLive):
            let sql = """
                UPDATE feeds SET lastError = NULL, failures = 0, isGone = 0, ownTitle = ifnull(?, ownTitle),
                    homePage = ifnull(?, homePage), minutesToLive = ? WHERE id = ?
                """
            try database.cachedStatement(sql: sql)
                .execute(arguments: [ownTitle, homePage, minutesToLive, id.rawValue])
        case .failed(let sentence, let isGone):
            let sql = "UPDATE feeds SET lastError = ?, failures = failures + 1, isGone = ? WHERE id = ?"
            try database.cachedStatement(sql: sql).execute(arguments: [sentence, isGone, id.rawValue])
        }
    }
}
