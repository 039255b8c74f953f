/// Sets an article's elements as plain text: a blank line between paragraphs, headings, list items and table rows.
struct ArticleSetting {
    private let tree: PageTree
    private var paragraphs: [String] = []
    private var line = ""

    /// The plain text below a node.
    static func text(of index: Int, in tree: PageTree) -> String {
        var setting = ArticleSetting(tree: tree)
        setting.set(index)
        setting.close()
        return setting.paragraphs.joined(separator: "\n\n")
    }

    private init(tree: PageTree) { self.tree = tree }

    private mutating func set(_ index: Int) {
        let node = tree[index]
        if node.isText {
            line += node.text
            return
        }
        if Self.silent.contains(node.name) { return }
        switch node.name {
        case "br": line += "\n"
        case "pre": setVerbatim(index)
        case "td", "th":
            if !line.isEmpty { line += " \u{2002}" }
            node.children.forEach { set($0) }
        default:
            let isBlock = !PageWords.phrasing.contains(node.name) && !Self.inline.contains(node.name)
            if isBlock { close() }
            if node.name == "li" { line += "• " }
            node.children.forEach { set($0) }
            if isBlock { close() }
        }
    }

    private mutating func setVerbatim(_ index: Int) {
        close()
        var text = ""
        append(index, to: &text)
        let kept = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        paragraphs += [kept.joined(separator: "\n").trimmed()].filter { !$0.isEmpty }
    }

    private func append(_ index: Int, to text: inout String) {
        if tree[index].isText { text += tree[index].text }
        if tree[index].name == "br" { text += "\n" }
        for child in tree[index].children { append(child, to: &text) }
    }

    /// Ends a paragraph; two line breaks in it begin another.
    private mutating func close() {
        for part in line.split(separator: "\n\n") {
            let text = String(part).trimmed(collapsing: true)
            if !text.isEmpty, text != "•" { paragraphs.append(text) }
        }
        line = ""
    }

    private static let inline: Set<String> = [
        "a", "del", "ins", "u", "s", "strike", "big", "tt", "svg", "acronym", "nobr",
    ]
    private static let silent: Set<String> = ["script", "style", "noscript", "template", "svg", "head"]
}
