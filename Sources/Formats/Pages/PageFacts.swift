import FoundationEssentials

/// What a page says about its article outside of the text: in JSON-LD, in meta tags, in its title.
struct PageFacts {
    private(set) var title: String?
    private(set) var byline: String?
    private(set) var outlet: String?
    private(set) var published: Date?
    private(set) var language: String?

    /// Reads the facts of a page.
    init(_ tree: PageTree) {
        let metas = Self.metas(of: tree)
        let linked = LinkedData(tree)
        let documentTitle = tree.first("title").map { tree.text(of: $0) } ?? ""
        let first = { (keys: [String]) in keys.lazy.compactMap { metas[$0] }.first }
        title =
            linked.headline
            ?? first(
                [
                    "dc:title", "dcterm:title", "og:title", "weibo:article:title", "weibo:webpage:title",
                    "title",
                    "twitter:title", "parsely-title",
                ])
            ?? PageTitle.cleaned(documentTitle, tree: tree).nonempty
        byline =
            linked.author
            ?? first(["dc:creator", "dcterm:creator", "author", "parsely-author"])
            ?? first(["article:author"]).flatMap { $0.contains("://") ? nil : $0 }
        outlet = first(["og:site_name"]) ?? linked.publisher ?? first(["application-name", "dc:publisher"])
        published =
            (linked.published
            ?? first(
                [
                    "article:published_time", "parsely-pub-date", "datepublished", "dc:date",
                    "dc.date.issued", "date",
                    "pubdate", "sailthru.date", "og:published_time",
                ])).flatMap(Dates.date(from:))
        language =
            (tree.first("html").flatMap {
                tree.nodes[$0].attributes["lang"] ?? tree.nodes[$0].attributes["xml:lang"]
            }
            ?? first(["content-language", "language", "og:locale"]))?.trimmed().nonempty
    }

    /// The contents of the meta tags by their names in lower case, dots of Dublin Core as colons; the first of two.
    private static func metas(of tree: PageTree) -> [String: String] {
        var result: [String: String] = [:]
        for index in tree.all(["meta"], below: PageTree.root) {
            let attributes = tree.nodes[index].attributes
            guard let content = attributes["content"]?.trimmed(collapsing: true), !content.isEmpty else {
                continue
            }
            for name in [
                attributes["property"], attributes["name"], attributes["itemprop"], attributes["http-equiv"],
            ] {
                for key in (name ?? "").lowercased().split(whereSeparator: \.isWhitespace) {
                    let key =
                        key.hasPrefix("dc.") || key.hasPrefix("dcterm.")
                        ? key.split(separator: ".").joined(separator: ":") : String(key)
                    if result[key] == nil { result[key] = MarkupText.line(of: content) }
                }
            }
        }
        return result
    }
}

/// The headline out of a page's title, which often names the outlet too.
enum PageTitle {
    /// The title without the outlet's name where a separator sets it off; a heading where the title is too short or long.
    static func cleaned(_ title: String, tree: PageTree) -> String {
        let separators: [Character] = ["|", "-", "–", "—", "\\", "/", ">", "»"]
        let words = { (text: String) in text.split(whereSeparator: \.isWhitespace).count }
        var current = title
        let parts = spaced(title, separators)
        if parts.count > 1 {
            current = parts.dropLast().joined(separator: " - ")
            if let last = title.lastRange(ofSpaced: separators) { current = String(title[..<last]) }
            if words(current) < 3, let first = title.firstRange(ofSpaced: separators) {
                current = String(title[title.index(first, offsetBy: 3)...])
            }
        } else if title.contains(": ") {
            let headings = tree.all(["h1", "h2"], below: PageTree.root).map { tree.text(of: $0) }
            if !headings.contains(title), let last = title.lastIndex(of: ":"),
                let first = title.firstIndex(of: ":")
            {
                current = String(title[title.index(after: last)...])
                if words(current) < 3 {
                    current = String(title[title.index(after: first)...])
                } else if words(String(title[..<first])) > 5 {
                    current = title
                }
            }
        } else if title.count > 150 || title.count < 15 {
            let headings = tree.all(["h1"], below: PageTree.root)
            if headings.count == 1 { current = tree.text(of: headings[0]) }
        }
        current = current.trimmed(collapsing: true)
        let isCutShort = words(current) <= 4 && (parts.count < 2 || words(current) != words(title) - 2)
        return isCutShort ? title : current
    }

    private static func spaced(_ title: String, _ separators: [Character]) -> [String] {
        var parts = [""]
        for word in title.split(separator: " ", omittingEmptySubsequences: false) {
            if word.count == 1, let only = word.first, separators.contains(only) {
                parts.append("")
            } else {
                parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + word
            }
        }
        return parts
    }
}

extension String {
    /// Where " x " begins for the first of these separators.
    fileprivate func firstRange(ofSpaced separators: [Character]) -> Index? {
        places(ofSpaced: separators).first
    }

    /// Where " x " begins for the last of these separators.
    fileprivate func lastRange(ofSpaced separators: [Character]) -> Index? {
        places(ofSpaced: separators).last
    }

    private func places(ofSpaced separators: [Character]) -> [Index] {
        indices.filter { place in
            let rest = self[place...].prefix(3)
            guard rest.count == 3, rest.first == " ", rest.last == " " else { return false }
            return separators.contains(rest[rest.index(after: rest.startIndex)])
        }
    }
}
