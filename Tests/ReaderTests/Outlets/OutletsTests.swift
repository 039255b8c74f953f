import FoundationEssentials
import News
import Screen
import Testing

@testable import Reader

@Suite struct OutletsTests {
    /// A story of twenty accounts, of which a row of the front page holds twelve.
    private static let accounts: [ArticleSummary] = (1...20).map { number in
        var account = SampleNews.article(
            Int64(number), "Account number \(number)", outlet: "Outlet \(number)", story: 1,
            minutesAgo: 300 - number)
        account.isDoubtful = number == 3
        account.copyOf = number == 2 ? ArticleID(rawValue: 1) : nil
        return account
    }

    private func session(_ keys: String, _ size: Size = Size(columns: 80, rows: 50)) throws -> ReaderSession {
        var story = SampleNews.story(1, Self.accounts)
        story.articleCount = 20
        story.outletCount = 19
        story.publisherCount = 20
        let other = SampleNews.story(
            2,
            [SampleNews.article(31, "What came before", outlet: "Coast Daily", story: 2, minutesAgo: 9_000)])
        story.links = [
            StoryLink(story: other.id, headline: other.headline, relation: .earlier, isForeign: false)
        ]
        let briefing = SampleNews.article(
            40, "Five things to know", outlet: "Wire", story: 9, minutesAgo: 200)
        var session = try ReaderSession(size, stories: [story, other])
        session.articles = Self.accounts + other.members
        session.details = [
            story.id: StoryDetail(
                story: story, accounts: Self.accounts, mentions: [briefing],
                silentOutlets: ["Harbour Post", "Morning Wire"])
        ]
        try session.press(keys)
        return session
    }

    @Test func `all accounts are listed, the first to tell it first`() throws {
        var reader = try session("S")
        #expect(reader.screen.contains("first · 4 h") && reader.screen.contains("Outlet 1\n") == false)
        #expect(reader.screen.contains("20 outlets, 19 independent accounts"))
        try reader.press("20G")
        #expect(try #require(reader.cursorLine).contains("Outlet 20"))
    }

    @Test func `below them stand round-ups, the thread and who does not tell it`() throws {
        var reader = try session("SG")
        #expect(try #require(reader.cursorLine).contains("Not told by 2 other outlets"))
        #expect(reader.screen.contains("Harbour Post, Morning Wire"))
        #expect(reader.screen.contains("also mentions it"))
        try reader.press("k")
        #expect(try #require(reader.cursorLine).contains("What came before"))
        #expect(reader.screen.contains("Earlier, a story of its own"))
        try reader.press("<Enter>")
        #expect(try #require(reader.cursorLine).contains("Coast Daily"), "the thread can be walked")
        try reader.press("q")
        #expect(try #require(reader.cursorLine).contains("What came before"))
    }

    @Test func `a doubtful account and a copy say so, and gv shows what the copy changed`() throws {
        var reader = try session("Sj")
        #expect(reader.screen.contains("repeats Outlet 1"))
        #expect(reader.screen.contains("? Outlet 3") && reader.screen.contains("in doubt"))
        _ = reader.takeWishes()
        try reader.press("gv")
        #expect(reader.takeWishes().contains(.copies(ArticleID(rawValue: 1), ArticleID(rawValue: 2))))
        try reader.press("qjgv")
        #expect(reader.bottomLine.contains("in words of its own"))
    }

    @Test func `x splits an account off, u takes it back, control R does it again`() throws {
        var reader = try session("Sj")
        let decision = StoryDecision.splitOff(ArticleID(rawValue: 2), from: StoryID(rawValue: 1))
        _ = reader.takeWishes()
        try reader.press("x")
        #expect(reader.takeWishes().contains(.decide(decision)))
        try reader.press("u")
        #expect(reader.takeWishes().contains(.takeBack(decision)))
        try reader.press("<C-r>")
        #expect(reader.takeWishes().contains(.decide(decision)))
    }

    @Test func `gw says in one line why an account is here`() throws {
        let reader = try session("Sgw")
        #expect(reader.bottomLine.contains("Shares with Coast Daily: pilots"))
    }

    @Test func `m on a story marks the accounts that its row does not hold, and u takes it back`() throws {
        var reader = try session("m")
        #expect(reader.articles.filter { $0.story?.rawValue == 1 && $0.isRead }.count == 20)
        #expect(reader.bottomLine.contains("Marked 20 articles read"))
        try reader.press("u")
        #expect(!reader.articles.contains { $0.isRead })
    }

    @Test func `v marks a story and gj joins it to another, which u takes back`() throws {
        var reader = try session("v")
        #expect(reader.screen.contains("marked · "))
        _ = reader.takeWishes()
        try reader.press("jgj")
        let decision = StoryDecision.join(StoryID(rawValue: 1), into: StoryID(rawValue: 2))
        #expect(reader.takeWishes().contains(.decide(decision)))
        try reader.press("u")
        #expect(reader.takeWishes().contains(.takeBack(decision)))
    }

    @Test func `gj without a mark joins the story above, and the first has none above`() throws {
        var reader = try session("gj")
        #expect(reader.bottomLine.contains("Mark the stories"))
        _ = reader.takeWishes()
        try reader.press("jgj")
        #expect(
            reader.takeWishes().contains(.decide(.join(StoryID(rawValue: 1), into: StoryID(rawValue: 2)))))
    }

    @Test func `gn asks for a name`() throws {
        var reader = try session("gn")
        _ = reader.takeWishes()
        try reader.press("<C-u>name Night shift<Enter>")
        #expect(reader.takeWishes().contains(.decide(.name(StoryID(rawValue: 1), "Night shift"))))
    }

    @Test func `the preview names the thread and the doubtful`() throws {
        let reader = try session("", Size(columns: 160, rows: 60))
        #expect(reader.screen.contains("Earlier: What came before"))
        #expect(reader.screen.contains("? Account number 3"))
        #expect(reader.screen.contains("19 independent"))
    }
}
