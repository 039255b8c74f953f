import FoundationEssentials

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).
enum JSONFeedParsing {
    /// The feed in a JSON text; nil where it is none.
    static func feed(from text: String, base: String) -> FeedDocument? {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        guard let source = try? decoder.decode(Source.self, from: Data(text.utf8)),
            source.items != nil || source.version?.contains("jsonfeed") == true
        else { return nil }
        var feed = FeedDocument()
        feed.id = source.feedUrl
        feed.title = source.title?.trimmed(collapsing: true).nonempty
        feed.homePage = source.homePageUrl.flatMap { SafeMarkup.safeAddress($0, base: base) }
        feed.description = source.description?.trimmed(collapsing: true).nonempty
        feed.language = source.language
        feed.authors = authors(source.authors, source.author)
        feed.items = (source.items ?? []).prefix(FeedDocument.mostItems).compactMap { $0.value }.map {
            item(from: $0, base: base)
        }
        return feed
    }

    private static func item(from source: SourceItem, base: String) -> FeedItem {
        var item = FeedItem()
        item.id = source.id?.text
        item.address = (source.url ?? source.externalUrl).flatMap { SafeMarkup.safeAddress($0, base: base) }
        item.title = source.title?.trimmed(collapsing: true).nonempty
        item.contentHTML =
            (source.contentHtml.map { SafeHTML.cleaned($0, base: item.address ?? base) }
            ?? source.contentText.map(SafeHTML.escaped))?.nonempty
        item.summary = source.summary?.trimmed(collapsing: true).nonempty
        item.image = (source.image ?? source.bannerImage).flatMap { SafeMarkup.safeAddress($0, base: base) }
        item.published = source.datePublished.flatMap(Dates.date(from:))
        item.modified = source.dateModified.flatMap(Dates.date(from:))
        item.authors = authors(source.authors, source.author)
        item.tags = source.tags ?? []
        item.language = source.language
        item.attachments = (source.attachments ?? []).compactMap { attachment in
            guard let address = attachment.url.flatMap({ SafeMarkup.safeAddress($0, base: base) }) else {
                return nil
            }
            return FeedAttachment(
                address: address, mediaType: attachment.mimeType,
                bytes: attachment.sizeInBytes?.text.flatMap(Int.init))
        }
        return item
    }

    private static func authors(_ many: [FeedAuthor]?, _ one: FeedAuthor?) -> [FeedAuthor] {
        (many ?? one.map { [$0] } ?? []).filter { $0.name != nil || $0.url != nil }
    }

    private struct Source: Decodable {
        var version, title, homePageUrl, feedUrl, description, language: String?
        var authors: [FeedAuthor]?
        var author: FeedAuthor?
        var items: [Lenient<SourceItem>]?
    }

    private struct SourceItem: Decodable {
        var id: LooseText?
        var url, externalUrl, title, contentHtml, contentText, summary, image, bannerImage: String?
        var datePublished, dateModified, language: String?
        var authors: [FeedAuthor]?
        var author: FeedAuthor?
        var tags: [String]?
        var attachments: [SourceAttachment]?
    }

    private struct SourceAttachment: Decodable {
        var url, mimeType: String?
        var sizeInBytes: LooseText?
    }

    /// An item that cannot be read does not take the others with it.
    private struct Lenient<Value: Decodable>: Decodable {
        var value: Value?

        init(from decoder: any Decoder) throws { value = try? Value(from: decoder) }
    }
}

/// A JSON field that may be a string or a number.
struct LooseText: Decodable {
    /// The string, or the number as text; nil for anything else.
    var text: String?

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let string = try? container.decode(String.self) {
            text = string
        } else if let number = try? container.decode(Int.self) {
            text = String(number)
        } else if let number = try? container.decode(Double.self) {
            text = String(number)
        }
    }
}
