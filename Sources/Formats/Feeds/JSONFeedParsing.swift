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
        feed.items = (source.items ?? []).prefix(FeedDocument.mostItems).map { item(from: $0, base: base) }
        return feed
    }

    private static func item(from source: SourceItem, base: String) -> FeedItem {
        var item = FeedItem()
        item.id = source.text(.id)
        item.address = (source.text(.url) ?? source.text(.externalUrl)).flatMap {
            SafeMarkup.safeAddress($0, base: base)
        }
        item.title = source.text(.title).flatMap { MarkupText.line(of: $0).nonempty }
        item.contentText = source.text(.contentText)
        item.contentHTML =
            source.text(.contentHtml).map { SafeHTML.cleaned($0, base: item.address ?? base) }
            ?? item.contentText.map(SafeHTML.escaped)
        item.summary = source.text(.summary)?.trimmed(collapsing: true)
        item.image = (source.text(.image) ?? source.text(.bannerImage)).flatMap {
            SafeMarkup.safeAddress($0, base: base)
        }
        item.published = source.text(.datePublished).flatMap(Dates.date(from:))
        item.modified = source.text(.dateModified).flatMap(Dates.date(from:))
        item.authors = authors(
            source.value(.authors, as: [FeedAuthor].self), source.value(.author, as: FeedAuthor.self))
        item.tags = source.tags
        item.language = source.text(.language)
        item.attachments = (source.value(.attachments, as: [SourceAttachment].self) ?? []).compactMap {
            attachment(from: $0, base: base)
        }
        return item
    }

    private static func attachment(from source: SourceAttachment, base: String) -> FeedAttachment? {
        guard let address = source.url.flatMap({ SafeMarkup.safeAddress($0, base: base) }) else { return nil }
        return FeedAttachment(
            address: address, mediaType: source.mimeType, bytes: source.sizeInBytes?.text.flatMap { Int($0) })
    }

    private static func authors(_ many: [FeedAuthor]?, _ one: FeedAuthor?) -> [FeedAuthor] {
        (many ?? one.map { [$0] } ?? []).filter { $0.name != nil || $0.url != nil }
    }

    private struct Source: Decodable {
        var version, title, homePageUrl, feedUrl, description, language: String?
        var authors: [FeedAuthor]?
        var author: FeedAuthor?
        var items: [SourceItem]?
    }

    /// An item of which each field may be missing or of another type without harm to the others.
    private struct SourceItem: Decodable {
        let fields: KeyedDecodingContainer<Field>?

        enum Field: String, CodingKey {
            case id, url, externalUrl, title, contentHtml, contentText, summary, image, bannerImage,
                datePublished
            case dateModified, language, authors, author, tags, attachments
        }

        init(from decoder: any Decoder) throws { fields = try? decoder.container(keyedBy: Field.self) }

        func text(_ field: Field) -> String? {
            (try? fields?.decodeIfPresent(LooseText.self, forKey: field))?.text?.nonempty
        }

        func value<Value: Decodable>(_ field: Field, as type: Value.Type) -> Value? {
            try? fields?.decodeIfPresent(type, forKey: field)
        }

        var tags: [String] {
            value(.tags, as: [String].self)
                ?? text(.tags)?.split(separator: ",").map { String($0).trimmed() }.filter { !$0.isEmpty }
                ?? []
        }
    }

    private struct SourceAttachment: Decodable {
        var url, mimeType: String?
        var sizeInBytes: LooseText?
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
