import Foundation
import GRDB
import News

/// A feed as it is given in and out: what a list of feeds says of it.
package struct Subscription: Hashable, Sendable {
    /// What it is read from.
    package var place: FeedPlace
    /// What the reader calls it; nil where the feed's own name is good enough.
    package var title: String?
    /// What it calls itself; nil before it was read.
    package var ownTitle: String?
    /// The outlet's page; nil where nothing tells.
    package var homePage: String?
    /// The folder it lies in, "/" between the levels; empty outside of any.
    package var folder: String
    /// What else it is filed under.
    package var tags: [String]
    /// Whether its pages are fetched.
    package var fullText: FullText

    /// A subscription; only the place is required.
    package init(
        place: FeedPlace, title: String? = nil, ownTitle: String? = nil, homePage: String? = nil,
        folder: String = "", tags: [String] = [], fullText: FullText = .automatic
    ) {
        self.place = place
        self.title = title
        self.ownTitle = ownTitle
        self.homePage = homePage
        self.folder = folder
        self.tags = tags
        self.fullText = fullText
    }
}

/// What became of a feed that was to be added.
package enum SubscriptionOutcome: Hashable, Sendable {
    /// It was not there before.
    case added(FeedID)
    /// It was there, taken away, and came back with its articles.
    case restored(FeedID)
    /// It is there.
    case known(FeedID)

    /// The feed's number.
    package var id: FeedID {
        switch self {
        case .added(let id), .restored(let id), .known(let id): id
        }
    }
}

extension NewsLibrary {
    /// Adds feeds, in one transaction. One that is there keeps what the reader made of it.
    /// - Returns: what became of each, in the same order.
    package func subscribe(_ subscriptions: [Subscription], now: Date) throws -> [SubscriptionOutcome] {
        try pool.write { database in
            try subscriptions.map { try FeedRecords.subscribe($0, now: now, database) }
        }
    }

    /// All feeds as a list of feeds gives them out, by folder and name. O(feeds).
    package func subscriptions() throws -> [Subscription] {
        try pool.read { database in
            let sql = """
                SELECT address, query, title, ownTitle, homePage, folder, tags, fullText FROM feeds
                WHERE removed IS NULL ORDER BY \(FeedRecords.order)
                """
            return try Row.fetchAll(database, sql: sql).map { row in
                let tags: String = row[6]
                return Subscription(
                    place: FeedRecords.place(address: row[0], query: row[1]), title: row[2], ownTitle: row[3],
                    homePage: row[4], folder: row[5], tags: tags.split(separator: "\n").map(String.init),
                    fullText: FullText(rawValue: row[7]) ?? .automatic)
            }
        }
    }
}

extension FeedRecords {
    fileprivate static func subscribe(
        _ wanted: Subscription, now: Date, _ database: Database
    ) throws -> SubscriptionOutcome {
        let (column, text) =
            switch wanted.place {
            case .address(let address): ("address", address)
            case .query(let query): ("query", query)
            }
        let find = try database.cachedStatement(sql: "SELECT id, removed FROM feeds WHERE \(column) = ?")
        if let row = try Row.fetchOne(find, arguments: [text]) {
            let id = FeedID(rawValue: row[0])
            let isRemoved = row.date(1) != nil
            guard isRemoved else { return .known(id) }
            let sql = """
                UPDATE feeds SET removed = NULL, isPaused = 0, isGone = 0, nextFetch = NULL WHERE id = ?
                """
            try database.execute(sql: sql, arguments: [id.rawValue])
            return .restored(id)
        }
        let sql = """
            INSERT INTO feeds (\(column), title, ownTitle, homePage, folder, tags, fullText, added)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """
        try database.cachedStatement(sql: sql).execute(arguments: [
            text, wanted.title, wanted.ownTitle, wanted.homePage, wanted.folder,
            wanted.tags.joined(separator: "\n"), wanted.fullText.rawValue, now.timeIntervalSince1970,
        ])
        return .added(FeedID(rawValue: database.lastInsertedRowID))
    }
}
