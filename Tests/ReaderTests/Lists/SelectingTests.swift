import News
import Screen
import Testing

@testable import Reader

@Suite struct SelectingTests {
    /// The plain list of articles.
    private func list(_ keys: String = "") throws -> ReaderSession {
        var reader = try ReaderSession(keys: "<Tab>" + keys)
        _ = reader.takeWishes()
        return reader
    }

    private func unread(_ reader: ReaderSession) -> [Bool] { reader.articles.prefix(5).map { !$0.isRead } }

    @Test func `v selects rows one by one, m marks all of them, u takes that back`() throws {
        var reader = try list("vjv")
        #expect(reader.screen.contains("2 selected") && reader.screen.contains("✓"))
        let before = unread(reader)
        try reader.press("m")
        #expect(unread(reader) == [false, before[1], false] + before[3...])
        #expect(!reader.screen.contains("selected"))
        try reader.press("u")
        #expect(unread(reader) == before)
    }

    @Test func `V selects a range as the selection moves, Esc forgets it`() throws {
        var reader = try list("Vjj")
        #expect(reader.screen.contains("3 selected"))
        try reader.press("k")
        #expect(reader.screen.contains("2 selected"))
        try reader.press("<Esc>")
        #expect(!reader.screen.contains("selected"))
    }

    @Test func `s stars every selected row with one step to undo`() throws {
        var reader = try list("Vjs")
        #expect(reader.articles.prefix(2).map(\.isStarred) == [true, true])
        try reader.press("u")
        #expect(reader.articles.prefix(2).map(\.isStarred) == [false, false])
    }

    @Test func `= lays the selected articles side by side, whatever their stories`() throws {
        var reader = try list("vjv")
        try reader.press("=")
        #expect(
            reader.takeWishes().contains(.compared([reader.articles[0].id, reader.articles[2].id])))
    }

    @Test func `+ gives a tag, the row shows it, - takes it away, and both can be undone`() throws {
        var reader = try list("+harbour<Enter>")
        #expect(reader.articles[0].tags == ["harbour"])
        #expect(reader.screen.contains("#harbour"))
        #expect(reader.bottomLine.contains("Tagged 1 article “harbour”"))
        try reader.press("-harbour<Enter>")
        #expect(reader.articles[0].tags == [])
        try reader.press("uu")
        #expect(reader.articles[0].tags == [])
        try reader.press("<C-r>")
        #expect(reader.articles[0].tags == ["harbour"])
    }

    @Test func `+ on the front page tags all articles of the story`() throws {
        var reader = try ReaderSession(keys: "+harbour<Enter>")
        #expect(reader.articles.prefix(3).map(\.tags) == [["harbour"], ["harbour"], ["harbour"]])
        try reader.press("u")
        #expect(reader.articles.prefix(3).map(\.tags) == [[], [], []])
    }

    @Test func `tags are completed from those there are`() throws {
        var reader = try list("+harbour<Enter>j+ha<Tab><Enter>")
        #expect(reader.articles[1].tags == ["harbour"])
        try reader.press("k+harbour<Enter>")
        #expect(reader.bottomLine.contains("It has this tag already"))
    }

    @Test func `]f goes to the next article of another outlet`() throws {
        var reader = try list()
        let first = reader.articles[0].outlet
        try reader.press("]f<Enter>")
        let opened = try #require(reader.article)
        #expect(reader.articles.first { $0.id == opened.id }?.outlet != first)
    }

    @Test func `the list of articles is where it was when Tab comes back to it`() throws {
        var reader = try list("jjj")
        let row = reader.cursorLine
        try reader.press("<Tab>")
        #expect(reader.cursorLine != row)
        try reader.press("<Tab>")
        #expect(reader.cursorLine == row)
        try reader.press("q<Tab>")
        #expect(reader.cursorLine == row)
    }

    @Test func `in a narrow window a row keeps its age when its counts have no room`() throws {
        let painter = RowPainter(theme: Theme(), area: Rect(column: 0, row: 0, columns: 30, rows: 2))
        var frame = Frame(size: Size(columns: 30, rows: 2))
        painter.draw(
            RowPainter.Row(
                headline: "Harbour pilots", label: "The Lowtown Examiner",
                details: "1,240 words · 12 statements",
                age: "4 min"),
            on: &frame, line: 0)
        #expect(frame.text.contains("4 min"))
    }
}
