import Foundation
import News
import Testing

@testable import Newsdesk

@Suite struct MixedIntakeTests {
    private static let files = [
        "a":
            "<rss version='2.0'><channel><title>Herald</title><item><title>One</title><description>Words one."
            + "</description></item><item><title>Two</title><description>Words two.</description></item></channel></rss>",
        "b": #"{"id":"r1","text":"A record.","read":true,"starred":true,"tags":["later"]}"# + "\n"
            + #"{"id":"r2","text":"Another."}"# + "\n",
        "c":
            #"{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","content_text":"In JSON."}]}"#,
        "d":
            "<html><head><title>A page</title></head><body><p>A page with a paragraph, and a comma.</p></body></html>",
        "e": "A headline\n\nPlain words that are long enough to be read.\n",
        "f":
            "https://a.example/f news \"~A\"\n\"query:Unread:unread = \\\"yes\\\"\"\nfilter:x:https://b.example/\n",
        "g": "<opml version='2.0'><body><outline text='F'><outline text='A' xmlUrl='https://a.example/f'/>"
            + "<outline text='C' xmlUrl='https://c.example/f'/></outline></body></opml>",
        "h": "\u{0}\u{1}\u{2}",
    ]

    private func inFolder(_ test: (Newsdesk, String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in Self.files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        let newsdesk = try Newsdesk.temporary()
        defer { newsdesk.close() }
        try test(newsdesk, folder.path)
    }

    private func take(_ newsdesk: Newsdesk, _ path: String) throws -> IntakeReport {
        try newsdesk.take([path], outlet: nil, progress: { _ in }, isCancelled: { false })
    }

    @Test func `a folder of files without telling names is taken in by what they hold`() throws {
        try inFolder { (newsdesk: Newsdesk, folder: String) throws in
            let report = try take(newsdesk, folder)
            #expect(report.added == 7)
            #expect(report.addedFeeds == 3 && report.knownFeeds == 1)
            #expect(report.problems.count == 2)
            let again = try take(newsdesk, folder)
            #expect(again.added == 0 && again.known == 7 && again.addedFeeds == 0)
            let feeds = try newsdesk.feeds(0..<10).0.rows
            #expect(feeds.contains { $0.place == .query("is:unread") && $0.title == "Unread" })
            #expect(feeds.contains { $0.place == .address("https://a.example/f") && $0.folder == "news" })
        }
    }

    @Test func `what is given out as records comes back with its marks`() throws {
        try inFolder { (newsdesk: Newsdesk, folder: String) throws in
            _ = try take(newsdesk, folder)
            var records = Data()
            try newsdesk.exportRecords { records += $0 }
            let other = try Newsdesk.temporary()
            defer { other.close() }
            let path = folder + "/out.jsonl"
            try records.write(to: URL(fileURLWithPath: path))
            _ = try take(other, path)
            let rows = try other.articles(0..<10).0.rows
            #expect(rows.filter(\.isStarred).map(\.tags) == [["later"]] && rows.count { $0.isRead } == 1)
            var again = Data()
            try other.exportRecords { again += $0 }
            #expect(again == records)
        }
    }

    @Test func `JSON Feed and OPML that are given out are whole`() throws {
        try inFolder { (newsdesk: Newsdesk, folder: String) throws in
            _ = try take(newsdesk, folder)
            var json = Data()
            try newsdesk.exportJSONFeed { json += $0 }
            let feed = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
            let items = try #require(feed["items"] as? [[String: Any]])
            #expect(items.count == 7 && Set(items.compactMap { $0["id"] as? String }).count == 7)
            var list = Data()
            try newsdesk.exportFeeds { list += $0 }
            let other = try Newsdesk.temporary()
            defer { other.close() }
            let path = folder + "/out.opml"
            try list.write(to: URL(fileURLWithPath: path))
            #expect(try take(other, path).addedFeeds == 3)
            #expect(try other.feeds(0..<9).0.rows.map(\.title) == newsdesk.feeds(0..<9).0.rows.map(\.title))
        }
    }
}
