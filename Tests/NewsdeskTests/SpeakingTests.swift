import Foundation
import News
import Newsdesk
import Testing

@Suite struct SpeakingTests {
    @Test func `what a speaker said is found in every article, the newest first`() throws {
        let newsdesk = try Newsdesk.temporary()
        defer { newsdesk.close() }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let records = """
            {"id":"old","published":"2025-03-01","title":"Rain","text":"“It will rain,” said Ada Brandt, a forecaster."}
            {"id":"new","published":"2025-03-02","title":"Rain","text":"“It rained,” said Ada Brandt. “Twice,” said Bo Lind."}
            """
        let file = folder.appendingPathComponent("records.jsonl")
        try records.write(to: file, atomically: true, encoding: .utf8)
        _ = try newsdesk.take([file.path], outlet: nil, progress: { _ in }, isCancelled: { false })
        let record = try newsdesk.speaker("ada brandt")
        #expect(record.sayings.map(\.article.recordID) == ["new", "old"])
        #expect(record.sayings.map(\.form) == [.direct, .direct])
        #expect(record.sayings.first?.words.contains("It rained") == true)
        #expect(try newsdesk.speaker("Nobody Else").sayings.isEmpty)
    }

    @Test func `the same words of one story are one statement of several outlets`() throws {
        let newsdesk = try Newsdesk.temporary()
        defer { newsdesk.close() }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let told = "The harbour of Northport stays closed until Friday, said the ferry company. "
        let quoted = "“No boat leaves the harbour before Friday,” said Anna Voss, head of the company."
        let records = """
            {"id":"a","outlet":"Post","published":"2025-03-01","title":"Storm closes harbour",\
            "text":"\(told)\(quoted)"}
            {"id":"b","outlet":"Wire","published":"2025-03-01","title":"Harbour closed",\
            "text":"\(quoted) \(told)"}
            """
        let file = folder.appendingPathComponent("records.jsonl")
        try records.write(to: file, atomically: true, encoding: .utf8)
        _ = try newsdesk.take([file.path], outlet: nil, progress: { _ in }, isCancelled: { false })
        let record = try newsdesk.speaker("Anna Voss")
        #expect(record.sayings.count == 1)
        #expect(record.sayings.first?.alsoIn.count == 1)
        let rows = try newsdesk.speakers(0..<5, by: .recent).rows
        let row = try #require(rows.first { $0.name == "Anna Voss" })
        #expect(row.outletCount == 2)
    }
}
