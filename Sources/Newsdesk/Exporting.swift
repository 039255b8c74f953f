import Formats
import Foundation
import Library
import News

extension Newsdesk {
    /// Gives out every article as an article record, in the order of arrival. Of the library only 8 bytes an article are kept
    /// in memory, so that no two records have one identity.
    /// - Parameter write: takes one record after the other: a line of JSON, its line end included.
    package func exportRecords(write: (Data) throws -> Void) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var given: Set<Int> = []
        try library.eachReading { reading in
            var record = ExportedRecord(reading)
            // Two feeds may both call an article "1"; taken in again they would be one.
            if !given.insert(record.id.hashValue).inserted {
                record.id += "#\(reading.id.rawValue)"
                given.insert(record.id.hashValue)
            }
            var line = try encoder.encode(record)
            line.append(0x0A)
            try write(line)
        }
    }

    /// Gives out every article as an item of one JSON Feed 1.1, in the order of arrival, with what was read, starred and
    /// tagged under `_crossread`. Memory does not grow with the library.
    /// - Parameter write: takes one piece of the document after the other.
    package func exportJSONFeed(write: (Data) throws -> Void) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try write(Data(#"{"version":"https://jsonfeed.org/version/1.1","title":"Crossread","items":["#.utf8))
        var isFirst = true
        try library.eachReading { reading in
            try write(Data((isFirst ? "\n" : ",\n").utf8) + encoder.encode(ExportedItem(reading)))
            isFirst = false
        }
        try write(Data("\n]}\n".utf8))
    }

    /// Gives out the list of feeds as OPML, with folders, titles, tags and saved searches.
    package func exportFeeds(write: (Data) throws -> Void) throws {
        try write(Data(OPML.write(library.subscriptions().map(\.listed), created: Date()).utf8))
    }
}

/// An article record as it is given out: every key is always there.
private struct ExportedRecord: Encodable {
    var id: String
    private let reading: Reading

    init(_ reading: Reading) {
        self.reading = reading
        let name = reading.article.recordID
        id = name.isEmpty ? String(reading.id.rawValue) : name
    }

    private enum Key: CodingKey {
        case id, outlet, published, title, author, url, language, text, read, starred, tags
    }

    func encode(to encoder: any Encoder) throws {
        let article = reading.article
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(article.outlet, forKey: .outlet)
        try container.encode(article.published?.formatted(.iso8601), forKey: .published)
        try container.encode(article.title, forKey: .title)
        try container.encode(article.byline, forKey: .author)
        try container.encode(article.address, forKey: .url)
        try container.encode(article.language, forKey: .language)
        try container.encode(article.text, forKey: .text)
        try container.encode(reading.summary.isRead, forKey: .read)
        try container.encode(reading.summary.isStarred, forKey: .starred)
        try container.encode(reading.summary.tags, forKey: .tags)
    }
}

/// An article as an item of a JSON Feed. Keys without a value are left out, as that format wants it.
private struct ExportedItem: Encodable {
    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    private enum Key: String, CodingKey {
        case id, url, title, authors, tags, language, attachments
        case text = "content_text"
        case published = "date_published"
        case own = "_crossread"
    }

    private struct Own: Encodable {
        var outlet: String?
        var read, starred: Bool
    }

    private struct File: Encodable {
        var url, mime_type: String
        var size_in_bytes: Int?
    }

    func encode(to encoder: any Encoder) throws {
        let article = reading.article
        let summary = reading.summary
        var container = encoder.container(keyedBy: Key.self)
        // An identity has to be the only one of its kind, which a record's own need not be.
        try container.encode("crossread:\(reading.id.rawValue)", forKey: .id)
        let isWeb = article.address?.contains("://") ?? false
        try container.encodeIfPresent(isWeb ? article.address : nil, forKey: .url)
        if !article.title.isEmpty { try container.encode(article.title, forKey: .title) }
        try container.encode(article.text, forKey: .text)
        try container.encodeIfPresent(article.published?.formatted(.iso8601), forKey: .published)
        if let byline = article.byline { try container.encode([FeedAuthor(name: byline)], forKey: .authors) }
        if !summary.tags.isEmpty { try container.encode(summary.tags, forKey: .tags) }
        try container.encodeIfPresent(article.language, forKey: .language)
        if !article.attachments.isEmpty {
            let files = article.attachments.map {
                File(
                    url: $0.address, mime_type: $0.mediaType ?? "application/octet-stream",
                    size_in_bytes: $0.bytes)
            }
            try container.encode(files, forKey: .attachments)
        }
        let own = Own(outlet: article.outlet, read: summary.isRead, starred: summary.isStarred)
        try container.encode(own, forKey: .own)
    }
}
