import Foundation
import Testing

@Suite struct QuotesCommandTests {
    private static let story = """
        Storm reaches the coast

        “The sea wall will hold,” Mayor Neil Amos said on Sunday, Tass reports.

        Two schools are closed, a county official said.
        """

    private static let records = """
        {"id":"old","outlet":"Post","published":"2026-03-01","title":"Wall","text":"“The wall is old,” said Neil Amos."}
        {"id":"new","outlet":"Wire","published":"2026-05-02","title":"Ferry","text":"“The ferry is new,” said Anna Voss."}
        """

    @Test func `a file gives who said what, with role and through whom`() throws {
        let run = try ProgramRun(["quotes", "story.txt"], files: ["story.txt": Self.story])
        #expect(run.status == 0)
        #expect(run.output.contains("Neil Amos, Mayor (through Tass)\n  ❝ “The sea wall will hold,”"))
        #expect(run.output.contains("a county official\n  ┊ Two schools are closed"))
    }

    @Test func `standard input gives JSON with every key`() throws {
        let run = try ProgramRun(["quotes", "--json", "-"], input: Self.story)
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let attributions = try #require(json?["attributions"] as? [[String: Any]])
        let first = try #require(attributions.first)
        #expect(first["speaker"] as? String == "Neil Amos")
        #expect(first["via"] as? [String] == ["Tass"])
        let keys = [
            "kind", "speaker", "role", "speakerKind", "via", "confidence", "source", "cue", "content",
        ]
        #expect(Set(first.keys) == Set(keys))
    }

    @Test func `article records in batch give a line each`() throws {
        let run = try ProgramRun(["quotes", "--articles", "-"], input: Self.records)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.last?.contains("\"Anna Voss\"") == true)
    }

    @Test func `the library is asked by speaker, day and story`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let library = ["--library", folder.appendingPathComponent("library.sqlite").path]
        _ = try ProgramRun(["import", "records.jsonl"] + library, files: ["records.jsonl": Self.records])
        let amos = try ProgramRun(["quotes", "--speaker", "amos"] + library).output
        #expect(amos.contains("The wall is old") && !amos.contains("The ferry is new"))
        let recent = try ProgramRun(["quotes", "--since", "2026-05-01"] + library).output
        #expect(recent.contains("The ferry is new") && !recent.contains("The wall is old"))
        let stories = try (1...2).map { try ProgramRun(["quotes", "--story", "\($0)"] + library).output }
        #expect(stories.contains { $0.contains("The wall is old") && !$0.contains("The ferry is new") })
        #expect(try ProgramRun(["quotes", "--since", "soon"] + library).status == 64)
        let nobody = try ProgramRun(["quotes", "--speaker", "Ida"] + library)
        #expect(nobody.status == 0 && nobody.output.isEmpty)
        #expect(nobody.complaint == "crossread: nothing found\n")
        let none = try ProgramRun(["quotes", "--story", "99"] + library)
        #expect(
            none.status == 1 && none.complaint.hasPrefix("crossread: there is no story 99 in the library"))
    }
}
