import Testing

@Suite struct ComparisonNoteTests {
    private static func record(_ id: String, _ outlet: String, _ title: String, _ text: String) -> String {
        #"{"id":"\#(id)","outlet":"\#(outlet)","title":"\#(title)","url":"https://\#(id).example/a","text":"\#(text)"}"#
    }

    private let files = [
        "a.jsonl": [
            record(
                "herald", "The <b>Herald</b>", "Pier burns *again*",
                "The mayor Ada Brandt said the pier would be rebuilt before the summer. Nine people were hurt in the fire on the northern pier. <script>alert(1)</script> A ferry with two hundred passengers waited outside the harbour all night."
            ),
            record(
                "wire", "Wire", "Fire on the pier",
                "The northern pier would be rebuilt before the summer, mayor Ada Brandt said. Eleven people were hurt in the fire on the northern pier. Insurers put the damage at four million euros."
            ),
        ].joined(separator: "\n")
    ]

    @Test func `a comparison comes as Markdown, with outlet and link and nothing of the text acting on it`()
        throws
    {
        let run = try ProgramRun(["compare", "a.jsonl", "--format", "markdown"], files: files)
        #expect(run.status == 0)
        #expect(run.output.contains("[The \\<b\\>Herald\\</b\\>](https://herald.example/a)"))
        #expect(run.output.contains("Pier burns \\*again\\*"))
        #expect(run.output.contains("**Ada Brandt:** "))
        #expect(run.output.contains("## "))
        #expect(!run.output.contains("<script>"))
    }

    @Test func `figures keep the signs around them and say what they count, or nothing`() throws {
        let files = [
            "a.jsonl": [
                Self.record(
                    "herald", "Herald", "Order cancelled",
                    "The harbour office cancelled the order for new crane cable in June to save £48,000. The old crane cable was overdue for replacement by fourteen months."
                ),
                Self.record(
                    "wire", "Wire", "Cable order",
                    "An order for new crane cable worth £48,000 was cancelled by the harbour office in June. The old crane cable was overdue for replacement by fourteen months."
                ),
            ].joined(separator: "\n")
        ]
        let run = try ProgramRun(["compare", "a.jsonl"], files: files)
        #expect(run.output.contains("A £48,000, B £48,000"))
        #expect(run.output.contains("fourteen months"))
        #expect(!run.output.contains("[]"))
    }

    @Test func `words that are not quoted are not given as quoted`() throws {
        let said = "The mayor said that the northern pier “will be rebuilt” before the summer of next year."
        let records = [
            Self.record("herald", "Herald", "Pier burns", said),
            Self.record(
                "wire", "Wire", "Fire",
                "The northern pier will be rebuilt before the summer of next year, the mayor said."),
        ]
        let run = try ProgramRun(
            ["compare", "a.jsonl", "--format", "markdown"],
            files: ["a.jsonl": records.joined(separator: "\n")])
        #expect(!run.output.contains("“The") && !run.output.contains("“the northern pier"))
    }

    @Test func `a comparison comes as a page of its own, without a script`() throws {
        let run = try ProgramRun(["compare", "a.jsonl", "--format", "html"], files: files)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("<!DOCTYPE html>"))
        #expect(run.output.contains("The &lt;b&gt;Herald&lt;/b&gt;"))
        #expect(!run.output.contains("<script") && !run.output.contains("<b>Herald"))
    }

    @Test func `:export writes the comparison that is looked at, and never over a file`() throws {
        let keys = "=:export note.md<Enter>:export note.md<Enter>"
        let run = try ProgramRun(["script", keys, "--size", "100x20", "a.jsonl"], files: files)
        #expect(run.output.contains("note.md is there already; give another name"))
        let odd = try ProgramRun(["script", "=:export note.doc<Enter>", "a.jsonl"], files: files)
        #expect(odd.output.contains("says no format; end the name with .md or .html"))
        let lone = try ProgramRun(["script", ":export note.md<Enter>", "a.jsonl"], files: files)
        #expect(lone.output.contains("There is no comparison here to export"))
    }
}
