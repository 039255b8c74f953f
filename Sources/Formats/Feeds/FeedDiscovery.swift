import FoundationEssentials

/// Finds the feeds of a web page: those it names, and the places where a feed usually lies.
package enum FeedDiscovery {
    /// A feed that a page names.
    package struct Candidate: Hashable, Sendable {
        /// Where it lies, absolute; `http` or `https`.
        package var address: String
        /// What the page calls it, one line; nil where it gives it no name.
        package var title: String?
        /// The media type the page gives it, in lower case; nil where it gives none.
        package var mediaType: String?
    }

    /// The feeds that a page names, the likeliest first: `link` elements (HTML Living Standard, section 4.6.7.8) in the order
    /// of the page, then plain links to what is named like a feed; feeds of comments come last. No address comes
    /// twice. O(n).
    /// - Parameters:
    ///   - bytes: the page as it came.
    ///   - address: where it lies; relative addresses are relative to it, or to the page's own `base`.
    ///   - contentType: the media type it was sent with, of which the character set counts.
    package static func feeds(inPage bytes: [UInt8], address: String, contentType: String? = nil)
        -> [Candidate]
    {
        let text = Charsets.text(of: bytes, declared: contentType.flatMap(Charsets.name(inContentType:)))
        guard let root = HTMLTree.root(of: text) else { return [] }
        var page = PageLinks(base: address)
        page.read(root)
        let all = page.named + page.linked
        let ranked = all.filter { !isOfComments($0) } + all.filter(isOfComments)
        var seen: Set<String> = []
        return ranked.filter { seen.insert($0.address).inserted }
    }

    /// Addresses at which the feed of a site often lies, the likeliest first: below the page first, then below the site's
    /// root. Empty where the address is none of the web.
    package static func commonPlaces(for address: String) -> [String] {
        guard let page = URL(string: address.trimmed()), let host = page.host(), !host.isEmpty,
            ["http", "https"].contains(page.scheme?.lowercased() ?? "")
        else { return [] }
        let root = "\(page.scheme?.lowercased() ?? "https")://\(host)\(page.port.map { ":\($0)" } ?? "")"
        var path = page.path(percentEncoded: true)
        while path.hasSuffix("/") { path.removeLast() }
        let below = path.isEmpty ? [] : ["feed", "rss.xml", "feed.xml"].map { "\(root)\(path)/\($0)" }
        var seen: Set<String> = []
        return (below + usualNames.map { "\(root)/\($0)" }).filter { seen.insert($0).inserted }
    }

    private static let usualNames = [
        "feed", "rss.xml", "feed.xml", "atom.xml", "rss", "index.xml", "feed.json", "feed/",
        "feeds/posts/default",
        "blog/feed", "feed.atom", "index.rdf",
    ]

    private static func isOfComments(_ candidate: Candidate) -> Bool {
        candidate.title?.lowercased().contains("comment") == true
            || candidate.address.lowercased().contains("comments")
    }
}

/// What a page links to that may be a feed.
private struct PageLinks {
    var named: [FeedDiscovery.Candidate] = []
    var linked: [FeedDiscovery.Candidate] = []
    private var base: String
    private var knowsBase = false

    init(base: String) { self.base = base }

    /// Goes through the page without recursion: a page can be as deep as it likes.
    mutating func read(_ root: MarkupElement) {
        var open = [root]
        while let element = open.popLast() {
            switch element.name {
            case "base": takeBase(element)
            case "link": takeLink(element)
            case "a": takeAnchor(element)
            default: break
            }
            open += element.elements.reversed()
        }
    }

    /// The first `base` counts, and only from where it stands: it has to stand before what it is for.
    private mutating func takeBase(_ element: MarkupElement) {
        guard !knowsBase, let address = element.attributes["href"]?.trimmed().nonempty else { return }
        base = Addresses.absolute(address, base: base)
        knowsBase = true
    }

    private mutating func takeLink(_ element: MarkupElement) {
        let relations = (element.attributes["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace)
        let type = mediaType(of: element)
        let isFeed = relations.contains("feed")
        guard isFeed || relations.contains("alternate"), !relations.contains("stylesheet"),
            let address = address(of: element), isFeed || Self.isFeed(type, at: address)
        else { return }
        named.append(.init(address: address, title: title(of: element), mediaType: type))
    }

    private mutating func takeAnchor(_ element: MarkupElement) {
        guard let address = address(of: element) else { return }
        let type = mediaType(of: element)
        guard Self.feedTypes.contains(type ?? "") || Self.isNamedLikeFeed(address) else { return }
        let title = title(of: element) ?? MarkupText.line(of: element).nonempty
        linked.append(.init(address: address, title: title, mediaType: type))
    }

    private func title(of element: MarkupElement) -> String? {
        element.attributes["title"].flatMap { $0.trimmed(collapsing: true).nonempty }
    }

    private func mediaType(of element: MarkupElement) -> String? {
        element.attributes["type"]?.prefix { $0 != ";" }.lowercased().trimmed().nonempty
    }

    private func address(of element: MarkupElement) -> String? {
        guard var address = element.attributes["href"]?.trimmed().nonempty else { return nil }
        // "feed:" stands before an address, or in the place of its "http:" (the feed URI scheme).
        if address.lowercased().hasPrefix("feed:") {
            let rest = String(address.dropFirst(5))
            address = rest.hasPrefix("//") ? "http:\(rest)" : rest
        }
        guard let absolute = SafeMarkup.safeAddress(address, base: base) else { return nil }
        let lower = absolute.lowercased()
        return lower.hasPrefix("http://") || lower.hasPrefix("https://") ? absolute : nil
    }

    private static let feedTypes: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
        "application/x-rss+xml", "text/rss+xml", "text/atom+xml", "application/rss", "application/atom",
        "text/rss",
    ]

    /// Media types of more than feeds count where the address is named like one: every WordPress page has an alternate
    /// in JSON that is none.
    private static func isFeed(_ type: String?, at address: String) -> Bool {
        if feedTypes.contains(type ?? "") { return true }
        return ["text/xml", "application/xml", "application/json"].contains(type ?? "")
            && isNamedLikeFeed(address)
    }

    private static func isNamedLikeFeed(_ address: String) -> Bool {
        let path = address.lowercased().prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst(2)
        guard let last = path.last else { return false }
        if ["rss", "feed", "atom", "feed.json"].contains(last) { return true }
        if last.hasSuffix(".rss") || last.hasSuffix(".atom") || last.hasSuffix(".rdf") { return true }
        return last.hasSuffix(".xml") && ["rss", "feed", "atom", "index.xml"].contains { last.contains($0) }
    }
}
