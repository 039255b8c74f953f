import FoundationEssentials

/// Reads one entry of a feed.
enum FeedItemReading {
    static func item(from element: MarkupElement) -> FeedItem {
        var item = FeedItem()
        let group = element.first("media:group") ?? element.first("media:content") ?? element
        let title = FeedText(
            element.first("title", "dc:title", "media:title", "itunes:title") ?? group.first("media:title"))
        if let lines = title?.lines { (item.title, item.markedTitle) = lines }
        readIdentity(of: element, into: &item)
        readText(of: element, group: group, into: &item)
        item.published = date(
            element, "published", "pubdate", "issued", "dcterms:issued", "created", "dcterms:created",
            "dc:created")
        item.modified =
            date(element, "updated", "modified", "dcterms:modified", "dc:date", "lastmod")
            ?? element.attributes["lastmod"].flatMap(Dates.date(from:))
        item.authors = FeedPeople.authors(of: element)
        item.tags = tags(of: element)
        item.language = language(of: element)
        item.attachments = FeedMedia.attachments(of: element, group: group)
        item.image = FeedMedia.image(of: element, group: group)
        item.sourceTitle = element.first("source").flatMap { FeedText($0.first("title") ?? $0)?.line }
        return item
    }

    /// The date that one of these elements names: the first name that gives one; of two of one name the later.
    static func date(_ element: MarkupElement, _ names: String...) -> Date? {
        for name in names {
            for child in element.elements.reversed() where child.name == name {
                if let date = Dates.date(from: child.text) { return date }
            }
        }
        return nil
    }

    /// The language as a BCP 47 tag.
    static func language(of element: MarkupElement) -> String? {
        let tag = element.first("language", "dc:language")?.text ?? element.attributes["xml:lang"]
        return tag?.trimmed().nonempty.map { String($0.map { $0 == "_" ? "-" : $0 }) }
    }

    private static func readIdentity(of element: MarkupElement, into item: inout FeedItem) {
        item.address = FeedLinks.page(of: element)
        let identity = element.first("guid", "id", "dc:identifier")
        item.id = identity?.text.trimmed().nonempty ?? element.attributes["rdf:about"]?.trimmed().nonempty
        guard item.address == nil, let id = item.id else { return }
        let isAddress = id.hasPrefix("http://") || id.hasPrefix("https://")
        if identity?.name == "guid", identity?.attributes["ispermalink"]?.lowercased() != "false", isAddress {
            item.address = id
        } else if identity == nil, isAddress {
            item.address = id
        }
    }

    /// The fullest text is the content; a shorter one beside it the summary.
    private static func readText(of element: MarkupElement, group: MarkupElement, into item: inout FeedItem) {
        let full = FeedText(
            element.first(
                "content:encoded", "content", "fullitem", "html:body", "body", "html:div", "xhtml:body"))
        let excerpt = FeedText(
            element.first(
                "summary", "description", "abstract", "dc:description", "itunes:summary", "itunes:subtitle",
                "media:description") ?? group.first("media:description"))
        item.contentHTML = full?.html ?? excerpt?.html
        item.contentText = full.map(\.plain) ?? excerpt?.plain
        if full != nil { item.summary = excerpt?.line }
    }

    private static func tags(of element: MarkupElement) -> [String] {
        var tags: [String] = []
        for child in element.elements {
            switch child.name {
            case "category", "dc:subject", "media:category", "itunes:category":
                appendCategory(child, to: &tags)
            case "itunes:keywords", "media:keywords":
                tags += child.text.split(separator: ",").map { String($0).trimmed(collapsing: true) }
            default: break
            }
        }
        var seen: Set<String> = []
        return tags.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    private static func appendCategory(_ element: MarkupElement, to tags: inout [String]) {
        let attributes = element.attributes
        let name = attributes["term"] ?? attributes["text"] ?? attributes["label"]
        tags.append((name ?? FeedText.label(of: element)).trimmed(collapsing: true))
        for inner in element.elements { appendCategory(inner, to: &tags) }
    }
}

/// Reads what comes with an entry: recordings and pictures.
enum FeedMedia {
    static func attachments(of element: MarkupElement, group: MarkupElement) -> [FeedAttachment] {
        var attachments: [FeedAttachment] = []
        let media = group === element ? [] : group.elements.filter { $0.name == "media:content" }
        for child in element.elements + media {
            let isLink = child.name == "link" && child.attributes["rel"]?.lowercased() == "enclosure"
            guard isLink || child.name == "enclosure" || child.name == "media:content",
                let address = (child.attributes["url"] ?? child.attributes["href"])?.trimmed().nonempty,
                let absolute = FeedLinks.absolute(address, of: child),
                !attachments.contains(where: { $0.address == absolute })
            else { continue }
            let length = child.attributes["length"] ?? child.attributes["filesize"]
            attachments.append(
                FeedAttachment(
                    address: absolute, mediaType: child.attributes["type"]?.nonempty,
                    bytes: length.flatMap { Int($0.trimmed()) }))
        }
        return attachments
    }

    static func image(of element: MarkupElement, group: MarkupElement) -> String? {
        for child in element.elements + (group === element ? [] : group.elements) {
            let address: String? =
                switch child.name {
                case "media:thumbnail": child.attributes["url"]
                case "itunes:image": child.attributes["href"]
                case "itunes:link" where child.attributes["rel"] == "image": child.attributes["href"]
                case "media:content" where child.attributes["medium"] == "image": child.attributes["url"]
                case "image": child.first("url")?.text ?? child.text
                default: nil
                }
            if let address = address?.trimmed().nonempty { return FeedLinks.absolute(address, of: child) }
        }
        return nil
    }
}
