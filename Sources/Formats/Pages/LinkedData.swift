import FoundationEssentials

/// What a page says of its article in JSON-LD (schema.org's NewsArticle and its kin).
struct LinkedData {
    private(set) var headline: String?
    private(set) var author: String?
    private(set) var publisher: String?
    private(set) var published: String?

    /// Reads the first article among the page's JSON-LD.
    init(_ tree: PageTree) {
        let pageTitle = tree.first("title").map { tree.text(of: $0) } ?? ""
        for script in tree.all(["script"], below: PageTree.root)
        where tree.nodes[script].attributes["type"]?.lowercased() == "application/ld+json" {
            let source = tree.nodes[script].children.map { tree.nodes[$0].text }.joined()
            guard let json = try? JSONDecoder().decode(LooseJSON.self, from: Data(Self.bare(source).utf8)),
                json.depth < 64, let article = Self.article(in: json)
            else { continue }
            let name = article["name"]?.text, line = article["headline"]?.text
            headline = Self.better(name, line, pageTitle: pageTitle)
            author = Self.names(article["author"])
            publisher = article["publisher"]?.first?["name"]?.text
            published = article["datePublished"]?.text
            return
        }
    }

    private static func bare(_ source: String) -> String {
        var text = source.trimmed()
        if text.hasPrefix("<![CDATA[") { text = String(text.dropFirst(9)) }
        if text.hasSuffix("]]>") { text = String(text.dropLast(3)) }
        return text
    }

    private static func article(in json: LooseJSON) -> LooseJSON? {
        if case .list(let values) = json { return values.lazy.compactMap { article(in: $0) }.first }
        if let type = json["@type"], isArticle(type) { return json }
        return json["@graph"].flatMap { article(in: $0) }
    }

    private static func isArticle(_ type: LooseJSON) -> Bool {
        switch type {
        case .text(let name):
            name.hasSuffix("Article") || ["Report", "BlogPosting", "SocialMediaPosting"].contains(name)
        case .list(let names): names.contains(where: isArticle)
        default: false
        }
    }

    /// Where name and headline differ, the one that the page's title is like.
    private static func better(_ name: String?, _ line: String?, pageTitle: String) -> String? {
        guard let name = name?.nonempty else { return line?.nonempty }
        guard let line = line?.nonempty, line != name else { return name }
        let nameFits = TextLikeness.of(name, pageTitle) > 0.75
        return TextLikeness.of(line, pageTitle) > 0.75 && !nameFits ? line : name
    }

    private static func names(_ author: LooseJSON?) -> String? {
        guard let author else { return nil }
        if case .text(let name) = author { return name.contains("://") ? nil : name.nonempty }
        let people: [LooseJSON] = if case .list(let values) = author { values } else { [author] }
        return people.compactMap { $0["name"]?.text ?? $0.text }.map { $0.trimmed() }.filter { !$0.isEmpty }
            .joined(separator: ", ").nonempty
    }
}

/// Any JSON, of which nothing is expected.
enum LooseJSON: Decodable {
    case text(String)
    case list([LooseJSON])
    case object([String: LooseJSON])
    case other

    init(from decoder: any Decoder) throws {
        guard decoder.codingPath.count < 64 else {
            self = .other
            return
        }
        if let container = try? decoder.singleValueContainer(), let text = try? container.decode(String.self)
        {
            self = .text(text)
        } else if let list = try? [LooseJSON](from: decoder) {
            self = .list(list)
        } else if let object = try? [String: LooseJSON](from: decoder) {
            self = .object(object)
        } else {
            self = .other
        }
    }

    /// The value of a key; nil where there is none or this is no object.
    subscript(key: String) -> LooseJSON? {
        if case .object(let values) = self { values[key] } else { nil }
    }

    /// The string, its references decoded; nil where this is none.
    var text: String? {
        if case .text(let text) = self { MarkupText.line(of: text) } else { nil }
    }

    /// The first value of a list, or the value itself.
    var first: LooseJSON? {
        if case .list(let values) = self { values.first } else { self }
    }

    /// How deep lists and objects are nested.
    var depth: Int {
        switch self {
        case .text, .other: 0
        case .list(let values): 1 + (values.map(\.depth).max() ?? 0)
        case .object(let values): 1 + (values.values.map(\.depth).max() ?? 0)
        }
    }
}
