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

    /// What a file or standard input ("-") holds as a feed.
    /// - Parameters:
    ///   - path: the file, or "-".
    ///   - base: the address to which relative ones are relative; "" where there is none.
    ///   - contentType: the media type it was sent with.
    /// - Throws: ``InputLines/Failure/unreadable(path:)``.
    package static func show(path: String, base: String, contentType: String?) throws -> Shown {
        let feed = FeedParsing.feed(from: try bytes(of: path), base: base, contentType: contentType)
        return Shown(json: try JSONFeedWriting.json(of: feed), lines: lines(of: feed), warning: feed.warning)
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
        guard let handle, let data = try? handle.readToEnd() ?? Data() else {
            throw InputLines.Failure.unreadable(path: path)
        }
        return Array(data)
    }

    private static func lines(of feed: FeedDocument) -> [String] {
        let head = [feed.title ?? "A feed without a name", feed.homePage ?? ""].filter { !$0.isEmpty }
        let items = feed.items.map { item in
            let day = (item.published ?? item.modified).map { Dates.text(of: $0).prefix(10) } ?? "          "
            return "\(day)  \(item.title ?? item.summary ?? item.address ?? "without a title")"
        }
        return head + ["\(feed.items.count) items", ""] + items
    }
}
