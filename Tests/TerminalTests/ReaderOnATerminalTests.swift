import Foundation
import Glibc
import Testing

/// What goes from the real program to its terminal, and what it makes of what comes back.
@Suite(.serialized) struct ReaderOnATerminalTests {
    @Test func `pasted text is not taken for commands`() throws {
        let reader = try ReaderOnATerminal()
        try reader.open()
        reader.terminal.type("\u{1B}[200~Q\rQ\u{1B}[201~")
        // The answer to a later key says that the pasted ones were read and did nothing.
        let mark = reader.terminal.output.count
        reader.terminal.type("\u{0C}")
        try reader.terminal.wait(for: "Harbour pilots", after: mark)
        reader.terminal.type("Q")
        #expect(try reader.terminal.waitForEnd() == .status(0))
    }

    @Test func `articles come from a pipe while keys come from the terminal`() throws {
        let reader = try ReaderOnATerminal()
        let article = reader.home.appendingPathComponent("articles/pilots.txt").path
        let file = Glibc.open(article, O_RDONLY)
        defer { close(file) }
        try reader.terminal.start(
            [ReaderOnATerminal.program, "-"], environment: reader.environment(), input: file)
        try reader.terminal.wait(for: "Harbour pilots")
        reader.terminal.type("Q")
        #expect(try reader.terminal.waitForEnd() == .status(0))
        #expect(reader.isGivenBack)
    }

    @Test func `a title is copied through the terminal's own clipboard`() throws {
        let reader = try ReaderOnATerminal()
        try reader.open()
        let mark = reader.terminal.output.count
        reader.terminal.type("yt")
        try reader.terminal.wait(for: "\u{1B}]52;c;", after: mark)
        try reader.terminal.wait(for: "SGFyYm91ciBwaWxvdHMgZW5kIHRoZWlyIHN0cmlrZQ==\u{07}", after: mark)
        reader.terminal.type("Q")
        #expect(try reader.terminal.waitForEnd() == .status(0))
    }

    @Test func `an article reaches a shell command on its standard input only`() throws {
        let reader = try ReaderOnATerminal(articles: [
            "pilots.txt": """
            Harbour pilots end their strike
            By Nora Quist

            The pilots went back $(touch owned) to work on Monday; `touch owned` at noon.
            """
        ])
        try reader.open()
        reader.terminal.type("\r")
        var mark = try reader.terminal.wait(for: "The pilots")
        let copy = reader.home.appendingPathComponent("copy")
        reader.terminal.type("|cat > '\(copy.path)'; cd '\(reader.home.path)'; echo it ran\r")
        mark = try reader.terminal.wait(for: "it ran\r\n", after: mark)
        mark = try reader.terminal.wait(for: "Enter leads back", after: mark)
        #expect(reader.terminal.settings() == reader.settingsBefore)
        reader.terminal.type("\r")
        try reader.terminal.wait(for: "The pilots", after: mark)
        #expect(try String(contentsOf: copy, encoding: .utf8).contains("went back $(touch owned) to work"))
        let left = try FileManager.default.contentsOfDirectory(atPath: reader.home.path)
        #expect(!left.contains("owned"))
        reader.terminal.type("Q")
        #expect(try reader.terminal.waitForEnd() == .status(0))
        #expect(reader.isGivenBack)
    }

    @Test func `nothing in an article reaches the terminal as a command`() throws {
        let reader = try ReaderOnATerminal(articles: [
            "evil.txt": """
            Harbour pilots \u{1B}]0;owned\u{07}strike \u{202E}drawkcab
            By Nora Quist

            The pilots \u{1B}[2Jstopped \u{9B}31mwork on Monday \u{1B}P+q544e\u{1B}\\ at noon.
            """
        ])
        try reader.open()
        let mark = reader.terminal.output.count
        reader.terminal.type("\r")
        try reader.terminal.wait(for: "at noon", after: mark)
        for trace in ["\u{1B}]0;", "\u{202E}", "\u{9B}", "\u{1B}P", "\u{07}"] {
            #expect(!reader.terminal.seen.contains(trace))
        }
        reader.terminal.type("Q")
        _ = try reader.terminal.waitForEnd()
    }

    @Test func `with NO_COLOR no colour is sent`() throws {
        let colours = ["\u{1B}[3", "\u{1B}[9", "\u{1B}[4"]
        func sendsColours(_ environment: [String: String]) throws -> Bool {
            let reader = try ReaderOnATerminal()
            try reader.open(environment)
            reader.terminal.type("\r")
            try reader.terminal.wait(for: "Ole Brandt")
            reader.terminal.type("Q")
            _ = try reader.terminal.waitForEnd()
            let sequences = reader.terminal.seen.split(separator: "\u{1B}").map { "\u{1B}" + $0 }
            return sequences.contains { sequence in
                guard let end = sequence.firstIndex(of: "m") else { return false }
                let numbers = sequence[..<end]
                return colours.contains { numbers.hasPrefix($0) && numbers.count > $0.count }
            }
        }
        #expect(try !sendsColours(["NO_COLOR": "1", "COLORTERM": "truecolor"]))
        #expect(try sendsColours(["COLORTERM": "truecolor"]))
    }

    @Test func `a terminal that nothing is known about is taken for a common one`() throws {
        let reader = try ReaderOnATerminal()
        try reader.open(["TERM": "a-terminal-of-next-year"])
        reader.terminal.type("Q")
        #expect(try reader.terminal.waitForEnd() == .status(0))
        #expect(reader.isGivenBack)
    }

    @Test func `what cannot be opened is said in one line, and the screen stays as it was`() throws {
        let reader = try ReaderOnATerminal()
        try reader.terminal.start(
            [ReaderOnATerminal.program, "no-such-file"], environment: reader.environment())
        #expect(try reader.terminal.waitForEnd() == .status(1))
        #expect(reader.terminal.seen.hasPrefix("crossread: there is no file"))
        #expect(!reader.terminal.seen.contains(ReaderOnATerminal.enterScreen))
    }
}
