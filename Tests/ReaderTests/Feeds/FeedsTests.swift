import FoundationEssentials
import News
import Screen
import Testing

@testable import Reader

@Suite struct FeedsTests {
    private func change(_ id: Int64, _ change: FeedChange) -> Effect.Wish {
        .changeFeeds([FeedID(rawValue: id)], change)
    }

    @Test func `gf lists the feeds with what is unread, their state and their problems`() throws {
        let reader = try ReaderSession(keys: "gf")
        #expect(reader.screen.contains("Bay News") && reader.screen.contains("12 unread"))
        #expect(reader.screen.contains("fetched 4 min ago · due in 26 min"))
        #expect(reader.screen.contains("! gazette.example has nothing at this address (404)"))
        #expect(reader.screen.contains("paused: p fetches it again"))
        #expect(reader.screen.contains("said:union harbour"))
    }

    @Test func `enter lists a feed's articles, and for a saved search what it finds`() throws {
        var reader = try ReaderSession(keys: "gf<Enter>")
        #expect(
            reader.takeWishes().contains {
                if case .feedArticles(FeedID(rawValue: 1), _) = $0 { true } else { false }
            })
        #expect(reader.screen.contains("Bay News"))
        try reader.press("q4j<Enter>")
        #expect(
            reader.takeWishes().contains {
                if case .search("said:union harbour", _, _, _) = $0 { true } else { false }
            })
    }

    @Test func `]f leads from one feed's articles to the next one's, also from an article`() throws {
        var reader = try ReaderSession(keys: "gf<Enter>")
        _ = reader.takeWishes()
        try reader.press("]f")
        #expect(
            reader.takeWishes().contains {
                if case .feedArticles(FeedID(rawValue: 2), _) = $0 { true } else { false }
            })
        try reader.press("[f[f")
        #expect(reader.bottomLine.contains("This is the first feed"))
    }

    @Test func `a feed is renamed, and gets its old name back`() throws {
        var reader = try ReaderSession(keys: "gfe")
        #expect(reader.bottomLine.contains(":rename Bay News"))
        _ = reader.takeWishes()
        try reader.press("<C-u>rename Bay Times<Enter>")
        #expect(reader.takeWishes().contains(change(1, .rename("Bay Times"))))
        #expect(reader.screen.contains("Bay Times"))
        try reader.press("u")
        #expect(reader.takeWishes().contains(change(1, .rename(nil))))
    }

    @Test func `a feed is moved, paused and removed, and all of it can be undone`() throws {
        var reader = try ReaderSession(keys: "gf")
        _ = reader.takeWishes()
        try reader.press(":move Coast<Enter>")
        #expect(reader.takeWishes().contains(change(1, .move(folder: "Coast"))))
        try reader.press("pD")
        let wishes = reader.takeWishes()
        #expect(wishes.contains(change(1, .pause(true))) && wishes.contains(change(1, .remove(true))))
        #expect(reader.bottomLine.contains("u brings it back"))
        #expect(!reader.screen.contains("12 unread"))
        try reader.press("uu")
        let back = reader.takeWishes()
        #expect(back.contains(change(1, .remove(false))) && back.contains(change(1, .pause(false))))
        #expect(reader.screen.contains("12 unread"))
    }

    @Test func `an address is asked for, its feed found, added and fetched, and that can be undone`() throws {
        var reader = try ReaderSession(keys: "gfa")
        #expect(reader.bottomLine.contains(":add"))
        try reader.press("bay.example<Enter>")
        let wishes = reader.takeWishes()
        #expect(wishes.contains(.findFeeds("bay.example")))
        #expect(wishes.contains(.subscribe(["https://bay.example/feed"])))
        #expect(wishes.contains(.fetch(.only([FeedID(rawValue: 9)]))))
        try reader.press("u")
        #expect(reader.takeWishes().contains(change(9, .remove(true))))
    }

    @Test func `several feeds of a page are asked about`() throws {
        var reader = try ReaderSession(keys: ":add several.example<Enter>")
        #expect(reader.screen.contains("Which of these feeds?"))
        try reader.press("j<Enter>")
        #expect(reader.takeWishes().contains(.subscribe(["https://several.example/sport"])))
    }

    @Test func `R fetches all feeds, and says how far it has come and what came`() throws {
        var reader = try ReaderSession(keys: "gfR")
        #expect(reader.takeWishes().contains(.fetch(.all)))
        let ticket = try #require(reader.model.desk.reload?.ticket)
        let progress = IntakeProgress(stage: .fetching, done: 3, total: 6, changed: 14)
        reader.send(.answer(.progress(progress), ticket: ticket))
        #expect(reader.bottomLine.contains("Fetching 3 of 6 feeds · 14 new articles"))
        reader.send(.answer(.changed, ticket: ticket))
        #expect(reader.bottomLine.contains("14 new articles") && reader.model.desk.reload == nil)
    }

    @Test func `feeds are fetched by themselves only if the settings ask for it`() throws {
        var reader = try ReaderSession()
        reader.send(.clock(SampleNews.now.addingTimeInterval(7_200)))
        #expect(reader.takeWishes().allSatisfy { $0 != .fetch(.due) })
        var configuration = Configuration()
        configuration.fetchMinutes = 30
        reader = try ReaderSession(configuration: configuration)
        reader.send(.clock(SampleNews.now))
        #expect(reader.takeWishes().contains(.fetch(.due)))
        let ticket = try #require(reader.model.desk.reload?.ticket)
        reader.send(.answer(.changed, ticket: ticket))
        reader.send(.clock(SampleNews.now.addingTimeInterval(1_700)))
        #expect(!reader.takeWishes().contains(.fetch(.due)))
        reader.send(.clock(SampleNews.now.addingTimeInterval(1_900)))
        #expect(reader.takeWishes().contains(.fetch(.due)))
    }

    @Test func `the finder finds feeds by their names`() throws {
        var reader = try ReaderSession(keys: "<C-p>Island Rad")
        #expect(reader.screen.contains("feed in Coast"))
        _ = reader.takeWishes()
        try reader.press("<Enter>")
        #expect(
            reader.takeWishes().contains {
                if case .feedArticles(FeedID(rawValue: 4), _) = $0 { true } else { false }
            })
    }

    @Test func `the screens of the feeds`() throws {
        try ExpectedScreens.check("feeds", keys: "gfj")
        try ExpectedScreens.check("feeds-found", keys: ":add several.example<Enter>")
        try ExpectedScreens.check("feeds-rename", keys: "gfe")
        try ExpectedScreens.check("feeds-empty", keys: "gf") { $0.feeds = [] }
        try ExpectedScreens.check("feed-articles", keys: "gf<Enter>")
    }

    @Test func `a clock that stands still makes no years until a feed is due`() throws {
        let desk = try ReaderSession().model.desk
        var feed = SampleFeeds.feeds[0]
        feed.isPaused = false
        feed.nextFetch = SampleNews.now.addingTimeInterval(3_600)
        #expect(FeedWords.next(feed, desk) == "due in 1 h")
        feed.nextFetch = SampleNews.now.addingTimeInterval(9 * 365 * 86_400)
        #expect(FeedWords.next(feed, desk) == "")
    }
}
