import CNcurses
import Screen

/// What a terminal understands, taken from its description in terminfo. Empty strings stand for what it cannot do.
package struct Capabilities: Sendable {
    /// Empties the screen and puts the cursor at the top left.
    var clearScreen = ""
    /// Empties the line from the cursor on.
    var clearToEndOfLine = ""
    /// Ends all marks and colours.
    var plain = ""
    /// Begins bold text.
    var bold = ""
    /// Begins faint text.
    var dim = ""
    /// Begins slanted text.
    var italic = ""
    /// Begins underlined text.
    var underline = ""
    /// Begins text with its colours exchanged.
    var reverse = ""
    /// The program that sets the text's colour; it takes an entry of the palette.
    var foreground = ""
    /// The program that sets the colour behind the text; it takes an entry of the palette.
    var background = ""
    /// Hides the cursor.
    var hideCursor = ""
    /// Shows the cursor.
    var showCursor = ""
    /// Leaves the alternate screen.
    var leaveAlternateScreen = ""
    /// Has the keypad send what it sent before.
    var leaveKeypad = ""
    /// How many colours there are.
    var depth = ColourDepth.none
    /// Whether writing the last cell of the last row moves everything up.
    var scrollsAtLastCell = false
    /// The bytes that put the cursor somewhere.
    var move: @Sendable (Point) -> String = { "\u{1B}[\($0.row + 1);\($0.column + 1)H" }
    /// The bytes of ``foreground`` or ``background`` for an entry.
    var withNumber: @Sendable (String, Int) -> String = { _, _ in "" }

    /// What nearly every terminal of today understands.
    package static let common = Capabilities(
        clearScreen: "\u{1B}[H\u{1B}[2J", clearToEndOfLine: "\u{1B}[K", plain: "\u{1B}[m", bold: "\u{1B}[1m",
        dim: "\u{1B}[2m", italic: "\u{1B}[3m", underline: "\u{1B}[4m", reverse: "\u{1B}[7m",
        foreground: "38", background: "48", hideCursor: "\u{1B}[?25l", showCursor: "\u{1B}[?25h",
        leaveAlternateScreen: "\u{1B}[?1049l", leaveKeypad: "\u{1B}[?1l\u{1B}>", depth: .full,
        withNumber: { "\u{1B}[\($0);5;\($1)m" })

    /// What the terminal that curses has opened understands.
    static func ofOpenedTerminal(environment: [String: String]) -> Capabilities {
        let saysFull = tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || tigetflag("Tc") > 0
        return Capabilities(
            clearScreen: string("clear"), clearToEndOfLine: string("el"),
            plain: withoutCharacterSets(string("sgr0")),
            bold: string("bold"), dim: string("dim"), italic: string("sitm"), underline: string("smul"),
            reverse: string("rev"), foreground: string("setaf"), background: string("setab"),
            hideCursor: string("civis"), showCursor: string("cnorm"), leaveAlternateScreen: string("rmcup"),
            leaveKeypad: string("rmkx"),
            depth: ColourDepth(
                colours: Int(tigetnum("colors")), saysFull: saysFull, environment: environment),
            scrollsAtLastCell: tigetflag("am") > 0 && tigetflag("xenl") <= 0,
            move: { place in
                withoutPadding(crossread_cursor_address(Int32(place.row), Int32(place.column)))
            },
            withNumber: { program, number in withoutPadding(crossread_with_number(program, Int32(number))) })
    }

    private static func string(_ name: String) -> String {
        // terminfo answers -1 as a pointer for a name that is no string capability.
        guard let bytes = tigetstr(name), Int(bitPattern: bytes) != -1 else { return "" }
        return withoutPadding(bytes)
    }

    /// What ends marks often returns from a set of line-drawing characters as well, which is never used here.
    private static func withoutCharacterSets(_ sequence: String) -> String {
        let rest = sequence.replacing("\u{1B}(B", with: "").replacing("\u{0F}", with: "")
        return rest.isEmpty ? sequence : rest
    }

    /// Terminals of today need no pauses, so terminfo's `$<5/>` is left out.
    private static func withoutPadding(_ bytes: UnsafePointer<CChar>?) -> String {
        guard let bytes else { return "" }
        var rest = Substring(String(cString: bytes))
        var text = ""
        while let start = rest.firstRange(of: "$<"), let end = rest[start.upperBound...].firstIndex(of: ">") {
            text += rest[..<start.lowerBound]
            rest = rest[rest.index(after: end)...]
        }
        return text + rest
    }
}
