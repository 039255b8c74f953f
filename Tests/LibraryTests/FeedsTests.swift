import Foundation
import News
import Testing

@testable import Library

@Suite struct FeedsTests {
    fileprivate let now = Date(timeIntervalSince1970: 1_800_000_000)

    fileprivate func withLibrary(_ body: (NewsLibrary) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let library = try NewsLibrary(at: folder.appendingPathComponent("library.sqlite").path)
        try body(library)
        try library.close()
    }

    @Test func `feeds are listed by folder and name, and a feed that is there is not added again`() throws {
        try withLibrary { library in
            let wanted = [
                Subscription(place: .address("https://b.example/feed"), title: "Bay News", folder: "Coast"),
                Subscription(place: .address("https://a.example/feed")),
                Subscription(place: .query("said:union"), title: "Unions", folder: "Coast", tags: ["work"]),
            ]
            let outcomes = try library.subscribe(wanted, now: now)
            #expect(outcomes.map(\.id.rawValue) == [1, 2, 3])
            #expect(try library.feeds().map(\.title) == ["https://a.example/feed", "Bay News", "Unions"])
            #expect(try library.subscribe([wanted[0]], now: now) == [.known(FeedID(rawValue: 1))])
            #expect(try library.subscriptions() == [wanted[1], wanted[0], wanted[2]])
        }
    }

    @Test func `a feed is renamed, moved and paused, and all of it can be taken back`() throws {
        try withLibrary { library in
            let wanted = Subscription(place: .address("https://a.example/"))
            let id = try library.subscribe([wanted], now: now)[0].id
            try library.change([id], .rename("Harbour"), now: now)
            try library.change([id], .move(folder: "Coast"), now: now)
            try library.change([id], .pause(true), now: now)
            let feed = try library.feed(id)
            #expect(feed.title == "Harbour" && feed.folder == "Coast" && feed.isPaused)
            try library.change([id], .rename(nil), now: now)
            try library.change([id], .pause(false), now: now)
            #expect(try library.feed(id).title == "https://a.example/")
            #expect(try !library.feed(id).isPaused)
        }
    }

    @Test func `a feed that was taken away comes back when it is added again`() throws {
        try withLibrary { library in
            let wanted = Subscription(place: .address("https://a.example/"), title: "Harbour")
            let id = try library.subscribe([wanted], now: now)[0].id
            try library.change([id], .remove(true), now: now)
            #expect(try library.feeds().isEmpty && library.subscriptions().isEmpty)
            #expect(try library.subscribe([wanted], now: now) == [.restored(id)])
            #expect(try library.feeds().map(\.title) == ["Harbour"])
        }
    }

    @Test func `a number that no feed has is an error with words`() throws {
        try withLibrary { library in
            #expect(throws: NewsLibrary.Failure.noFeed(FeedID(rawValue: 9))) {
                try library.feed(FeedID(rawValue: 9))
            }
        }
    }
}

extension FeedsTests {
    @Test func `counts of feeds that are wrong are counted anew`() throws {
        try withLibrary { library in
            let id = try library.subscribe([Subscription(place: .address("https://a.example/"))], now: now)[0]
                .id
            let article = Incoming(
                Article(recordID: "1", title: "Rain", text: "Rain fell."), origin: "feed 1")
            _ = try library.store([FeedDelivery(feed: id, article: article)], visits: [], now: now)
            try library.pool.write {
                try $0.execute(sql: "UPDATE feeds SET unreadCount = 7, articleCount = 0")
            }
            let words = try library.examine().map(\.description)
            #expect(words.contains { $0.contains("counts of feeds") })
            let feed = try library.feed(id)
            #expect(feed.unreadCount == 1 && feed.articleCount == 1)
        }
    }
}
