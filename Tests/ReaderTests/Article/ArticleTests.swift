import Screen
import Testing

@testable import News
@testable import Reader

@Suite struct ArticleTests {
    private func open(_ keys: String = "", columns: Int = 80, rows: Int = 24) throws -> ReaderSession {
        try ReaderSession.onAccounts("<Enter>" + keys, columns: columns, rows: rows)
    }

    @Test func `a headline repeated as the first line is shown once`() throws {
        let count = try open().screen.split(separator: "\n").count {
            $0.contains("Harbour pilots walk out over")
        }
        #expect(count == 1)
    }

    @Test func `an article is marked read once it is opened`() throws {
        var session = try ReaderSession.onAccounts("")
        _ = session.takeWishes()
        try session.press("<Enter>")
        #expect(session.takeWishes().contains(.markRead([SampleAccounts.harbourPost], true)))
    }

    @Test func `typewriter marks are set as proper ones, and copied as they came`() throws {
        var session = try open("3]q")
        #expect(session.screen.contains("“a fig leaf”"))
        _ = session.takeWishes()
        try session.press("yq")
        let copied = session.takeWishes().compactMap { if case .copy(let text) = $0 { text } else { nil } }
        #expect(copied == ["\"a fig leaf\"\n— the union, Harbour Post, 9 May 2026, https://example.org/1"])
    }

