import FoundationEssentials

/// Reads what a feed says of itself.
enum FeedChannelReading {
    static func feed(from channel: MarkupElement) -> FeedDocument {
        var feed = FeedDocument()
        feed.id = channel.first("id", "guid")?.text.trimmed().nonempty.map {
            absoluteIdentity($0, base: channel.base)
        }
        let title = FeedText(channel.first("title", "dc:title", "media:title", "itunes:title"))
        if let lines = title?.lines { (feed.title, feed.markedTitle) = lines }
        feed.homePage = FeedLinks.page(of: channel)
        let description = FeedText(
            channel.first(
                "subtitle", "tagline", "description", "abstract", "info", "dc:description", "itunes:summary",
                "itunes:subtitle"))
        if let lines = description?.lines { (feed.description, feed.markedDescription) = lines }
        feed.language = FeedItemReading.language(of: channel)
        feed.modified =
            FeedItemReading.date(
                channel, "updated", "modified", "lastbuilddate", "dcterms:modified", "dc:date", "pubdate",
                "published")
            ?? channel.attributes["lastmod"].flatMap(Dates.date(from:))
        feed.authors = FeedPeople.authors(of: channel)
        feed.minutesToLive = minutesToLive(of: channel)
        return feed
    }

    /// The `ttl` in minutes; else how often it says it changes (RSS 1.0 Syndication: so many times in a period).
    private static func minutesToLive(of channel: MarkupElement) -> Int? {
        let ttl = channel.first("ttl").flatMap { Int($0.text.trimmed()) }
        if let ttl, ttl > 0 { return ttl }
        guard let period = channel.first("sy:updateperiod")?.text.trimmed().lowercased(),
            let minutes = periods[period]
        else { return nil }
        let times = channel.first("sy:updatefrequency").flatMap { Int($0.text.trimmed()) } ?? 1
        return max(1, minutes / max(1, times))
    }

    private static let periods = [
        "hourly": 60, "daily": 1_440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600,
    ]

    private static func absoluteIdentity(_ identity: String, base: String) -> String {
        identity.hasPrefix("/") ? Addresses.absolute(identity, base: base) : identity
    }
}

/// Reads the addresses of a feed or an item.
enum FeedLinks {
    /// The address of the page: an alternate link to HTML first, then any alternate, then the plain text of a link.
    static func page(of element: MarkupElement) -> String? {
        let links = element.elements.filter { $0.name == "link" }
        let alternates = links.filter { link in
            link.attributes["href"] != nil
                && ["alternate", nil].contains(link.attributes["rel"]?.lowercased())
        }
        let best = alternates.first { $0.attributes["type"]?.contains("html") ?? false } ?? alternates.first
        if let best, let address = best.attributes["href"]?.trimmed().nonempty {
            return absolute(address, of: best)
        }
        for link in links {
            if let address = link.text.trimmed().nonempty { return absolute(address, of: link) }
        }
        return element.attributes["href"]?.trimmed().nonempty.flatMap { absolute($0, of: element) }
    }

    /// An absolute address of a harmless scheme; nil for any other.
    static func absolute(_ address: String, of element: MarkupElement) -> String? {
        SafeMarkup.safeAddress(address, base: element.base)
    }
}

/// Reads who wrote a feed or an item.
enum FeedPeople {
    static func authors(of element: MarkupElement) -> [FeedAuthor] {
        var authors: [FeedAuthor] = []
        for child in element.elements
        where ["author", "dc:creator", "itunes:author", "managingeditor", "dc:contributor"].contains(
            child.name)
        {
            let author = author(from: child)
            if author.name != nil || author.url != nil, !authors.contains(where: { $0.name == author.name }) {
                authors.append(author)
            }
        }
        return authors
    }

    private static func author(from element: MarkupElement) -> FeedAuthor {
        guard element.elements.isEmpty else {
            let name = element.first("name", "html:name")?.text.trimmed(collapsing: true).nonempty
            let mailbox = element.first("email")?.text.trimmed().nonempty
            return FeedAuthor(
                name: name ?? mailbox,
                url: element.first("uri", "url").flatMap { uri in
                    uri.text.trimmed().nonempty.flatMap { FeedLinks.absolute($0, of: uri) }
                })
        }
        return FeedAuthor(name: name(in: FeedText.label(of: element)), url: nil)
    }

    /// The name beside a mailbox: "mail (Name)", "Name (mail)", "Name <mail>".
    static func name(in text: String) -> String? {
        for (open, close) in [("(", ")"), ("<", ">")] {
            guard let start = text.firstRange(of: open), let end = text.lastIndex(of: Character(close)),
                start.upperBound <= end
            else { continue }
            let inside = String(text[start.upperBound..<end]).trimmed()
            let outside = String(text[..<start.lowerBound]).trimmed()
            guard let best = [outside, inside].first(where: { !$0.isEmpty && !$0.contains("@") }) else {
                continue
            }
            return best
        }
        return text.nonempty
    }
}

extension String {
    /// The text, or nil where it is empty.
    var nonempty: String? { isEmpty ? nil : self }
}
