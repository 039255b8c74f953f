import Foundation
import News
import Testing

@testable import Newsdesk

@Suite struct DifferingTests {
    private func record(_ text: String) -> String {
        #"{"id":"pier","outlet":"Herald","title":"Pier burns","text":"\#(text)"}"#
    }

    @Test func `a record that comes again with another text is shown word by word`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let newsdesk = try Newsdesk.temporary()
        defer { newsdesk.close() }
        let path = folder.appendingPathComponent("a.jsonl").path
        for text in ["Two men were hurt.", "Three men were hurt.", "Three men were badly hurt."] {
            try Data(record(text).utf8).write(to: URL(fileURLWithPath: path))
            _ = try newsdesk.take([path], outlet: nil, progress: { _ in }, isCancelled: { false })
        }
        let id = ArticleID(rawValue: 1)
        let last = try newsdesk.difference(ofVersion: 0, of: id)
        #expect(last.versionCount == 2 && last.old.replaced != nil && last.new.replaced == nil)
        #expect(last.runs.contains(.added(26..<32)) && last.new.text.slice(26..<32) == "badly ")
        let first = try newsdesk.difference(ofVersion: 1, of: id)
        #expect(first.old.text == "Pier burns\nTwo men were hurt.")
        #expect(first.new.text == "Pier burns\nThree men were hurt.")
        #expect(first.new.bodyOffset == 11)
    }

    @Test func `two copies of one text have the same words, and none is the newer one`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let newsdesk = try Newsdesk.temporary()
        defer { newsdesk.close() }
        for name in ["a.txt", "b.txt"] {
            try Data("Pier burns\n\nTwo men were hurt.".utf8).write(to: folder.appendingPathComponent(name))
        }
        _ = try newsdesk.take([folder.path], outlet: nil, progress: { _ in }, isCancelled: { false })
        let copies = try newsdesk.difference(
            between: ArticleID(rawValue: 1), and: ArticleID(rawValue: 2))
        #expect(copies.versionCount == 0 && copies.runs.count == 1)
    }
}
