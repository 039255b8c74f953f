import FoundationEssentials

/// Writes a feed as JSON Feed 1.1, with the feed's `id` and `date_modified` and an item's `source_title` added. Every key
/// is always there. A headline that came as HTML and shows a "<" is written as HTML, so that no reader takes it for a tag.
package enum JSONFeedWriting {
    /// The JSON of a feed, UTF-8, without a line end.
    package static func json(of feed: FeedDocument) throws -> Data {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(JSONFeed(feed: feed))
    }

    private struct JSONFeed: Encodable {
        let feed: FeedDocument

        enum Key: String, CodingKey {
            case version, id, title, homePageUrl, description, language, dateModified, authors, items
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode("https://jsonfeed.org/version/1.1", forKey: .version)
            try container.encode(feed.id, forKey: .id)
            try container.encode(feed.markedTitle ?? feed.title ?? "", forKey: .title)
            try container.encode(feed.homePage, forKey: .homePageUrl)
            try container.encode(feed.markedDescription ?? feed.description, forKey: .description)
            try container.encode(feed.language, forKey: .language)
            try container.encode(feed.modified.map(Dates.text(of:)), forKey: .dateModified)
            try container.encode(feed.authors, forKey: .authors)
            try container.encode(feed.items.map(JSONItem.init), forKey: .items)
        }
    }

    private struct JSONItem: Encodable {
        let item: FeedItem

        enum Key: String, CodingKey {
            case id, url, title, contentHtml, contentText, summary, image, datePublished, dateModified,
                authors
            case tags, language, attachments, sourceTitle
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(item.id, forKey: .id)
            try container.encode(item.address, forKey: .url)
            try container.encode(item.markedTitle ?? item.title, forKey: .title)
            try container.encode(item.contentHTML, forKey: .contentHtml)
            try container.encode(item.contentText, forKey: .contentText)
            try container.encode(item.summary, forKey: .summary)
            try container.encode(item.image, forKey: .image)
            try container.encode(item.published.map(Dates.text(of:)), forKey: .datePublished)
            try container.encode(item.modified.map(Dates.text(of:)), forKey: .dateModified)
            try container.encode(item.authors, forKey: .authors)
            try container.encode(item.tags, forKey: .tags)
            try container.encode(item.language, forKey: .language)
            try container.encode(item.attachments.map(JSONAttachment.init), forKey: .attachments)
            try container.encode(item.sourceTitle, forKey: .sourceTitle)
        }
    }

    private struct JSONAttachment: Encodable {
        let attachment: FeedAttachment

        enum Key: String, CodingKey { case url, mimeType, sizeInBytes }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(attachment.address, forKey: .url)
            try container.encode(attachment.mediaType, forKey: .mimeType)
            try container.encode(attachment.bytes, forKey: .sizeInBytes)
        }
    }
}
