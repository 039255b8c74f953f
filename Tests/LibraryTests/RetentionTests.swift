import Foundation
import News
import Testing

@testable import Library

@Suite struct RetentionTests {
    private let day = 86_400.0
    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    /// A library with a feed of articles that arrived 9, 8 … 0 days ago, and one of the same age that no feed brought.
    private func withLibrary(_ body: (NewsLibrary, FeedID) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let library = try NewsLibrary(at: folder.appendingPathComponent("library.sqlite").path)
        defer { try? library.close() }
        let feed = try library.subscribe([Subscription(place: .address("https://a.example/"))], now: now)[0]
            .id
        for age in (0..<10).reversed() {
            let date = now.addingTimeInterval(-Double(age) * day - 60)
            let delivery = FeedDelivery(feed: feed, article: article(age, published: date))
            _ = try library.store([delivery], visits: [], now: date)
        }
        let old = now.addingTimeInterval(-20 * day)
        _ = try library.store(
            [Incoming(Article(recordID: "own", text: "An own note."), origin: "o")], now: old)
        try body(library, feed)
        // Nothing was analysed here, and the vocabulary is gathered by those who take in.
        let ailments = try library.examine().map(\.description)
        let wrong = ["index", "counts", "stories"]
        #expect(!ailments.contains { ailment in wrong.contains { ailment.contains($0) } })
    }

    private func article(_ age: Int, published: Date) -> Incoming {
        Incoming(
            Article(
                recordID: "\(age)", published: published, title: "Rain \(age)", text: "Rain fell \(age)."),
            origin: "feed 1")
    }

    private func titles(_ library: NewsLibrary, _ feed: FeedID) throws -> [String] {
        try library.articles(of: feed, 0..<99).rows.map(\.title)
    }

    @Test func `what is older goes, from its feed, the lists and the search`() throws {
        try withLibrary { library, feed in
            let gone = try library.release(Retention(days: 7), now: now)
            #expect(gone == 3)
            #expect(try titles(library, feed).count == 7)
            let row = try library.feed(feed)
            #expect(row.articleCount == 7 && row.unreadCount == 7)
            #expect(try library.counts().articles == 8)
            #expect(try library.search("rain", limit: 50, isTyping: false, now: now).hits.count == 7)
            #expect(try library.release(Retention(days: 7), now: now) == 0)
        }
    }

    @Test func `only so many of the newest are kept`() throws {
        try withLibrary { library, feed in
            let gone = try library.release(Retention(articles: 4), now: now)
            #expect(gone == 6)
            #expect(try titles(library, feed) == ["Rain 0", "Rain 1", "Rain 2", "Rain 3"])
        }
    }

    @Test func `what is starred or tagged stays`() throws {
        try withLibrary { library, feed in
            let rows = try library.articles(of: feed, 0..<99).rows
            try library.star([rows[9].id], isStarred: true)
            try library.tag([rows[8].id], "keep", isOn: true)
            #expect(try library.release(Retention(days: 2), now: now) == 6)
            #expect(try titles(library, feed) == ["Rain 0", "Rain 1", "Rain 8", "Rain 9"])
        }
    }

    @Test func `a story that was put in order by hand stays whole`() throws {
        try withLibrary { library, feed in
            let rows = try library.articles(of: feed, 0..<99).rows
            let versions = AnalysisVersions(attributions: 1, features: 1)
            let findings = rows.map { ArticleFindings(id: $0.id, attributions: [], features: []) }
            let moves = rows.enumerated().map {
                (article: $1.id, story: StoryID(rawValue: Int64($0 / 2 + 1)))
            }
            try library.store(findings, moves: moves, copies: [], versions)
            try library.decide(.name(StoryID(rawValue: 5), "The great rain"))
            try library.decide(.join(StoryID(rawValue: 4), into: StoryID(rawValue: 3)))
            #expect(try library.release(Retention(articles: 2), now: now) == 2)
            #expect(
                try titles(library, feed) == [0, 1, 4, 5, 6, 7, 8, 9].map { "Rain \($0)" })
        }
    }

    @Test func `what went does not come back with its feed, but may be taken in by hand`() throws {
        try withLibrary { library, feed in
            _ = try library.release(Retention(days: 2), now: now)
            let again = article(9, published: now.addingTimeInterval(-9 * day))
            let outcomes = try library.store([FeedDelivery(feed: feed, article: again)], visits: [], now: now)
            #expect(try titles(library, feed).count == 2)
            if case .known = outcomes[0] {} else { Issue.record("it came back") }
            let taken = try library.store([again], now: now)
            if case .added = taken[0] {} else { Issue.record("it was not taken in") }
        }
    }

    @Test func `without a wish nothing goes`() throws {
        try withLibrary { library, feed in
            let gone = try library.release(Retention(), now: now)
            #expect(gone == 0)
            #expect(try titles(library, feed).count == 10)
        }
    }
}
