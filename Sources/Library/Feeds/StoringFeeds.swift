import Foundation
import GRDB
import News

/// An article that a feed brought.
package struct FeedDelivery: Sendable {
    /// The feed.
    package var feed: FeedID
    /// The article.
    package var article: Incoming
    /// A sum of its title and text as the feed gave them.
    let mark: Int64

    /// An article of a feed. O(length of the text).
    package init(feed: FeedID, article: Incoming) {
        self.feed = feed
        self.article = article
        mark = ContentMark.of([article.article.title, article.article.text])
    }
}

/// Sums of contents, by which a change is seen.
package enum ContentMark {
    /// 64 bits of some texts (FNV-1a).
    package static func of(_ parts: [String]) -> Int64 {
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in parts {
            for byte in part.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
            sum = (sum ^ 0xFF) &* 0x100_0000_01b3
        }
        return Int64(bitPattern: sum)
    }

    /// 64 bits of a document, eight bytes at a time.
    package static func of(_ bytes: [UInt8]) -> Int64 {
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
        bytes.withUnsafeBytes { raw in
            var place = 0
            while place + 8 <= raw.count {
                sum =
                    (sum ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0x9e37_79b9_7f4a_7c15
                sum ^= sum >> 32
                place += 8
            }
            for byte in raw[place...] { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        return Int64(bitPattern: sum)
    }
}

extension NewsLibrary {
    /// Takes articles of feeds in, and notes what looks brought, in one transaction. What a feed gave before in the same
    /// words changes nothing; what several feeds give is one article, with the fullest of their texts.
    /// - Returns: what became of each article, in the same order.
    package func store(
        _ deliveries: [FeedDelivery], visits: [FeedVisit], now: Date
    ) throws -> [Outcome] {
        try pool.write { database in
            var writer = ArticleWriter(database: database, now: now)
            let outcomes = try deliveries.map { try writer.store($0) }
            try writer.index()
            for visit in visits { try FeedRecords.note(visit, now: now, database) }
            return outcomes
        }
    }

    /// Puts the text of a page in place of the excerpt that a feed gave, and has the article analysed anew.
    /// - Returns: whether the article is still there.
    package func complete(_ id: ArticleID, with page: Incoming, now: Date) throws -> Bool {
        try pool.write { database in
            var writer = ArticleWriter(database: database, now: now)
            guard let old = try writer.stored(id) else { return false }
            try writer.replace(old, by: page, id, isVersion: false)
            return true
        }
    }
}

extension ArticleWriter {
    fileprivate mutating func store(_ delivery: FeedDelivery) throws -> Outcome {
        let keys = delivery.article.identities
        guard let known = try knownArticle(delivery.article, keys) else {
            let id = try add(delivery.article, keys)
            try link(delivery, id)
            return .added(id)
        }
        let find = "SELECT mark FROM feedArticles WHERE article = ? AND feed = ?"
        let before = try Int64.fetchOne(
            database.cachedStatement(sql: find), arguments: [known.rawValue, delivery.feed.rawValue])
        if before == delivery.mark { return .known(known) }
        // What the library let go stays away, however long the feed still has it.
        guard let old = try stored(known) else { return .known(known) }
        try remember(keys, known)
        if before == nil {
            try link(delivery, known)
        } else {
            let sql = "UPDATE feedArticles SET mark = ? WHERE article = ? AND feed = ?"
            try database.cachedStatement(sql: sql)
                .execute(arguments: [delivery.mark, known.rawValue, delivery.feed.rawValue])
        }
        return try replace(old, known, by: delivery, before: before)
    }

    /// A text that this feed gave gives way to its new one; one that came from elsewhere only to a longer one.
    private mutating func replace(
        _ old: Article, _ id: ArticleID, by delivery: FeedDelivery, before: Int64?
    ) throws -> Outcome {
        let article = delivery.article.article
        if old.title == article.title, old.text == article.text { return .known(id) }
        let isOwn = before == ContentMark.of([old.title, old.text])
        guard isOwn || article.text.utf8.count > old.text.utf8.count * 5 / 4 else { return .known(id) }
        try replace(old, by: delivery.article, id, isVersion: isOwn)
        return .changed(id)
    }

    private func link(_ delivery: FeedDelivery, _ id: ArticleID) throws {
        let sql = """
            INSERT OR IGNORE INTO feedArticles (feed, dated, article, mark)
            SELECT ?, dated, id, ? FROM articles WHERE id = ?
            """
        try database.cachedStatement(sql: sql)
            .execute(arguments: [delivery.feed.rawValue, delivery.mark, id.rawValue])
    }
}
