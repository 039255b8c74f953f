import News
import Screen

/// What stands below an article's text: what came with it, and where its links lead.
enum ArticleExtras {
    /// How many links are listed at the most; pages with more are menus.
    private static let mostLinks = 60

    /// The rows, each cut to the measure; none where there is nothing to list.
    static func rows(of article: Article, measure: Int) -> [ArticleLayout.Row] {
        var lines: [String] = []
        for attachment in article.attachments {
            lines.append("With it: " + words(for: attachment))
            lines.append("         " + attachment.address)
        }
        if !article.links.isEmpty, !lines.isEmpty { lines.append("") }
        for (place, link) in article.links.prefix(mostLinks).enumerated() {
            let name = article.text.slice(link.range).split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            let number = "[\(place + 1)] "
            let shown = CellWidth.cut(name, to: max(8, measure / 2 - number.count))
            lines.append("\(number)\(shown)  \(link.address)")
        }
        return lines.map { line in
            ArticleLayout.Row(kind: line.isEmpty ? .blank : .about(CellWidth.cut(line, to: measure)))
        }
    }

    /// "a recording · 12.4 MB".
    private static func words(for attachment: Attachment) -> String {
        let kind = attachment.mediaType?.split(separator: "/").first
        let name =
            switch kind {
            case "audio": "a recording"
            case "video": "a film"
            default: attachment.mediaType ?? "a file"
            }
        return Words.line(name, attachment.bytes.map(size) ?? "")
    }

    private static func size(_ bytes: Int) -> String {
        let tenths = (bytes + 50_000) / 100_000
        return tenths < 10 ? "\(max(1, bytes / 1_000)) kB" : "\(tenths / 10).\(tenths % 10) MB"
    }
}
