import Foundation
import Testing

@Suite struct SearchCommandTests {
    private static let records = """
        {"id":"1","title":"Harbour closed","text":"The harbour is closed to ferries."}
        {"id":"2","title":"Harbour open","text":"The harbour is open again."}

        """

    @Test
    func `where nothing is found, that is said with the word that may be meant, and nothing is printed`()
        throws
    {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let library = ["--library", folder.appendingPathComponent("library.sqlite").path]
        let intake = try ProgramRun(["import", "r.jsonl"] + library, files: ["r.jsonl": Self.records])
        #expect(intake.status == 0)
        let run = try ProgramRun(["search", "--json", "harbuor"] + library)
        #expect(run.output.isEmpty && run.status == 0)
        #expect(run.complaint == "crossread: nothing found; did you mean: harbour\n")
    }
}
