import Testing

@Suite struct ScriptCommandTests {
    private let files = [
        "news/pilots.txt": """
        Harbour pilots end their strike
        By Nora Quist
        3 March 2025

        The harbour pilots of Lindhaven went back to work on Monday. “We have what we asked for,” said Ole Brandt, \
        who leads their union.

        The port said that forty ships had waited outside the breakwater & the quay.
        """,
        "news/library.txt": """
        Old library reopens after flood
        By Tomas Reel
        1 March 2025

        The library on Mill Street lent its first book since the flood on Tuesday. “The smell is gone,” said the \
        librarian, Ana Morel.
        """,
    ]

    @Test func `the same keys give the same screen every time`() throws {
        let first = try ProgramRun(["script", "j<Enter>]q", "news"], files: files)
        let second = try ProgramRun(["script", "j<Enter>]q", "news"], files: files)
        #expect(first.output == second.output)
        #expect(first.output.contains("Mill Street"))
        #expect(first.status == 0)
    }

    @Test func `the clock stands at the newest article's time unless it is set`() throws {
        let now = try ProgramRun(["script", "", "news"], files: files)
        #expect(now.output.contains("2 d"))
        let later = try ProgramRun(["script", "", "news", "--now", "2025-03-06"], files: files)
        #expect(later.output.contains("5 d"))
    }

    @Test(arguments: ["after:30d", "on:yesterday", "on:monday", "after:\"last month\""])
    func `relative dates of a search follow the clock of the script`(_ date: String) throws {
        let keys = "/breakwater \(date)"
        let clock = try ProgramRun(["script", keys, "news", "--now", "2025-03-04"], files: files)
        #expect(clock.output.contains("1 found"), "\(clock.output)")
        let later = try ProgramRun(["script", keys, "news", "--now", "2025-08-04"], files: files)
        #expect(!later.output.contains("1 found"))
    }

    @Test func `the screen has the size that was asked for`() throws {
        for (size, columns, rows) in [("40x12", 40, 12), ("200x60", 200, 60), ("120x40", 120, 40)] {
            let run = try ProgramRun(["script", "<Enter>", "news", "--size", size], files: files)
            let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            #expect(lines.count == rows)
            #expect(lines.allSatisfy { $0.count <= columns })
        }
    }

    @Test func `keys after the end of the reader do nothing`() throws {
        let ended = try ProgramRun(["script", "Q<Enter>jj?", "news"], files: files)
        let plain = try ProgramRun(["script", "", "news"], files: files)
        #expect(ended.output == plain.output)
    }

    @Test func `articles come from standard input`() throws {
        let run = try ProgramRun(
            ["script", "", "-"], input: "Bridge closed for a week\n\nThe bridge shut on Friday.\n")
        #expect(run.output.contains("Bridge closed for a week"))
    }

    @Test func `a picture holds the words and is well formed`() throws {
        let run = try ProgramRun(["script", "<Enter>", "news", "--svg"], files: files)
        #expect(run.output.hasPrefix("<svg "))
        #expect(run.output.contains(">breakwater</text>"))
        #expect(run.output.contains(">&amp;</text>"))
        #expect(run.output.hasSuffix("</svg>\n"))
    }

    @Test func `a key that is none is named, with what to do`() throws {
        let run = try ProgramRun(["script", "j<Entr>", "news"], files: files)
        #expect(run.status == 1)
        #expect(run.complaint.hasPrefix("crossread: "))
        #expect(run.complaint.contains("<Entr>"))
        #expect(run.output.isEmpty)
    }

    @Test func `a size that is none is a matter of usage`() throws {
        let run = try ProgramRun(["script", "", "--size", "big"])
        #expect(run.status == 64)
        #expect(run.complaint.hasPrefix("crossread: "))
    }
}
