import FoundationEssentials

/// Reads and writes OPML 1.0 and 2.0 (opml.org), the form in which programs hand each other lists of feeds.
package enum OPML {
    /// How deep folders may lie in each other; what lies deeper is taken into the last.
    private static let deepest = 32

    /// Whether a text is OPML, by its first element.
    package static func isOPML(_ text: String) -> Bool {
        let head = text.prefix(4096).lowercased()
        guard head.trimmed().hasPrefix("<"), let start = head.firstRange(of: "<opml") else { return false }
        return head[start.upperBound...].first.map { $0.isWhitespace || $0 == ">" || $0 == "/" } ?? false
    }

    /// The feeds of a list, in its order.
    package static func read(_ text: String) -> FeedList {
        var list = FeedList()
        let root = XMLTree.read(Array(text.utf8), base: "") { _ in
            false
        } deliver: { _ in
            true
        }
        guard let root else { return list }
        for outline in (root.first("body") ?? root).elements where outline.name == "outline" {
            take(outline, folder: [], &list)
        }
        if list.feeds.isEmpty, list.problems.isEmpty { list.problems.append("there is no feed in this OPML") }
        return list
    }

    private static func take(_ outline: MarkupElement, folder: [String], _ list: inout FeedList) {
        let title = (outline.attributes["text"] ?? outline.attributes["title"] ?? "").trimmed(
            collapsing: true)
        let inner = outline.elements.filter { $0.name == "outline" }
        if let feed = feed(outline, title: title, folder: folder, &list) {
            list.feeds.append(feed)
        }
        // "/" stands between the levels, so it cannot stand in a folder's name.
        let name = String(title.map { $0 == "/" ? "\u{2215}" : $0 })
        let path = inner.isEmpty || name.isEmpty || folder.count >= deepest ? folder : folder + [name]
        for outline in inner { take(outline, folder: path, &list) }
    }

    private static func feed(
        _ outline: MarkupElement, title: String, folder: [String], _ list: inout FeedList
    ) -> ListedFeed? {
        let attributes = outline.attributes
        let place: ListedFeed.Place
        if let query = attributes["crossread:query"] {
            place = .query(query)
        } else if let address = attributes["xmlurl"]?.trimmed().nonempty {
            guard let safe = SafeMarkup.safeAddress(address, base: ""), safe.contains("://") else {
                list.problems.append("\u{201C}\(address)\u{201D} is no address that can be read; left out")
                return nil
            }
            place = .address(safe)
        } else {
            return nil
        }
        let own = attributes["title"]?.trimmed(collapsing: true).nonempty
        let home = attributes["htmlurl"]?.trimmed().nonempty
        // Where a program has no name to give, it gives the address.
        let isGiven =
            !title.isEmpty && title != own
            && ![attributes["xmlurl"], attributes["crossread:query"]].contains(title)
        return ListedFeed(
            place: place, title: isGiven ? title : nil, ownTitle: own,
            homePage: home.flatMap { SafeMarkup.safeAddress($0, base: "") },
            folder: folder.joined(separator: "/"), tags: tags(attributes["category"]))
    }

    private static func tags(_ category: String?) -> [String] {
        (category ?? "").split(separator: ",").map { String($0.drop { $0 == "/" }).trimmed() }.filter {
            !$0.isEmpty
        }
    }

    /// A list as OPML 2.0. Reading it gives the same list.
    /// - Parameter created: when the list was made.
    package static func write(_ feeds: [ListedFeed], created: Date) -> String {
        var root = Folder()
        for feed in feeds {
            root.add(feed, below: feed.folder.split(separator: "/").map(String.init))
        }
        var body = ""
        root.write(indent: "    ", to: &body)
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0" xmlns:crossread="urn:crossread">
              <head>
                <title>Crossread</title>
                <dateCreated>\(Dates.text(of: created))</dateCreated>
              </head>
              <body>
            \(body)  </body>
            </opml>

            """
    }

    /// A folder on its way out, its parts in the order in which they came.
    private struct Folder {
        var feeds: [ListedFeed] = []
        var names: [String] = []
        var folders: [String: Folder] = [:]

        mutating func add(_ feed: ListedFeed, below path: [String]) {
            guard let name = path.first else {
                feeds.append(feed)
                return
            }
            if folders[name] == nil { names.append(name) }
            folders[name, default: Folder()].add(feed, below: Array(path.dropFirst()))
        }

        func write(indent: String, to text: inout String) {
            for feed in feeds { text += indent + OPML.outline(feed) + "\n" }
            for name in names {
                text += "\(indent)<outline text=\"\(OPML.escaped(name))\">\n"
                folders[name]?.write(indent: indent + "  ", to: &text)
                text += "\(indent)</outline>\n"
            }
        }
    }

    fileprivate static func outline(_ feed: ListedFeed) -> String {
        var attributes: [(String, String?)]
        switch feed.place {
        case .address(let address):
            attributes = [
                ("type", "rss"), ("text", feed.title ?? feed.ownTitle ?? address), ("title", feed.ownTitle),
                ("xmlUrl", address), ("htmlUrl", feed.homePage),
            ]
        case .query(let query):
            attributes = [("text", feed.title ?? query), ("crossread:query", query)]
        }
        let tags = feed.tags.joined(separator: ",")
        attributes.append(("category", tags.isEmpty ? nil : tags))
        let parts = attributes.compactMap { name, value in value.map { "\(name)=\"\(escaped($0))\"" } }
        return "<outline \(parts.joined(separator: " "))/>"
    }

    fileprivate static func escaped(_ text: String) -> String {
        SafeHTML.escaped(text.trimmed(collapsing: true)).filter {
            $0.unicodeScalars.allSatisfy { $0.value >= 0x20 }
        }
    }
}
