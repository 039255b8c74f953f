import Screen
import Testing

@testable import Terminal

@Suite struct KeyReadingTests {
    /// What comes of text that arrives at once, followed by a pause.
    private func keys(_ text: String) -> [TerminalEvent] {
        var reading = KeyReading()
        return text.unicodeScalars.flatMap { reading.events(for: .scalar($0)) } + reading.events(for: .pause)
    }

    @Test func `letters, control characters and their names`() {
        #expect(keys("q") == [.key(.character("q"))])
        #expect(keys("\u{04}\r") == [.key(.control("d")), .key(.enter)])
        #expect(keys("\t\u{7F}") == [.key(.tab), .key(.backspace)])
        #expect(keys("\u{1D}") == [.key(.control("]"))])
        #expect(keys("\u{00}") == [.key(.control(" "))])
    }

    @Test func `an escape alone is the key, with a character it is Alt`() {
        #expect(keys("\u{1B}") == [.key(.escape)])
        #expect(keys("\u{1B}j") == [.key(.alt("j"))])
        #expect(keys("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
        #expect(keys("\u{1B}\r") == [.key(.escape), .key(.enter)])
    }

    @Test func `a character of several scalars is one key`() {
        #expect(keys("e\u{301}x") == [.key(.character("e\u{301}")), .key(.character("x"))])
        #expect(keys("👩‍🚀j") == [.key(.character("👩‍🚀")), .key(.character("j"))])
        #expect(keys("日本") == [.key(.character("日")), .key(.character("本"))])
    }

    @Test func `sequences that no description names still give their keys`() {
        #expect(keys("\u{1B}[1;5A") == [.key(.up)])
        #expect(keys("\u{1B}OH\u{1B}[F") == [.key(.home), .key(.end)])
        #expect(keys("\u{1B}[6~\u{1B}[15~") == [.key(.pageDown), .key(.function(5))])
        #expect(keys("\u{1B}[Z") == [.key(.backTab)])
        #expect(keys("\u{1B}[100;5u") == [.key(.control("d"))])
    }

    @Test func `no part of an unknown sequence is taken for a command`() {
        #expect(keys("\u{1B}[?1;2c\u{1B}[I\u{1B}[99;99~") == [])
        #expect(keys("\u{1B}[?1;2cq") == [.key(.character("q"))])
    }

    @Test func `an answer about the background is understood, and Alt with a bracket stays a key`() {
        func asked(_ text: String) -> [TerminalEvent] {
            var reading = KeyReading()
            reading.expectsBackground = true
            return text.unicodeScalars.flatMap { reading.events(for: .scalar($0)) }
                + reading.events(for: .pause)
        }
        let light = asked("\u{1B}]11;rgb:ffff/fafa/f0f0\u{07}j")
        #expect(light == [.background(isLight: true), .key(.character("j"))])
        #expect(asked("\u{1B}]11;rgb:1d/1f/21\u{1B}\\") == [.background(isLight: false)])
        #expect(asked("\u{1B}]") == [.key(.alt("]"))])
        #expect(asked("\u{1B}]s") == [.key(.alt("]")), .key(.character("s"))])
        #expect(keys("\u{1B}]1") == [.key(.alt("]")), .key(.character("1"))])
    }

    @Test func `pasted text is no keys, even where the pause falls into it`() {
        var reading = KeyReading()
        var events: [TerminalEvent] = []
        for unit in "\u{1B}[200~qdd\r".unicodeScalars { events += reading.events(for: .scalar(unit)) }
        events += reading.events(for: .pause)
        for unit in "é\u{1B}[201~j".unicodeScalars { events += reading.events(for: .scalar(unit)) }
        events += reading.events(for: .pause)
        #expect(events == [.pasted("qdd\ré"), .key(.character("j"))])
    }

    @Test func `keys that curses names pass through and end what came before`() {
        var reading = KeyReading()
        let early = reading.events(for: .scalar("\u{1B}"))
        #expect(early.isEmpty)
        #expect(reading.events(for: .named(.up)) == [.key(.escape), .key(.up)])
    }
}
