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
        let node = tree.nodes[index]
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
        if tree.nodes[index].isText { text += tree.nodes[index].text }
        if tree.nodes[index].name == "br" { text += "\n" }
        for child in tree.nodes[index].children { append(child, to: &text) }
    }

    /// Ends a paragraph; two line breaks in it begin another.
    private mutating func close() {
        var start = line.startIndex
        var last: UInt8 = 0
        for place in line.utf8.indices {
            let byte = line.utf8[place]
            if byte == 0x0A, last == 0x0A {
                add(line[start..<place])
                start = place
            }
            last = byte
        }
        add(line[start...])
        line = ""
    }

    private mutating func add(_ paragraph: Substring) {
        let text = String(paragraph).trimmed(collapsing: true)
        if !text.isEmpty, text != "•" { paragraphs.append(text) }
    }

    private static let inline: Set<String> = [
        "a", "del", "ins", "u", "s", "strike", "big", "tt", "svg", "acronym", "nobr",
    ]
    private static let silent: Set<String> = ["script", "style", "noscript", "template", "svg", "head"]
}
