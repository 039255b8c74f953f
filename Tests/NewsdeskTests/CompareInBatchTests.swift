import Foundation
import News
import Testing

@testable import Newsdesk

@Suite struct CompareInBatchTests {
    private static func run(_ input: String) throws -> (lines: [[String: Any]], complaints: [String]) {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try Data(input.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        var lines: [[String: Any]] = []
        var complaints: [String] = []
        try CompareInBatch.run(path) { line in
            lines.append(try #require(JSONSerialization.jsonObject(with: line) as? [String: Any]))
        } complain: {
            complaints.append($0)
        }
        return (lines, complaints)
    }

    @Test func `every story gives a line with every key, in the order of the input`() throws {
        let found = try Self.run(
            #"{"story":"b","articles":[{"id":"1","text":"“It is open,” said Ann Lee."}]}"# + "\n\n"
                + #"{"story":7,"articles":[]}"# + "\n")
        #expect(found.lines.map { $0["story"] as? String } == ["b", "7"])
        for line in found.lines {
            #expect(Set(line.keys) == ["story", "aligned", "statements", "onlyHere", "figures", "sources"])
        }
    }

    @Test func `ranges are Unicode scalars of the record's own text`() throws {
        let text = "Çırağan’s café — “It is open,” said Ann Lee."
        let found = try Self.run(
            #"{"story":"s","articles":[{"id":"1","text":"\#(text)"}]}"# + "\n")
        let statement = try #require((found.lines[0]["statements"] as? [[String: Any]])?.first)
        let report = try #require((statement["reports"] as? [[String: Any]])?.first)
        let range = try #require(report["range"] as? [Int])
        let scalars = Array(text.unicodeScalars)[range[0]..<range[1]]
        #expect(String(String.UnicodeScalarView(scalars)).contains("It is open"))
        #expect(["direct", "mixed"].contains(report["form"] as? String))
    }

    @Test func `a line that is no story is complained of and the rest goes on`() throws {
        let found = try Self.run("[]\n{\"story\":\"s\",\"articles\":[]}\n")
        #expect(found.complaints.count == 1)
        #expect(found.complaints[0].hasPrefix("line 1 is no story"))
        #expect(found.lines.count == 1)
    }
}
