import Testing

@testable import Screen

@Suite struct FrameTests {
    @Test func `wide characters take two cells and are never cut in half`() {
        var frame = Frame(size: Size(columns: 5, rows: 1))
        frame.write("日本語", column: 0, row: 0)
        #expect(frame.text == "日本")
        #expect(frame[1, 0].width == 0)
    }

    @Test func `writing over half of a wide character leaves a space for the other half`() {
        var frame = Frame(size: Size(columns: 4, rows: 1))
        frame.write("日本", column: 0, row: 0)
        frame.write("x", column: 1, row: 0)
        #expect(frame.text == " x本")
    }

    @Test func `no escape sequence or bidirectional override ever stands in a cell`() {
        var frame = Frame(size: Size(columns: 20, rows: 1))
        frame.write("a\u{1B}[31mb\u{202E}c\u{9B}d", column: 0, row: 0)
        for cell in frame.cells {
            let unsafe = cell.character.unicodeScalars.contains(where: SafeText.isUnsafe)
            #expect(!unsafe)
        }
    }

    @Test func `an emoji family stands in two cells`() {
        #expect(CellWidth.of("👨‍👩‍👧‍👦" as Character) == 2)
        #expect(CellWidth.of("e\u{301}" as Character) == 1)
        #expect(CellWidth.of("🇬🇷" as Character) == 2)
    }
}
