import Foundation
import Testing

/// `crossread compare` on what the library holds: a story by its number, articles by theirs.
@Suite struct CompareByNumberTests {
    private static let records = """
        {"id":"a","outlet":"Courier","published":"2025-03-03","title":"Ferry runs aground","text":"The ferry Morning Star ran aground off Lismore Point on Monday with 84 passengers aboard.\\n\\n“Nobody was in danger at any time,” said Ailsa Reid, the harbour master."}
        {"id":"b","outlet":"Echo","published":"2025-03-03","title":"Ferry aground off Lismore Point","text":"The ferry Morning Star ran aground off Lismore Point with eighty-four passengers.\\n\\nAilsa Reid, the harbour master, said that nobody was in danger at any time."}
        """

    private static func withLibrary(_ body: (String) throws -> Void) throws {
        try SampleLibrary.with(["a.jsonl": records], body)
    }

    @Test func `articles are compared by their numbers, in the order given`() throws {
        try Self.withLibrary { library in
            let run = try ProgramRun(["compare", "2", "1", "--json", "--library", library])
            #expect(run.status == 0, "\(run.complaint)")
            let found = try #require(
                JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            let pair = try #require((found["aligned"] as? [[Any]])?.first)
            let identities = pair.prefix(2).map { ($0 as? [String: Any])?["id"] as? String }
            #expect(identities == ["b", "a"])
            let text = try ProgramRun(["compare", "1", "2", "--library", library])
            #expect(text.output.contains("Told by more than one"))
            #expect(text.output.contains("A quoted, B told"))
        }
    }

    @Test func `a story is compared by its number`() throws {
        try Self.withLibrary { library in
            let run = try ProgramRun(["compare", "1", "--library", library])
            #expect(run.status == 0, "\(run.complaint)")
            #expect(run.output.contains("Courier"))
            #expect(run.output.contains("Echo"))
        }
    }

    @Test func `an article is not compared with itself`() throws {
        try Self.withLibrary { library in
            let run = try ProgramRun(["compare", "1", "1", "--library", library])
            #expect(run.status == 1 && run.output.isEmpty)
            #expect(run.complaint.hasPrefix("crossread: what was given is one and the same account"))
        }
    }

    @Test func `a number that the library does not have ends with 1 and a sentence`() throws {
        try Self.withLibrary { library in
            let run = try ProgramRun(["compare", "1", "99", "--library", library])
            #expect(run.status == 1)
            #expect(run.complaint.hasPrefix("crossread: "))
        }
    }
}
