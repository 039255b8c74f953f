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
        feed.authors = authors(source.authors, source.author, base: base)
        feed.items = (source.items ?? []).prefix(FeedDocument.mostItems).map { item(from: $0, base: base) }
            .filter { $0 != FeedItem() }
        if source.items?.count ?? 0 > FeedDocument.mostItems {
            feed.warning = "only the first \(FeedDocument.mostItems) items were read"
        }
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
            source.value(.authors, as: [Loose<FeedAuthor>].self)?.compactMap(\.value),
            source.value(.author, as: FeedAuthor.self), base: base)
        item.tags = source.tags
        item.language = source.text(.language)
        item.attachments = (source.value(.attachments, as: [Loose<SourceAttachment>].self) ?? []).compactMap {
            $0.value.flatMap { attachment(from: $0, base: base) }
        }
        return item
    }

    private static func attachment(from source: SourceAttachment, base: String) -> FeedAttachment? {
        guard let address = source.url.flatMap({ SafeMarkup.safeAddress($0, base: base) }) else { return nil }
        return FeedAttachment(
            address: address, mediaType: source.mimeType, bytes: source.sizeInBytes?.text.flatMap { Int($0) })
    }

    private static func authors(_ many: [FeedAuthor]?, _ one: FeedAuthor?, base: String) -> [FeedAuthor] {
        (many ?? one.map { [$0] } ?? []).map { author in
            let url = author.url.flatMap { SafeMarkup.safeAddress($0, base: base) }
            return FeedAuthor(name: author.name?.trimmed(collapsing: true).nonempty, url: url)
        }.filter { $0.name != nil || $0.url != nil }
    }

    /// The head of a feed, of which each field may be missing or of another type without harm to the others.
    private struct Source: Decodable {
        var version, title, homePageUrl, feedUrl, description, language: String?
        var authors: [FeedAuthor]?
        var author: FeedAuthor?
        var items: [SourceItem]?

        enum Field: String, CodingKey {
            case version, title, homePageUrl, feedUrl, description, language, authors, author, items
        }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: Field.self)
            let text = { (field: Field) in
                (try? fields.decodeIfPresent(LooseText.self, forKey: field))?.text?.nonempty
            }
            (version, title, description) = (text(.version), text(.title), text(.description))
            (homePageUrl, feedUrl, language) = (text(.homePageUrl), text(.feedUrl), text(.language))
            authors = (try? fields.decodeIfPresent([Loose<FeedAuthor>].self, forKey: .authors))?
                .compactMap(\.value)
            author = try? fields.decodeIfPresent(FeedAuthor.self, forKey: .author)
            items = try? fields.decodeIfPresent([SourceItem].self, forKey: .items)
        }
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

/// A JSON value that may be of another type than expected, and is nil then.
private struct Loose<Value: Decodable>: Decodable {
    var value: Value?

    init(from decoder: any Decoder) throws { value = try? Value(from: decoder) }
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
