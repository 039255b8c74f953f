import Screen
import Testing

@testable import News
@testable import Reader

@Suite struct SideBySideTests {
    private func open(_ keys: String = "", columns: Int = 120, rows: Int = 40) throws -> ReaderSession {
        try ReaderSession.onAccounts("<Enter>" + keys, columns: columns, rows: rows)
    }

    /// The line of the screen that holds some words.
    private func line(_ words: String, _ session: ReaderSession) -> Int? {
        session.screen.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
            $0.contains(words)
        }
    }

    @Test func `it opens at the passage in view with the account that matches it best`() throws {
        let session = try open("4]q=")
        let state = try #require(session.sideBySide)
        #expect(state.panes.map(\.account) == [2, 1])
        #expect(session.cursorLine?.contains("“We will not be held to ransom”") == true)
    }

    @Test func `a story from a list begins with two accounts that have something in common`() {
        let accounts = ["One.", "Two.", "One again."].map {
            Reading(summary: SampleNews.articles[0], article: Article(text: $0), attributions: [])
        }
        let pair = AlignedPair(
            left: Passage(article: 0, range: 0..<4), right: Passage(article: 2, range: 0..<10),
            confidence: 0.9)
        let compared = ComparedStory(
            story: nil, accounts: accounts, comparison: Comparison(aligned: [pair]))
        var desk = Desk(
            size: Size(columns: 120, rows: 40), now: SampleNews.now, configuration: Configuration())
        var state = SideBySideState(.story(SampleAccounts.story))
        state.begin(StoryAccounts(compared), &desk)
        #expect(state.panes.map(\.account) == [0, 2])
    }

    @Test func `matching passages begin on one row`() throws {
        let session = try open("]q=")
        let left = try #require(line("Nobody here wants a strike", session))
        #expect(left == line("The union’s Ada Brandt said no pilot", session))
    }

    @Test func `what crosses is brought level when it takes the focus`() throws {
        var session = try open("4]q=")
        // "held to ransom" stands above the cost in one account and below it in the other.
        #expect(
            line("“We will not be held to ransom”  ", session)
                == line("“We will not be held to ransom by", session))
        try session.press("]c")
        #expect(
            line("Harbour master Jonas Vell told", session) == line("Harbour master Jonas Vell put", session))
    }

    @Test func `the gutter and words say what is shared, only here and differing`() throws {
        let screen = try open("]q=").screen
        #expect(screen.contains("2/3  “Nobody here wants"))
        #expect(screen.contains("◇   Two cruise liners"))
        #expect(screen.contains("≠   Harbour master Jonas Vell told"))
        #expect(screen.contains("differs: 400,000 euros here, half a million euros"))
        #expect(screen.contains("only here"))
    }

    @Test func `from match to match and no further than the last`() throws {
        var session = try open("=gg")
        // What is marked as in view was seen already: the first step leads on.
        #expect(session.cursorLine?.contains("2/3  All 42 pilots") == true)
        try session.press("]c")
        #expect(session.cursorLine?.contains("Nobody here wants") == true)
        try session.press("[c")
        #expect(session.cursorLine?.contains("2/3  All 42 pilots") == true)
        try session.press("20]c")
        #expect(session.bottomLine.contains("That is the last match"))
    }

    @Test func `the other side takes the focus at the partner`() throws {
        var session = try open("]q=<Tab>")
        let state = try #require(session.sideBySide)
        #expect(state.focus == 1)
        let passage = state.current.flatMap { state.passages?.all[1][$0].range }
        #expect(
            passage.map { SampleAccounts.dailyText.slice($0).hasPrefix("The union's Ada Brandt") } == true)
        try session.press("<C-w>h")
        #expect(session.sideBySide?.focus == 0)
    }

    @Test func `sides change places with the focus`() throws {
        let session = try open("]q=x")
        #expect(session.sideBySide?.panes.map(\.account) == [1, 2])
        #expect(session.sideBySide?.focus == 1)
        #expect(session.cursorLine?.contains("Nobody here wants") == true)
    }

    @Test func `each side scrolls by itself once the lock is off`() throws {
        var session = try open("=", rows: 14)
        try session.press("zsjjj")
        let state = try #require(session.sideBySide)
        #expect(state.panes[0].top != state.panes[1].top)
        try session.press("<C-w>l2j")
        #expect(session.sideBySide?.panes[0].top == state.panes[0].top)
    }

    @Test func `sides scroll together while locked`() throws {
        let session = try open("=gg5j", rows: 14)
        #expect(session.sideBySide?.panes.map(\.top) == [5, 5])
    }

    @Test func `a shared passage is folded on both sides, and unfolded again`() throws {
        var session = try open("]q=za")
        #expect(session.screen.contains("⋯ “Nobody here wants"))
        #expect(session.screen.contains("⋯ The union’s Ada Brandt"))
        try session.press("zR")
        #expect(!session.screen.contains("⋯"))
        try session.press("zMzM")
        #expect(session.screen.contains("⋯ Two cruise liners"))
        #expect(!session.screen.contains("⋯ The union’s"))
    }

    @Test func `another outlet takes a side`() throws {
        let session = try open("4]q=<Tab>]s")
        #expect(session.sideBySide?.panes.map(\.account) == [2, 0])
    }

    @Test func `three accounts where the window allows, two again when it shrinks`() throws {
        var session = try open("=", columns: 160, rows: 48)
        #expect(session.sideBySide?.panes.count == 3)
        session.send(.resized(Size(columns: 110, rows: 40)))
        #expect(session.sideBySide?.panes.count == 2)
        session.send(.resized(Size(columns: 70, rows: 24)))
        #expect(session.screen.contains("Harbour Post  9 May 2026"))
    }

    @Test func `a narrow window stacks the sides and names the current pair`() throws {
        let lines = try open("4]q=", columns: 80, rows: 24).screen.split(separator: "\n").suffix(4)
        #expect(lines.contains { $0.contains("Harbour Post  “We will not be held to ransom”") })
        #expect(
            lines.contains { $0.contains("Coast Daily  “We will not be held to ransom by forty people,”") })
    }

    @Test func `the table of statements opens at the one of the passage that most outlets have`() throws {
        let session = try open("4]q=t")
        let statement = try #require(session.statements?.selected?.statement)
        #expect(Set(statement.reports.map(\.passage.article)).count > 1)
    }

    @Test func `articles chosen by hand have a table of statements, too`() throws {
        var state = try #require(try open("4]q=").sideBySide)
        var desk = Desk(
            size: Size(columns: 120, rows: 40), now: SampleNews.now, configuration: Configuration())
        let chosen = SideBySideState(
            .articles(state.accounts?.compared.accounts.map(\.id) ?? []), at: nil, accounts: state.accounts)
        state = chosen
        _ = state.take(.opened, &desk)
        guard
            case .open(.statements(let statements)) = state.take(.command(.statements, count: nil), &desk)?
                .navigation
        else {
            Issue.record("no table of statements was opened")
            return
        }
        #expect(statements.subject == chosen.subject)
    }

    @Test func `an account is read at the passage with the focus`() throws {
        let session = try open("4]q=<Tab><Enter>")
        #expect(session.article?.id == SampleAccounts.coastDaily)
        #expect(session.cursorLine?.contains("We will not be held to ransom by forty") == true)
    }
}

