import Screen
import Testing

@testable import Terminal

@Suite struct PaintingTests {
    private let size = Size(columns: 20, rows: 3)

    private func frame(_ lines: String..., cursor: Point? = nil) -> Frame {
        var frame = Frame(size: size)
        for (row, line) in lines.enumerated() { frame.write(line, column: 0, row: row) }
        frame.cursor = cursor
        return frame
    }

    private func painted(_ painting: inout Painting, _ frame: Frame) -> String {
        String(decoding: painting.bytes(for: frame), as: UTF8.self)
    }

    @Test func `a frame that changed nothing sends nothing`() {
        var painting = Painting(capabilities: .common)
        _ = painting.bytes(for: frame("one", "two"))
        #expect(painting.bytes(for: frame("one", "two")).isEmpty)
    }

    @Test func `only the changed cells are sent`() {
        var painting = Painting(capabilities: .common)
        _ = painting.bytes(for: frame("one", "two"))
        #expect(painted(&painting, frame("one", "tWo")) == "\u{1B}[2;2HW")
    }

    @Test func `a line that became shorter is cleared, not written over with spaces`() {
        var painting = Painting(capabilities: .common)
        _ = painting.bytes(for: frame("a long headline"))
        #expect(painted(&painting, frame("a")) == "\u{1B}[1;3H\u{1B}[K")
    }

    @Test func `after a cell that terminals do not agree on the cursor is set anew`() {
        var painting = Painting(capabilities: .common)
        _ = painting.bytes(for: frame(""))
        #expect(painted(&painting, frame("🇬🇷x")).contains("🇬🇷\u{1B}[1;3Hx"))
    }

    @Test func `where a flag goes the rest of its row is sent again`() {
        var painting = Painting(capabilities: .common)
        _ = painting.bytes(for: frame("🇬🇷 tail"))
        #expect(painted(&painting, frame("ab tail")).contains("ab tail"))
    }

    @Test func `the cursor sits where the frame has it and is hidden where it has none`() {
        var painting = Painting(capabilities: .common)
        let shown = painted(&painting, frame("one", cursor: Point(column: 4, row: 1)))
        #expect(shown.hasSuffix("\u{1B}[2;5H\u{1B}[?25h"))
        #expect(painted(&painting, frame("one")) == "\u{1B}[?25l")
    }

    @Test func `a fixed colour is sent as it is, as its neighbour, as its stand-in or not at all`() {
        let vermilion = Colour.fixed(red: 0xD5, green: 0x5E, blue: 0x00, themed: 9)
        #expect(TerminalColour(vermilion, depth: .full) == .mixture(red: 0xD5, green: 0x5E, blue: 0))
        #expect(TerminalColour(vermilion, depth: .palette) == .entry(166))
        #expect(TerminalColour(vermilion, depth: .sixteen) == .entry(9))
        #expect(TerminalColour(vermilion, depth: .eight) == .entry(1))
        #expect(TerminalColour(vermilion, depth: .none) == .own)
    }

    @Test func `greys come from the grey ramp`() {
        #expect(TerminalColour.nearestEntry(red: 0x80, green: 0x80, blue: 0x80) == 244)
        #expect(TerminalColour.nearestEntry(red: 255, green: 255, blue: 255) == 231)
        #expect(TerminalColour.nearestEntry(red: 0, green: 0, blue: 0) == 16)
    }

    @Test func `NO_COLOR takes all colours and a promise of 24 bits gives all`() {
        func depth(_ colours: Int, _ environment: [String: String]) -> ColourDepth {
            ColourDepth(colours: colours, saysFull: false, environment: environment)
        }
        #expect(depth(256, ["NO_COLOR": "1", "COLORTERM": "truecolor"]) == .none)
        #expect(depth(256, ["NO_COLOR": "", "COLORTERM": "truecolor"]) == .full)
        #expect(depth(256, ["COLORTERM": "truecolor", "STY": "1.screen"]) == .palette)
        #expect(depth(256, [:]) == .palette)
        #expect(depth(16, [:]) == .sixteen)
        #expect(depth(8, [:]) == .eight)
        #expect(depth(-1, [:]) == .none)
    }

    @Test func `what is copied is sent as base 64`() {
        #expect(Clipboard.base64(Array("any carnal pleas".utf8)) == "YW55IGNhcm5hbCBwbGVhcw==")
        #expect(Clipboard.base64([0xFF, 0xFE]) == "//4=")
        #expect(Clipboard.base64([]) == "")
        #expect(Clipboard.sequence(for: "\u{1B}[2J") == "\u{1B}]52;c;G1sySg==\u{07}")
        #expect(
            Clipboard.sequence(for: "a", insideTmux: true)
                == "\u{1B}]52;c;YQ==\u{07}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YQ==\u{07}\u{1B}\\")
        #expect(Clipboard.sequence(for: String(repeating: "a", count: 100_000)) == nil)
    }
}
