import FoundationEssentials
import News

/// Articles in plain text without markup, as people save them from the web.
///
/// What stands at the top and at the bottom and is not the story (headline, byline, outlet, date, a note on the author)
/// becomes the article's fields; what lies between is the text, kept as it came.
package enum PlainText {
    /// The article in a text. O(n).
    /// - Parameters:
    ///   - text: the document, its line ends "\n".
    ///   - name: the file's name, in which outlet and date may stand; empty for a pipe.
    package static func article(in text: String, name: String) -> Article {
        var page = PlainTextPage(text)
        page.takeTop(savedAs: name)
        page.takeBottom()
        let body = page.body
        var article = Article(
            outlet: page.facts.outlet ?? Publisher.named(in: body), published: page.facts.published,
            title: page.facts.title ?? "", byline: page.facts.byline, address: page.facts.address, text: body)
        if article.published == nil { article.published = LineFacts.datelineDate(body) ?? date(inName: name) }
        return article
    }

    /// A date such as "2024-11-21" or "20241121" at the beginning or end of a file's name.
    private static func date(inName name: String) -> Date? {
        let stem = name.prefix { $0 != "." }
        let groups = stem.split { !$0.isNumber && $0 != "-" }.map { $0.trimming("-") }
        for group in groups where group.count == 10 || group.count == 8 {
            guard group.hasPrefix("19") || group.hasPrefix("20") else { continue }
            if let date = Dates.date(from: String(group)) { return date }
        }
        return nil
    }
}

/// A text whose edges are taken off line by line.
struct PlainTextPage {
    private(set) var facts = LineFacts()
    private var lines: ArraySlice<Substring>
    private static let mostEdgeLines = 8
    private static let longestHeadline = 240

    init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        self.lines = lines.map { $0.isBlank ? "" : $0 }[...]
    }

    /// What is left: the lines between the first and the last that tell the story. Lines that were broken to a width
    /// are put together again.
    var body: String {
        var lines = lines
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return BrokenLines.joined(Array(lines))
    }

    /// Takes the headline and what stands around it.
    /// - Parameter name: the file's name, in which the outlet may stand beside the headline.
    mutating func takeTop(savedAs name: String) {
        takeFacts()
        takeHeadline()
        facts.outlet = facts.outlet ?? SavedName.outlet(in: name, headline: facts.title ?? "")
        takeFacts()
    }

    private mutating func takeFacts() {
        for _ in 0..<Self.mostEdgeLines {
            skipBlank()
            guard let line = lines.first, lines.count > 1 else { return }
            if let found = LineFacts(line) {
                facts.add(found)
            } else if !isMasthead(line) {
                return
            }
            lines.removeFirst()
        }
    }

    private mutating func takeHeadline() {
        skipBlank()
        guard facts.title == nil, let first = lines.first, lines.dropFirst().contains(where: { !$0.isEmpty })
        else { return }
        var headline = String(first).trimmed()
        var count = 1
        // A headline that was broken to a width goes on until the blank line.
        if BrokenLines.areBroken(Array(lines)) {
            let rest = lines.dropFirst().prefix { !$0.isEmpty && LineFacts($0) == nil }
            guard rest.count < 3 else { return }
            headline = ([headline] + rest.map { $0.trimmed() }).joined(separator: " ")
            count += rest.count
        }
        guard headline.count <= Self.longestHeadline else { return }
        if let bar = headline.range(of: " | "), Publisher.looksLikeOutlet(headline[bar.upperBound...]) {
            facts.outlet = facts.outlet ?? String(headline[bar.upperBound...])
            headline = String(headline[..<bar.lowerBound])
        }
        facts.title = headline
        lines.removeFirst(count)
    }

    /// Takes what stands under the story: byline, outlet, date, notes on the author, a site's own lines.
    mutating func takeBottom() {
        for _ in 0..<Self.mostEdgeLines {
            while lines.last?.isEmpty == true { lines.removeLast() }
            guard lines.count(where: { !$0.isEmpty }) > 1, let line = lines.last else { return }
            if let found = LineFacts(line) {
                facts.add(found)
            } else if !AuthorNote.isSiteLine(line), !isNote(line) {
                return
            }
            lines.removeLast()
        }
    }

    /// Whether a line is the outlet's name and nothing else, or says no more than the post of who wrote the article.
    private func isMasthead(_ line: Substring) -> Bool {
        if let outlet = facts.outlet, line.trimmed().lowercased() == outlet.lowercased() { return true }
        return facts.byline != nil && Byline.isPost(line.trimmed())
    }

    private func isNote(_ line: Substring) -> Bool {
        AuthorNote.isNote(line, byline: facts.byline, above: lines.dropLast())
    }

    private mutating func skipBlank() {
        while lines.first?.isEmpty == true { lines.removeFirst() }
    }
}

extension StringProtocol {
    /// Whether there is nothing but white space.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// The text without white space at its ends.
    func trimmed() -> String { String(self).trimmed() }

    /// The text without this character at its ends.
    func trimming(_ character: Character) -> Substring {
        var part = Substring(self)
        while part.first == character { part.removeFirst() }
        while part.last == character { part.removeLast() }
        return part
    }

    /// Where another text begins and ends in this one, the first time; nil where it does not occur.
    func range(of other: String) -> Range<Index>? { firstRange(of: other) }
}