@Suite struct LevelChainTests {
    @Test func `the heaviest links that do not cross are chosen`() {
        let links = [
            LevelChain.Link(left: 0, right: 5, weight: 1), LevelChain.Link(left: 1, right: 0, weight: 0.6),
            LevelChain.Link(left: 2, right: 1, weight: 0.6), LevelChain.Link(left: 3, right: 1, weight: 0.2),
        ]
        #expect(LevelChain.heaviest(links).map(\.left) == [1, 2])
        #expect(LevelChain.heaviest([]).isEmpty)
    }
}

@Suite struct SideBySideContextTests {
    @Test
    func `panes above each other begin with a match and its partner, in a low window in the first line`()
        throws
    {
        let reader = try ReaderSession.onAccounts("=", columns: 40, rows: 12)
        let lines = reader.screen.split(separator: "\n")
        #expect(lines[2].contains("ransom") || lines[2].contains("The port of Orlen"))
        #expect(reader.sideBySide?.current != nil)
    }

    @Test func `{ leaves only what matches, and } brings back what stands around it`() throws {
        var reader = try ReaderSession.onAccounts("=4{", columns: 160, rows: 48)
        #expect(reader.bottomLine.contains("Only what matches"))
        #expect(reader.screen.contains("⋯") && reader.screen.contains("of its own"))
        #expect(!reader.screen.contains("lasted nine days"))
        try reader.press("9}")
        #expect(reader.bottomLine.contains("All of the texts"))
        #expect(reader.screen.contains("lasted nine days"))
    }

    @Test func `gb lays the others level with the side that has the focus`() throws {
        var reader = try ReaderSession.onAccounts("=<Tab>", columns: 160, rows: 48)
        let focused = try #require(reader.sideBySide.map { $0.panes[$0.focus].account })
        try reader.press("gb")
        #expect(reader.sideBySide?.panes.first?.account == focused && reader.sideBySide?.focus == 0)
    }
}
