import Screen
import Testing

@testable import News
@testable import Reader

@Suite struct StatementsTests {
    private func open(_ keys: String = "", columns: Int = 120, rows: Int = 40) throws -> ReaderSession {
        try ReaderSession.onAccounts("t" + keys, columns: columns, rows: rows)
    }

    @Test func `what most outlets have comes first, then what comes first in the text`() throws {
        let rows = try #require(try open().statements?.rows)
        #expect(rows.map(\.reports.count) == [3, 2, 2, 2, 1, 1, 1, 1])
        #expect(rows[1].statement.gist.hasPrefix("nobody can steer"))
    }

    @Test func `a speaker of rows that follow each other is named once`() throws {
        let lines = try open().screen.split(separator: "\n")
        #expect(lines.count { $0.contains("Ada Brandt") } == 1)
        #expect(lines.count { $0.contains("Jonas Vell") } == 2)
    }

    @Test func `cells say quoted, partly and told, and nothing where an outlet has nothing`() throws {
        let lines = try open().screen.split(separator: "\n")
        let row = try #require(lines.first { $0.contains("nobody can steer") })
        #expect(row.contains("❝… partly"))
        #expect(row.hasSuffix("❝ quoted"))
        #expect(!row.contains("told"))
    }

    @Test func `Enter reads the words of the selected cell in context`() throws {
        let session = try open("l<Enter>")
        #expect(session.article?.id == SampleAccounts.coastDaily)
        #expect(session.cursorLine?.contains("We will not be held to ransom by forty people") == true)
    }

    @Test func `an empty cell opens the first account that has the statement`() throws {
        let session = try open("jl<Enter>")
        #expect(session.article?.id == SampleAccounts.morningWire)
    }

    @Test func `where words have no room, letters stand for the outlets`() throws {
        let session = try open(columns: 80, rows: 24)
        let lines = session.screen.split(separator: "\n")
        #expect(lines[1].contains("A Morning Wire   B Coast Daily   C Harbour Post"))
        #expect(lines[2].hasSuffix("A    B    C"))
        #expect(!lines[3].contains("quoted"))
    }

    @Test func `outlets that have no room scroll into view`() {
        let body = Rect(column: 0, row: 1, columns: 80, rows: 21)
        let widths = Array(repeating: 14, count: 12)
        let first = StatementsGeometry(body, outletWidths: widths, column: 0).shown
        #expect(first.contains(0) && !first.contains(11))
        let last = StatementsGeometry(body, outletWidths: widths, column: 11).shown
        #expect(last.contains(11) && !last.contains(0))
    }

    @Test func `from the first outlet the way left is the way back`() throws {
        var session = try open("l")
        try session.press("h")
        #expect(session.statements?.column == 0)
        try session.press("h")
        #expect(session.statements == nil)
    }

    @Test func `it opens at the statement in view and in the column of its article`() throws {
        let session = try ReaderSession.onAccounts("<Enter>6]qt", columns: 120, rows: 40)
        #expect(session.statements?.selected?.statement.gist == "The fuel terminal stays open until Sunday")
        #expect(session.statements?.column == 2)
    }

    @Test func `side by side opens at the statement`() throws {
        let session = try open("3j=")
        #expect(session.cursorLine?.contains("The fuel terminal stays open") == true)
    }

    @Test func `a narrow window lists the outlets below each statement`() throws {
        let lines = try open(columns: 40, rows: 12).screen.split(separator: "\n")
        #expect(lines.contains { $0.contains("❝… Morning Wire · ❝ Harbour Post") })
    }

    @Test func `a narrow window shows the selected outlet, though it has no statement`() throws {
        for keys in ["", "l", "ll", "jl", "jll", "3jll"] {
            let session = try open(keys, columns: 40, rows: 12)
            let column = try #require(session.statements?.column)
            let outlet = StoryAccounts(SampleAccounts.compared).outlet(column)
            let row = try #require(session.cursorRow)
            let lines = session.screen.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines[row + 2].contains(outlet), "\(keys)")
        }
    }

    @Test func `words that go on below their pane end in an ellipsis`() throws {
        let screen = try open("j", columns: 62, rows: 19).screen
        #expect(screen.contains("“nobody can steer a tanker after sixteen hours …\n"))
    }

    @Test func `of more names than a line holds the selected one is seen`() {
        let theme = Theme(Configuration())
        let names = ["A Morning Wire", "B Coast Daily", "C Harbour Post"].map { StyledText($0, theme.text) }
        func line(_ selected: Int, _ cells: Int) -> String {
            SlidingLine(parts: names, selected: selected, gap: "   ", theme: theme).text(in: cells).text
        }
        #expect(line(0, 30).hasPrefix("A Morning Wire"))
        #expect(line(2, 60).hasPrefix("A Morning Wire"))
        #expect(line(2, 34) == "‹ B Coast Daily   C Harbour Post")
        #expect(line(2, 10) == "‹ C Harbour Post")
    }

    @Test func `the pane shows the selected outlet and as many others as have room`() {
        #expect(PaneRoom.shown(of: 3, selected: 2, in: 6) == 0..<3)
        #expect(PaneRoom.shown(of: 3, selected: 2, in: 5) == 1..<3)
        #expect(PaneRoom.shown(of: 9, selected: 0, in: 5) == 0..<2)
        #expect(PaneRoom.shown(of: 9, selected: 8, in: 1) == 8..<9)
    }

    @Test func `outlets without room below the table are counted, the selected one is seen`() throws {
        let screen = try open("ll", columns: 80, rows: 19).screen
        #expect(screen.contains("Harbour Post ¶4"))
        #expect(screen.contains("… and 2 more outlets"))
    }

    @Test func `the words of the selected cell are copied with their outlet`() throws {
        var session = try open("l")
        _ = session.takeWishes()
        try session.press("yq")
        let copied = session.takeWishes().compactMap { if case .copy(let text) = $0 { text } else { nil } }
        #expect(
            copied.first?.hasPrefix("“We will not be held to ransom by forty people,”\n— Jonas Vell") == true)
    }
}
