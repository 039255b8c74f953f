import Foundation
import News
import Testing

@testable import Newsdesk

@Suite struct TakeTests {
    /// A folder with files of this name and text, and a newsdesk with a library of its own.
    private func withFiles(_ files: [String: String], _ test: (Newsdesk, String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        let newsdesk = try Newsdesk.temporary()
        defer { newsdesk.close() }
        try test(newsdesk, folder.path)
    }

    private func take(_ newsdesk: Newsdesk, _ paths: [String]) throws -> IntakeReport {
        try newsdesk.take(paths, outlet: nil, progress: { _ in }, isCancelled: { false })
    }

    @Test func `a folder is taken in by name and again without a change`() throws {
        try withFiles(["b.txt": "Snow\nSnow fell.", "a.txt": "Rain\nRain fell."]) {
            (newsdesk: Newsdesk, folder: String) throws in
            #expect(try take(newsdesk, [folder]).added == 2)
            #expect(try take(newsdesk, [folder]).known == 2)
            let (window, counts) = try newsdesk.articles(0..<10)
            #expect(window.rows.sorted { $0.id < $1.id }.map(\.title) == ["Rain", "Snow"])
            #expect(counts.articles == 2 && counts.unread == 2 && counts.waiting == 0)
        }
    }

    @Test func `what is to be analysed later can be searched at once`() throws {
        try withFiles(["a.txt": "Rain\nRain fell."]) { (newsdesk: Newsdesk, folder: String) throws in
            let report = try newsdesk.take(
                [folder], outlet: nil, analyses: false, progress: { _ in }, isCancelled: { false })
            #expect(report.added == 1 && report.analysed == 0)
            #expect(try newsdesk.search("rain", limit: 5).hits.count == 1)
            #expect(try newsdesk.isBehind())
            #expect(try take(newsdesk, []).analysed == 1)
        }
    }

    @Test func `a bad line is one line of the report and the rest goes on`() throws {
        let lines = #"{"text":"Rain fell."}"# + "\nnonsense\n" + #"{"id":"x"}"# + "\n" + #"{"text":"Snow."}"#
        try withFiles(["a.jsonl": lines, "empty.txt": ""]) { (newsdesk: Newsdesk, folder: String) throws in
            let report = try take(newsdesk, [folder, folder + "/none"])
            #expect(report.added == 2)
            #expect(report.problems.count == 4)
            #expect(report.problems[0].contains("line 2") && report.problems[1].contains("line 3"))
        }
    }

    @Test func `a note in Markdown beside the articles is taken in only when it is named`() throws {
        try withFiles(["a.txt": "Rain\nRain fell.", "README.md": "# Samples"]) {
            (newsdesk: Newsdesk, folder: String) throws in
            #expect(try take(newsdesk, [folder]).added == 1)
            #expect(try take(newsdesk, [folder + "/README.md"]).added == 1)
        }
    }

    @Test func `marks change the counts and the story`() throws {
        try withFiles(["a.txt": "Rain\nRain fell."]) { (newsdesk: Newsdesk, folder: String) throws in
            _ = try take(newsdesk, [folder])
            let id = ArticleID(rawValue: 1)
            try newsdesk.markRead([id], true)
            try newsdesk.star([id], true)
            let (stories, counts) = try newsdesk.stories(0..<5)
            #expect(counts.unread == 0)
            #expect(stories.rows.first?.unreadCount == 0)
            #expect(stories.rows.first?.members.first?.isStarred == true)
            try newsdesk.markRead([id], false)
            let again = try newsdesk.stories(0..<5).0
            #expect(again.rows.first?.unreadCount == 1)
        }
    }
}
