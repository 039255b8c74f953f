import Formats
import Foundation

/// Shows what the reader sees in a feed, without the library.
package enum FeedPreview {
    /// A feed as JSON and as lines for people.
    package struct Shown: Sendable {
        /// The feed as JSON Feed 1.1.
        package var json: Data
        /// The feed's name and its items, a line each.
        package var lines: [String]
        /// What is wrong with the document; nil where it is a feed.
        package var warning: String?
    }

    /// What a file, standard input ("-") or an address of the web holds as a feed.
    /// - Parameters:
    ///   - place: the file, "-" or the address.
    ///   - base: the address to which relative ones are relative; nil for the document's own.
    ///   - contentType: the media type it was sent with; nil for what the server says.
    /// - Throws: ``InputLines/Failure/unreadable(path:)`` and `FetchFailure`.
    package static func show(_ place: String, base: String?, contentType: String?) throws -> Shown {
        let document = try OutsideDocument.read(place)
        let feed = FeedParsing.feed(
            from: document.bytes, base: base ?? document.address,
            contentType: contentType ?? document.contentType)
        return Shown(
            json: try JSONFeedWriting.json(of: feed), lines: lines(of: feed), warning: warning(feed, document)
        )
    }

    /// What is wrong with a document. The parser finds elements in any bytes and knows no picture.
    private static func warning(_ feed: FeedDocument, _ document: OutsideDocument) -> String? {
        guard let warning = feed.warning, feed.items.isEmpty else { return feed.warning }
        do {
            _ = try Documents.text(of: document.bytes, contentType: document.contentType)
        } catch Documents.Failure.notText {
            return
                "this is neither a feed nor a page, it is no text at all; give the address or the file of a feed"
        } catch {
            return warning
        }
        return warning
    }

    private static func lines(of feed: FeedDocument) -> [String] {
        let head = [feed.title ?? "A feed without a name", feed.homePage ?? ""].filter { !$0.isEmpty }
        let items = feed.items.flatMap { item in
            let day = (item.published ?? item.modified).map { String(Dates.text(of: $0).prefix(10)) } ?? noDay
            let name = item.title ?? item.summary ?? item.address ?? "without a title"
            return ["\(day)  \(name)"] + item.attachments.map { "\(noDay)  + \(line(of: $0))" }
        }
        return head + [feed.items.count == 1 ? "1 item" : "\(feed.items.count) items", ""] + items
    }

    private static let noDay = String(repeating: " ", count: 10)

    /// Where a recording or a file lies, and in parentheses what it is and how long.
    private static func line(of attachment: FeedAttachment) -> String {
        let size = attachment.bytes.map { "\((Double($0) / 100_000).rounded() / 10) MB" }
        let facts = [attachment.mediaType, size].compactMap { $0 }.joined(separator: ", ")
        return facts.isEmpty ? attachment.address : "\(attachment.address) (\(facts))"
    }
}
