import Screen
import Testing

@testable import News
@testable import Reader

@Suite struct ArticleOutletsTests {
    @Test func `the next outlet opens at the matching passage, at the same height, and back again`() throws {
        var session = try ReaderSession.onAccounts("<Enter>6]q", rows: 14)
        let row = try #require(session.cursorRow)
        #expect(session.screen.contains("tugs would keep the fuel terminal"))
        try session.press("[s")
        #expect(session.cursorLine?.contains("The fuel terminal stays open until Sunday") == true)
        #expect(session.bottomLine.contains("Coast Daily, 2 of 3"))
        let isNear = abs((session.cursorRow ?? 0) - row) <= 2
        #expect(isNear)
        try session.press("]s")
        #expect(session.screen.contains("tugs would keep the fuel terminal"))
        #expect(session.article?.id == SampleAccounts.harbourPost)
    }

    @Test func `an outlet without the passage says so and shows the nearest`() throws {
        var session = try ReaderSession.onAccounts("<Enter>7]q")
        try session.press("[s")
        #expect(session.bottomLine.contains("Coast Daily has no matching passage"))
        #expect(session.article?.id == SampleAccounts.coastDaily)
    }

    @Test func `the way back leads to where the reader came from, matching or not`() throws {
        var session = try ReaderSession.onAccounts("<Enter>7]q")
        let before = try #require(session.cursorLine)
        try session.press("[s]s")
        #expect(session.cursorLine == before)
        try session.press("[s")
        let elsewhere = session.cursorLine
        try session.press("4]q]s[s")
        #expect(session.cursorLine != elsewhere)
    }

    @Test func `of two places of one statement the one with the quotation is gone to`() {
        func report(_ article: Int, _ range: TextRange, _ form: Attribution.Kind) -> Statement.Report {
            Statement.Report(passage: Passage(article: article, range: range), form: form)
        }
        let statement = Statement(
            speaker: nil, gist: "x", confidence: 0.9,
            reports: [report(0, 0..<9, .direct), report(1, 10..<20, .indirect), report(1, 40..<50, .direct)],
            independentAccounts: 2)
        let partners = PassagePartners(
            comparison: Comparison(statements: [statement]))
        #expect(partners.partner(of: 0..<9, in: 0, to: 1) == 40..<50)
    }

    @Test func `the last outlet is followed by the first`() throws {
        let session = try ReaderSession.onAccounts("<Enter>]s")
        #expect(session.article?.id == SampleAccounts.morningWire)
    }

    @Test func `the outlet that is opened is marked read`() throws {
        var session = try ReaderSession.onAccounts("<Enter>")
        _ = session.takeWishes()
        try session.press("[s")
        #expect(session.takeWishes().contains(.markRead([SampleAccounts.coastDaily], true)))
    }

    @Test func `a story with one account says that there is no other`() throws {
        var session = try ReaderSession()
        try session.press("jjj<Enter>=")
        #expect(session.bottomLine.contains("No other outlet"))
    }

    @Test func `an outlet that is asked for before the accounts have come is gone to then`() throws {
        var session = try ReaderSession.onAccounts("")
        try session.type("<Enter>]s")
        #expect(session.article?.id == SampleAccounts.harbourPost)
        #expect(!session.screen.contains("No other outlet"))
        #expect(session.bottomLine.contains("when they are known"))
        session.answerAll()
        #expect(session.article?.id == SampleAccounts.morningWire)
        #expect(session.bottomLine.contains("Morning Wire, 1 of 3"))
    }

    @Test func `another key takes back what was asked before the accounts have come`() throws {
        var session = try ReaderSession.onAccounts("")
        try session.type("<Enter>]sj")
        session.answerAll()
        #expect(session.article?.id == SampleAccounts.harbourPost)
        #expect(!session.bottomLine.contains("when they are known"))
    }

    @Test func `side by side that is asked for too early opens when the accounts come`() throws {
        var session = try ReaderSession.onAccounts("")
        try session.type("<Enter>=")
        session.answerAll()
        #expect(session.sideBySide != nil)
        #expect(!session.screen.contains("when they are known"))
    }

    @Test func `a story with one account says so when that is known, not before`() throws {
        var session = try ReaderSession()
        try session.type("jjj<Enter>]s")
        #expect(!session.screen.contains("No other outlet"))
        session.answerAll()
        #expect(session.bottomLine.contains("No other outlet"))
    }

    @Test func `every speaker keeps one colour in all accounts of a story`() {
        let ranks = StoryAccounts(SampleAccounts.compared).ranks
        #expect(ranks.rank(of: SampleAccounts.brandt) == 1)
        #expect(ranks.rank(of: SampleAccounts.vell) == 0)
        #expect(ranks.rank(of: Speaker(name: "Vell", kind: .person)) == 0)
        #expect(ranks.rank(of: Speaker(name: "Nobody", kind: .person)) == nil)
    }
}
