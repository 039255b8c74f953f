import News
import Screen

/// The addresses that an article leads to, each with a letter that opens it.
package struct LinksState: PageState {
    /// One address.
    struct Link: Hashable, Sendable {
        /// What it leads to: "this article", or the words before it in the text.
        var name: String
        /// Where it leads.
        var address: String
    }

    /// The addresses, the article's own first.
    let links: [Link]
    /// Which one is selected.
    var box = ListBox()

    /// The most addresses that are listed: each has a letter.
    static let most = 26

    /// The addresses of an article; nil where it has none.
    init?(_ article: Article) {
        var found: [Link] = []
        if let address = article.address, Self.isWeb(address[...]) {
            found.append(Link(name: "this article", address: address))
        }
        let attached = article.attachments.map { Link(name: "comes with it", address: $0.address) }
        let linked = article.links.map { link in
            let words = article.text.slice(link.range).split(whereSeparator: \.isWhitespace)
            return Link(name: words.joined(separator: " "), address: link.address)
        }
        for link in attached + linked where !found.contains(where: { $0.address == link.address }) {
            found.append(link)
        }
        for address in Self.addresses(in: article.text)
        where !found.contains(where: { $0.address == address }) {
            found.append(Link(name: "", address: address))
        }
        guard !found.isEmpty else { return nil }
        links = Array(found.prefix(Self.most))
        box.fit(total: links.count, height: links.count)
    }

    package var contexts: [KeyContext] { [.links] }
    package var takesText: Bool { true }
    package var isOverlay: Bool { true }

    /// The letter of an address.
    static func letter(_ place: Int) -> Character { Character(UnicodeScalar(UInt8(97 + place))) }

    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened, .resized: return .taken
        case .typed(.character(let letter)):
            guard let place = links.indices.first(where: { Self.letter($0) == letter }) else { return .back }
            return open(place, &desk)
        case .command(.open, _): return open(box.selected, &desk)
        case .command(.back, _), .typed: return .back
        case .command(let command, let count):
            return box.move(command, count: count) ? .taken : nil
        case .answer, .changed, .given: return nil
        }
    }

    private func open(_ place: Int, _ desk: inout Desk) -> Reply {
        Reply([desk.effect(.browse(links[place].address))], .back)
    }

    /// The web addresses that stand in a text, without the marks of the sentence around them. O(length).
    static func addresses(in text: String) -> [String] {
        text.split(whereSeparator: { $0.isWhitespace || "<>\"“”«»()[]{}".contains($0) }).compactMap { word in
            guard
                let start = ["https://", "http://"].compactMap({ word.firstRange(of: $0)?.lowerBound }).min()
            else { return nil }
            var address = word[start...]
            while let last = address.last, ".,;:!?'’".contains(last) { address.removeLast() }
            return isWeb(address) ? String(address) : nil
        }
    }

    private static func isWeb(_ address: Substring) -> Bool {
        for scheme in ["https://", "http://"] where address.lowercased().hasPrefix(scheme) {
            return address.count > scheme.count
        }
        return false
    }

    package func heading(_ desk: Desk) -> String { "" }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let shown = max(1, min(links.count, area.rows - 3))
        let first = min(max(0, box.selected - shown + 1), links.count - shown)
        let top = area.bottom - shown - 2
        frame.fill(Rect(column: 0, row: top, columns: area.columns, rows: shown + 2))
        frame.fill(
            Rect(column: Chrome.margin, row: top, columns: area.columns - 2 * Chrome.margin, rows: 1),
            with: "─", style: desk.theme.secondary)
        for (line, place) in (first..<(first + shown)).enumerated() {
            let row = top + 1 + line
            let isSelected = place == box.selected
            if isSelected { frame.write("▌", column: 1, row: row, style: desk.theme.focus) }
            var words = StyledText(String(Self.letter(place)) + "  ", desk.theme.heading)
            words.append(links[place].address, isSelected ? desk.theme.heading : desk.theme.text)
            if !links[place].name.isEmpty { words.append("  " + links[place].name, desk.theme.secondary) }
            frame.write(
                words, column: Chrome.margin + 1, row: row, limit: area.columns - 2 * Chrome.margin - 1)
            if isSelected { frame.cursor = Point(column: Chrome.margin + 1, row: row) }
        }
        frame.write(
            "A letter opens its address; Esc goes back", column: Chrome.margin, row: area.bottom - 1,
            style: desk.theme.secondary, limit: area.columns - 2 * Chrome.margin)
    }
}
