import Foundation
import Library
import News

extension Newsdesk {
    /// Rows of the list of feeds, by folder and name, and the counts of the title line. O(feeds).
    package func feeds(_ window: Range<Int>) throws -> (ListWindow<FeedSummary>, LibraryCounts) {
        let all = try library.feeds()
        let reached = window.clamped(to: 0..<all.count)
        let rows = ListWindow(offset: reached.lowerBound, rows: Array(all[reached]), total: all.count)
        return (rows, try library.counts())
    }

    /// Rows of the articles that a feed brought, newest first, and the counts of the title line.
    /// - Throws: `NewsLibrary.Failure.noFeed`.
    package func articles(
        of feed: FeedID, _ window: Range<Int>
    ) throws -> (ListWindow<ArticleSummary>, LibraryCounts) {
        (try library.articles(of: feed, window), try library.counts())
    }

    /// Marks every article that a feed brought read.
    /// - Returns: those that were not.
    package func markAllRead(of feed: FeedID) throws -> [ArticleID] { try library.markAllRead(of: feed) }

    /// Changes feeds: their names, folders, states; takes them away or brings them back.
    package func changeFeeds(_ ids: [FeedID], _ change: FeedChange) throws {
        try library.change(ids, change, now: Date())
    }
}
