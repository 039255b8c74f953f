import FoundationEssentials

/// Reads feeds of any format: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed 1.0 and 1.1.
package enum FeedParsing {
    /// What a document says as a feed. A document that holds none gives an empty feed with a warning; nothing fails.
    /// - Parameters:
    ///   - bytes: the document as it came.
    ///   - base: its own address, to which relative ones are relative; "" where there is none.
    ///   - contentType: the media type it came with, of which the character set counts.
    package static func feed(from bytes: [UInt8], base: String = "", contentType: String? = nil)
        -> FeedDocument
    {
        let text = Charsets.text(of: bytes, declared: contentType.flatMap(Charsets.name(inContentType:)))
        guard
            let first = text.unicodeScalars.first(where: { !$0.isSpace && $0 != "\u{FEFF}" })
        else {
            return empty("the document is empty")
        }
        if first == "{" || first == "[" {
            return JSONFeedParsing.feed(from: text, base: base) ?? empty("this is JSON, but no JSON Feed")
        }
        guard text.contains("<") else {
            return empty("this is plain text, no feed; take it in with 'crossread import'")
        }
        let bytes = Array(text.utf8)
        let whole = xmlFeed(bytes, base: base)
        guard whole.warning != nil, whole.items.isEmpty, let start = start(in: bytes) else { return whole }
        let inner = xmlFeed(Array(bytes[start...]), base: base)
        return inner.warning == nil ? inner : whole
    }

    /// Where a feed begins behind something else: a server's complaints, a wrapper. Nil where none does.
    private static func start(in bytes: [UInt8]) -> Int? {
        bytes.indices.first { place in
            guard bytes[place] == UInt8(ascii: "<") else { return false }
            let name = bytes[(place + 1)...].prefix(8).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
            return ["rss", "feed", "rdf:rdf"].contains(String(decoding: name, as: UTF8.self).lowercased())
        }
    }

    /// Whether a text is a feed, by how it begins; a web page that shows one is none.
    package static func isFeed(_ text: String) -> Bool {
        let head = String(decoding: text.utf8.prefix(4096), as: UTF8.self).lowercased().trimmed()
        if head.hasPrefix("{") { return head.contains("jsonfeed.org/version") }
        guard head.hasPrefix("<"), !PageParsing.isPage(text) else { return false }
        return ["<rss", "<feed", "<rdf:rdf", ":feed ", "<channel"].contains { head.contains($0) }
    }

    private static func xmlFeed(_ bytes: [UInt8], base: String) -> FeedDocument {
        var items: [FeedItem] = []
        let root = XMLTree.read(bytes, base: base) {
            $0 == "item" || $0 == "entry"
        } deliver: { element in
            items.append(FeedItemReading.item(from: element))
            return items.count < FeedDocument.mostItems
        }
        guard let root else { return empty("the document holds no element") }
        guard let channel = channel(of: root) else { return empty(word(forRoot: root.name)) }
        var feed = FeedChannelReading.feed(from: channel)
        feed.language = feed.language ?? FeedItemReading.language(of: root)
        feed.items = items
        if items.count == FeedDocument.mostItems {
            feed.warning = "only the first \(FeedDocument.mostItems) items were read"
        }
        return feed
    }

    private static func channel(of root: MarkupElement) -> MarkupElement? {
        switch root.name {
        case "rss", "rdf:rdf": root.first("channel") ?? root
        case "feed", "channel": root
        default: nil
        }
    }

    private static func word(forRoot name: String) -> String {
        switch name {
        case "html", "html:html", "head", "body", "div", "p":
            "this is a web page, no feed; read it with 'crossread page'"
        case "opml": "this is a list of feeds (OPML), no feed; take it in with 'crossread import'"
        case "urlset", "sitemapindex": "this is a site map, no feed"
        default: "this is XML with the root \u{201C}\(name)\u{201D}, no feed"
        }
    }

    private static func empty(_ warning: String) -> FeedDocument {
        var feed = FeedDocument()
        feed.warning = warning
        return feed
    }
}
