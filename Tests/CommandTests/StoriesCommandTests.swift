import Foundation
import Testing

@Suite struct StoriesCommandTests {
    private static let records = """
        {"id":"a","outlet":"Herald","published":"2026-03-01","title":"Varnow bridge closed after crack found",\
        "text":"Inspectors closed the Varnow bridge after they found a crack in a pillar. “Nobody will drive over it \
        until we know why it cracked,” said Edda Brinkmann, the mayor."}
        {"id":"b","outlet":"Post","published":"2026-03-02","title":"Crack shuts Varnow crossing",\
        "text":"Engineers found a crack in a pillar of the Varnow bridge. “Nobody will drive over it until we know \
        why it cracked,” Edda Brinkmann told commuters."}
        {"id":"c","outlet":"Sun","published":"2026-03-01","title":"Comet over Lowfell",\
        "text":"A comet was seen over the Lowfell observatory. Astronomer Ida Voss said it would return."}
        """

    @Test func `why two records are one story is said in a line or as JSON`() throws {
        let explain = ["stories", "--articles", "-", "--explain", "a", "b"]
        let line = try ProgramRun(explain, input: Self.records).output
        #expect(line.hasPrefix("share: "))
        #expect(line.contains("a day apart"))
        let run = try ProgramRun(explain + ["--json"], input: Self.records)
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        #expect((json?["shared"] as? [String])?.contains("Varnow") == true)
        #expect((json?["quotation"] as? String)?.hasPrefix("Nobody will drive over it") == true)
        #expect(json?["days"] as? Int == 1)
        #expect(json?["copies"] as? Bool == false)
        let likeness = try #require(json?["likeness"] as? Double)
        let threshold = try #require(json?["threshold"] as? Double)
        #expect(likeness > threshold)
    }

    @Test func `an explanation says whether the two are one story`() throws {
        let sources = [["--articles", "a.jsonl"], ["a.jsonl"]]
        for source in sources {
            for (other, verdict) in [("b", true), ("c", false)] {
                let explain = ["stories"] + source + ["--explain", "a", other]
                let files = ["a.jsonl": Self.records]
                let line = try ProgramRun(explain, files: files).output
                #expect(
                    line.hasSuffix(verdict ? " needed: one story\n" : " needed: not one story\n"), "\(line)")
                let run = try ProgramRun(explain + ["--json"], files: files)
                let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
                #expect(json?["oneStory"] as? Bool == verdict)
            }
        }
    }

    @Test func `the library lists a story for every article and explains by label or number`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let library = ["--library", folder.appendingPathComponent("library.sqlite").path]
        _ = try ProgramRun(["import", "records.jsonl"] + library, files: ["records.jsonl": Self.records])
        let lines = try ProgramRun(["stories"] + library).output.split(separator: "\n")
        #expect(lines.count == 3)
        let stories = lines.map { $0.split(separator: "\"").last(where: { $0.first?.isNumber == true }) }
        #expect(stories[0] == stories[1])
        #expect(stories[0] != stories[2])
        let byLabel = try ProgramRun(["stories", "--explain", "a", "b"] + library).output
        let byNumber = try ProgramRun(["stories", "--explain", "1", "2"] + library).output
        #expect(byLabel == byNumber)
        #expect(byLabel.hasPrefix("share: "))
        let unknown = try ProgramRun(["stories", "--explain", "a", "z"] + library)
        #expect(unknown.status != 0)
        #expect(unknown.complaint.contains("there is no article z"))
    }
}
