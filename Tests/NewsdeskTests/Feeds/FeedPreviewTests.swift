import Foundation
import Newsdesk
import Testing

private func lines(_ feed: String) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(feed.utf8).write(to: file)
    return try FeedPreview.show(file.path, base: nil, contentType: nil).lines
}

@Test func `a shown feed counts one item as one`() throws {
    let feed =
        #"<rss version="2.0"><channel><title>Tides</title><item><title>Low water</title></item></channel></rss>"#
    #expect(try lines(feed) == ["Tides", "1 item", "", "            Low water"])
}

@Test func `a shown feed lists the recordings of its episodes below them`() throws {
    let feed = """
        <rss version="2.0"><channel><title>Talk</title>\
        <item><title>First</title><pubDate>Tue, 03 Mar 2026 06:00:00 GMT</pubDate>\
        <enclosure url="http://talk.example/1.mp3" length="12345678" type="audio/mpeg"/></item>\
        <item><title>Second</title></item></channel></rss>
        """
    #expect(
        try lines(feed) == [
            "Talk", "2 items", "", "2026-03-03  First",
            "            + http://talk.example/1.mp3 (audio/mpeg, 12.3 MB)",
            "            Second",
        ])
}