    @Test func `a statement in pieces is copied with what lies between marked as left out`() throws {
        var session = try open("]q")
        _ = session.takeWishes()
        try session.press("yq")
        let copied = session.takeWishes().compactMap { if case .copy(let text) = $0 { text } else { nil } }
        #expect(
            copied.first?.hasPrefix("“Nobody here wants a strike,” … “But nobody can steer a tanker") == true)
        #expect(copied.first?.contains("— Ada Brandt, speaks for the pilots’ union, Harbour Post") == true)
    }

    @Test func `the cursor goes from statement to statement and stops at the last`() throws {
        var session = try open("]q")
        #expect(session.cursorLine?.contains("Nobody here wants a strike") == true)
        try session.press("]q")
        #expect(session.cursorLine?.contains("The port authority said") == true)
        try session.press("99]q")
        #expect(session.cursorLine?.contains("Back then we were told") == true)
        try session.press("]q")
        #expect(session.bottomLine.contains("That is the last statement"))
        try session.press("[q[q")
        #expect(
            session.cursorLine?.contains("He said tugs would keep") == true || session.screen.contains("▌┊"))
    }

    @Test func `a doubtful speaker has a question mark`() throws {
        let screen = try open(columns: 120, rows: 40).screen
        #expect(screen.contains("❝? “We will not be held to ransom”"))
        #expect(screen.contains("JONAS VELL?"))
    }

    @Test func `the note says who else has the statement, and where`() throws {
        let screen = try open(columns: 160, rows: 48).screen
        #expect(screen.contains("told by Coast Daily ¶2"))
        #expect(screen.contains("told also by Coast Daily ¶4"))
        #expect(screen.contains("through Radio Nord"))
        #expect(screen.contains("only here"))
    }

    @Test func `nobody speaks through himself`() throws {
        let screen = try open("]s", columns: 120, rows: 40).screen
        #expect(screen.contains("through the ministry"))
        #expect(!screen.contains("through The port"))
    }

    @Test(arguments: [80, 100, 120, 160, 200]) func `notes and text never touch`(columns: Int) throws {
        let session = try open(columns: columns, rows: 40)
        let layout = try #require(session.article?.layout)
        let isNarrowEnough = layout.text.lines.allSatisfy { $0.width <= layout.columns.measure }
        #expect(isNarrowEnough)
        #expect(layout.columns.measure <= 72)
        if let notes = layout.columns.notes {
            #expect(layout.columns.text + layout.columns.measure < notes)
            #expect(notes + layout.columns.noteMeasure <= columns)
        } else {
            #expect(columns < 100)
        }
    }

    @Test func `no two notes share a row`() throws {
        let notes = try #require(try open(columns: 120, rows: 40).article?.notes)
        #expect(notes.count == 8)
        for (note, next) in zip(notes, notes.dropFirst()) { #expect(note.row + note.cut.count <= next.row) }
    }

    @Test func `the reading place is kept when the window changes its size, and comes back`() throws {
        var session = try open("12j")
        let before = session.screen
        session.send(.resized(Size(columns: 45, rows: 20)))
        let state = try #require(session.article)
        let place = try #require(state.anchor?.offset)
        let line = try #require(state.layout?.line(atOrBelow: state.top)?.line)
        #expect(state.layout?.text.lines[line].range.contains(place) == true)
        session.send(.resized(Size(columns: 80, rows: 24)))
        #expect(session.screen == before)
    }

    @Test func `q leads back with the place kept`() throws {
        var session = try open("14j")
        let before = session.screen
        try session.press("q<Enter>")
        #expect(session.screen == before)
    }

    @Test func `scrolling stops at both ends`() throws {
        var session = try open("200j")
        #expect(session.screen.contains("Talks are to go on at noon on Friday."))
        #expect(session.screen.contains("100 %"))
        try session.press("300k")
        #expect(session.article?.top == 0)
    }

    @Test func `only the statements are shown, each under its speaker`() throws {
        var session = try open("zq", rows: 40)
        #expect(!session.screen.contains("lasted nine days"))
        #expect(session.screen.contains("ADA BRANDT"))
        #expect(session.screen.contains("the walk-out cost the port 400,000 euros a day"))
        try session.press("zq")
        #expect(session.screen.contains("lasted nine days"))
    }

    @Test func `among the statements alone, what is told has the words of saying before it`() {
        let article = Article(text: "The council, as so often, rejected the plan for the pier.")
        let told = Attribution(
            kind: .indirect, speaker: nil, confidence: 1, source: [0..<11], cue: [26..<34],
            content: [35..<56])
        let layout = ArticleLayout(
            Reading(summary: SampleNews.articles[0], article: article, attributions: [told]),
            columns: ArticleColumns(width: 80, measure: 72), about: "", statementsOnly: true)
        let lines = layout.text.lines.indices.map { layout.text.text(of: $0) }
        #expect(lines == ["rejected the plan for the pier"])
        #expect(layout.places[0].count == 1)
    }

    @Test func `a star can be set and undone`() throws {
        var session = try open()
        _ = session.takeWishes()
        try session.press("s")
        #expect(session.takeWishes().contains(.star([SampleAccounts.harbourPost], true)))
        #expect(session.screen.contains("★"))
        try session.press("u")
        #expect(session.takeWishes().contains(.star([SampleAccounts.harbourPost], false)))
    }

    @Test func `the library is searched for the speaker in view`() throws {
        var session = try open("]q")
        _ = session.takeWishes()
        try session.press("*")
        let queries = session.takeWishes().compactMap {
            if case .search(let query, _, _, _) = $0 { query } else { nil }
        }
        #expect(queries.contains("speaker:\"Ada Brandt\""))
    }

    @Test func `words inside another's words take the inner speaker's colour`() throws {
        let text = "“We are ready,” the minister said, according to the agency."
        func said(_ name: String, _ kind: Attribution.Kind, _ length: Int) -> Attribution {
            Attribution(
                kind: kind, speaker: Speaker(name: name, kind: .organisation), confidence: 0.9, source: [],
                cue: [],
                content: [0..<length])
        }
        let inner = said("the minister", .direct, "“We are ready,”".utf8.count)
        let outer = said("the agency", .mixed, "“We are ready,” the minister said".utf8.count)
        var desk = try ReaderSession.onAccounts("").model.desk
        var state = ArticleState(SampleAccounts.harbourPost)
        state.reading = Reading(
            summary: SampleNews.articles[0], article: Article(text: text), attributions: [inner, outer])
        _ = state.take(.opened, &desk)
        var frame = Frame(size: desk.size)
        state.draw(on: &frame, in: desk.body, desk)
        let place = try #require(frame.cursor)
        let expected = desk.theme.speaker(state.ranks.rank(of: inner.speaker) ?? 9).foreground
        #expect(frame[place.column + 1, place.row].style.foreground == expected)
    }
}
