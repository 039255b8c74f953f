import FoundationEssentials
import News

/// The articles of a feed.
package enum FeedArticles {
    /// An item as an article; nil where it holds nothing to read.
    /// - Parameters:
    ///   - item: an item of the feed.
    ///   - feed: what the feed says of itself.
    ///   - outlet: who publishes it where the item does not say so itself.
    package static func article(from item: FeedItem, in feed: FeedDocument, outlet: String?) -> Article? {
        var (text, links) = item.contentHTML.map(MarkupSetting.set) ?? ("", [])
        if let plain = item.contentText, plain.count >= text.count { (text, links) = (plain, []) }
        for stand in [item.summary, item.title, item.address, item.attachments.first?.address]
        where text.isEmpty { text = stand ?? "" }
        guard !text.isEmpty else { return nil }
        let names = (item.authors.isEmpty ? feed.authors : item.authors).compactMap(\.name)
        let attachments = item.attachments.filter { $0.mediaType?.hasPrefix("image/") != true }.map {
            Attachment(address: $0.address, mediaType: $0.mediaType, bytes: $0.bytes)
        }
        return Article(
            recordID: item.id ?? item.address ?? "", outlet: item.sourceTitle ?? outlet,
            published: item.published ?? item.modified, title: item.title ?? "",
            byline: names.isEmpty ? nil : names.joined(separator: ", "), address: item.address,
            language: item.language ?? feed.language, text: text, attachments: attachments, links: links)
    }

    /// Who publishes a feed: what it calls itself, without the name of a section where the address of its page tells
    /// which part is the outlet's ("World news | The Guardian" at theguardian.com).
    package static func outlet(of feed: FeedDocument) -> String? {
        guard let title = feed.title, !title.isEmpty else { return nil }
        let host = feed.homePage.flatMap { URL(string: $0)?.host }?.lowercased() ?? ""
        let site = host.filter(\.isLetter)
        var parts = [title]
        for separator in [" | ", " - ", " – ", " — ", " » ", " > ", " :: ", ": ", " · ", " • "] {
            parts = parts.flatMap { $0.split(separator: separator).map { String($0).trimmed() } }
        }
        guard parts.count > 1, !site.isEmpty else { return title }
        return parts.first { part in
            let letters = part.lowercased().filter(\.isLetter)
            return letters.count > 2 && site.contains(letters)
        } ?? title
    }

    /// Whether an article's text looks like the beginning of one: short, and cut off or asking to read on.
    package static func isExcerpt(_ text: String) -> Bool {
        let words = words(in: text, most: 150)
        if words < 12 { return true }
        guard words < 150 else { return false }
        let end = text.suffix(60).lowercased()
        return endings.contains { end.contains($0) } || !(text.last.map { ".!?\"”’»)".contains($0) } ?? false)
    }

    /// How many words a text has, counted up to a number. O(that many words).
    private static func words(in text: String, most: Int) -> Int {
        var count = 0
        var isInSpace = true
        for scalar in text.unicodeScalars {
            if isInSpace, !scalar.isSpace {
                count += 1
                if count == most { break }
            }
            isInSpace = scalar.isSpace
        }
        return count
    }

    private static let endings = [
        "…", "...", "[&#8230;]", "read more", "continue reading", "read on", "full story", "keep reading",
        "weiterlesen", "lire la suite", "leer más", "appeared first on",
    ]

    /// Whether the text of a page is the whole of what a feed gave the beginning of: clearly longer, and with most of
    /// the excerpt's words in it.
    package static func completes(_ page: String, excerpt: String) -> Bool {
        guard page.count > excerpt.count + max(100, excerpt.count / 4) else { return false }
        let known = Set(words(of: page))
        let wanted = Set(words(of: excerpt)).filter { $0.count > 3 }
        guard wanted.count > 4 else { return true }
        return wanted.count { known.contains($0) } * 10 >= wanted.count * 6
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
