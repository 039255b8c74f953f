import Foundation
import News
import Testing

@testable import Library

extension SearchTests {
    @Test func `a kept search for a state follows what is read, starred and tagged`() throws {
        try withArticles(articles) { (library: NewsLibrary) throws in
            let queries = ["is:unread wages", "is:starred", "tag:later OR title:snow"]
            for query in queries { try library.saveSearch(query, isKept: true, now: now) }
            func counts() throws -> [Int] {
                let feeds = try library.feeds()
                return queries.map { query in
                    feeds.first { $0.place == .query(query) }?.articleCount ?? -1
                }
            }
            #expect(try counts() == [2, 0, 1])
            try library.mark([ArticleID(rawValue: 3)], isRead: true)
            #expect(try counts() == [1, 0, 1])
            try library.star([ArticleID(rawValue: 1), ArticleID(rawValue: 2)], isStarred: true)
            #expect(try counts() == [1, 2, 1])
            try library.tag([ArticleID(rawValue: 1)], "Later", isOn: true)
            #expect(try counts() == [1, 2, 2])
            try library.mark([ArticleID(rawValue: 3)], isRead: false)
            try library.star([ArticleID(rawValue: 1)], isStarred: false)
            try library.tag([ArticleID(rawValue: 1)], "later", isOn: false)
            #expect(try counts() == [2, 1, 1])
            _ = try library.markAllRead()
            #expect(try counts() == [0, 1, 1])
            #expect(try library.examine().isEmpty)
        }
    }
}
