import Testing

/// What commands do about files that hold nothing for them.
@Suite struct UnreadableInputTests {
    private static let files = [
        "empty.txt": "", "picture.gif": "GIF89a\u{0}\u{1}",
        "bytes.dat": "\u{0}\u{1}\u{2}<ý\u{0}\u{3}>\u{4} ab",
        "broken.jsonl": "{\"text\": \"Rain\n", "good.txt": "Rain\n\n“Rain fell,” said Ada Brandt.",
        "feed.xml": "<rss><channel><title>Bay</title><item><title>Rain</title></item></channel></rss>",
    ]

    @Test(arguments: ["quotes", "stories"])
    func `where no file could be read the status is 1, where one could it is 0`(_ command: String) throws {
        for name in ["missing.txt", "empty.txt", "picture.gif", "bytes.dat", "broken.jsonl"] {
            let run = try ProgramRun([command, name], files: Self.files)
            #expect(run.status == 1, "\(name)")
            #expect(run.complaint.contains(name) && run.output.isEmpty)
            #expect(!run.complaint.contains("taken in"))
            let some = try ProgramRun([command, name, "good.txt"], files: Self.files)
            #expect(some.status == 0 && !some.output.isEmpty && some.complaint.contains(name))
        }
    }

    @Test(arguments: ["quotes", "stories"])
    func `that there is no article in what was given is said`(_ command: String) throws {
        let run = try ProgramRun([command, "folder"], files: ["folder/.hidden": "Rain"])
        #expect(run.output.isEmpty)
        #expect(run.complaint.hasPrefix("crossread: there is no article in what was given"))
    }

    @Test(arguments: [["quotes", "--articles"], ["stories", "--articles"], ["compare", "--stories"]])
    func `where no line of a batch could be read the status is 1`(_ command: [String]) throws {
        let run = try ProgramRun(command + ["broken.jsonl"], files: Self.files)
        #expect(run.status == 1 && run.output.isEmpty && run.complaint.contains("line 1"))
        let blank = try ProgramRun(command + ["-"], input: "\n")
        #expect(blank.status == 0 && blank.complaint.isEmpty)
    }

    @Test func `an import that fails says no more than why`() throws {
        let run = try ProgramRun(["import", "missing.txt"])
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.complaint == "crossread: cannot find missing.txt; check the path\n")
    }

    @Test func `what is no page is not shown as one`() throws {
        for (name, word) in [
            ("picture.gif", "no text"), ("bytes.dat", "no text"), ("broken.jsonl", "'crossread import'"),
            ("feed.xml", "'crossread feed'"), ("empty.txt", "holds no article"),
        ] {
            let run = try ProgramRun(["page", name], files: Self.files)
            #expect(run.status == 1 && run.output.isEmpty, "\(name)")
            #expect(run.complaint.hasPrefix("crossread: \(name) ") && run.complaint.contains(word))
        }
        let html = "<html><body><p>Rain fell on the coast all day, and the ferry waited.</p></body></html>"
        #expect(try ProgramRun(["page", "-"], input: html).output.contains("ferry waited"))
    }

    @Test func `nothing of a page or a feed moves the terminal`() throws {
        // U+009B begins a command to the terminal as well as an escape does.
        let rain = "Rain \u{9B}31mfell on the coast \u{1B}[31mall day."
        let feed = "<rss><channel><title>\(rain)</title><item><title>\(rain)</title></item></channel></rss>"
        for run in [
            try ProgramRun(
                ["page", "-"], input: "<html><title>\(rain)</title><body><p>\(rain)</p></body></html>"),
            try ProgramRun(["feed", "-"], input: feed),
            try ProgramRun(["feed", "-"], input: "<x\u{9B}31m></x>"),
        ] {
            let said = run.output + run.complaint
            #expect(said.contains("Rain") || said.contains("root"))
            #expect(!said.unicodeScalars.contains { $0 == "\u{9B}" || $0 == "\u{1B}" })
        }
    }

    @Test func `what is no text is said to be neither a feed nor a page`() throws {
        for name in ["picture.gif", "bytes.dat"] {
            let run = try ProgramRun(["feed", name], files: Self.files)
            #expect(run.complaint.hasPrefix("crossread: \(name): this is neither a feed nor a page"))
            #expect(!run.complaint.contains("import"))
        }
    }
}
