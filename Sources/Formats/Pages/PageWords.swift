/// What pages call their parts, and which of their elements do what.
enum PageWords {
    /// Blocks: elements that do not flow within a line.
    static let blocks: Set<String> = ["blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul"]

    /// Elements that flow within a line.
    static let phrasing: Set<String> = [
        "abbr", "audio", "b", "bdo", "br", "button", "cite", "code", "data", "datalist", "dfn", "em", "embed",
        "i",
        "img", "input", "kbd", "label", "mark", "math", "meter", "noscript", "object", "output", "progress",
        "q",
        "ruby", "samp", "script", "select", "small", "span", "strong", "sub", "sup", "textarea", "time",
        "var", "wbr",
        "font",
    ]

    /// Roles of parts that are no article.
    static let unlikelyRoles: Set<String> = [
        "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
    ]

    /// Whether a part of this name is hardly ever the article.
    static func isUnlikely(_ label: String) -> Bool {
        contains(label, unlikely) && !contains(label, possible)
    }

    /// How much a part's class and id speak for it: 25 for a good one, -25 for a bad one, added up.
    static func weight(of node: PageTree.Node) -> Int {
        var weight = 0
        for key in ["class", "id"] {
            guard let name = node.attributes[key]?.lowercased(), !name.isEmpty else { continue }
            if contains(name, negative) || isHid(name) { weight -= 25 }
            if contains(name, positive) { weight += 25 }
        }
        return weight
    }

    /// Whether a part of this name holds buttons to share the article.
    static func isShare(_ label: String) -> Bool {
        label.split { !($0.isLetter || $0.isNumber) }.contains { $0 == "share" || $0 == "sharedaddy" }
    }

    /// Whether a part of this name says who wrote the article.
    static func isByline(_ label: String) -> Bool {
        contains(label, ["byline", "author", "dateline", "writtenby", "p-author"])
    }

    private static func contains(_ label: String, _ words: [String]) -> Bool {
        let bytes = Array(label.utf8)
        return words.contains { bytes.contains($0) }
    }

    private static func isHid(_ name: String) -> Bool { name.split(separator: " ").contains("hid") }

    private static let unlikely = [
        "-ad-", "ai2html", "banner", "breadcrumbs", "combx", "comment", "community", "cover-wrap", "disqus",
        "extra",
        "footer", "gdpr", "header", "legends", "menu", "related", "remark", "replies", "rss", "shoutbox",
        "sidebar",
        "skyscraper", "social", "sponsor", "supplemental", "ad-break", "agegate", "pagination", "pager",
        "popup",
        "yom-remote",
    ]
    private static let possible = [
        "and", "article", "body", "column", "content", "main", "mathjax", "shadow",
    ]
    private static let positive = [
        "article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "pagination", "post",
        "text",
        "blog", "story",
    ]
    private static let negative = [
        "-ad-", "hidden", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead",
        "media",
        "meta", "outbrain", "promo", "related", "scroll", "share", "shoutbox", "sidebar", "skyscraper",
        "sponsor",
        "shopping", "tags", "widget",
    ]
}

extension Array where Element == UInt8 {
    /// Whether a short ASCII word stands anywhere in the bytes. O(n).
    func contains(_ word: String) -> Bool {
        var word = word
        return word.withUTF8 { needle in
            guard let first = needle.first, needle.count <= count else { return false }
            var start = 0
            while start + needle.count <= count {
                if self[start] == first, self[start..<(start + needle.count)].elementsEqual(needle) {
                    return true
                }
                start += 1
            }
            return false
        }
    }
}
