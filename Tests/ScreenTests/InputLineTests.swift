import Testing

@testable import Screen

@Suite struct InputLineTests {
    private func line(_ text: String, _ keys: [Key]) -> InputLine {
        var line = InputLine(text)
        for key in keys { _ = line.press(key) }
        return line
    }

    @Test func `letters go in where the cursor is`() {
        #expect(line("habour", [.home, .right, .right, .character("r")]).text == "harbour")
    }

    @Test func `control W takes the word before the cursor, control U all before it`() {
        #expect(line("harbour strike ", [.control("w")]).text == "harbour ")
        #expect(line("harbour strike", [.left, .control("u")]).text == "e")
    }

    @Test func `an emoji of many scalars goes with one press`() {
        #expect(line("a👨‍👩‍👧‍👦", [.backspace]).text == "a")
    }

    @Test func `deleting at the edges does nothing`() {
        #expect(line("a", [.delete]).text == "a")
        #expect(line("a", [.home, .backspace]).text == "a")
    }

    @Test func `a mark that joins the letter before it is no letter of its own`() {
        let line = line("e", [.character("\u{301}")])
        #expect(line.text == "e\u{301}" && line.cursor == 1)
    }

    @Test func `a text longer than the room scrolls so that the cursor is in view`() {
        var frame = Frame(size: Size(columns: 10, rows: 1))
        InputLine("harbour strike").draw(on: &frame, column: 0, row: 0, columns: 10)
        #expect(frame.text == "ur strike")
        #expect(frame.cursor == Point(column: 9, row: 0))
    }
}
