import News

/// Sets an article's elements as plain text: a blank line between paragraphs, headings, list items and table rows; and
/// notes where its links lead.
struct ArticleSetting {
    private let tree: PageTree
    /// What relative addresses are relative to.
    private let base: String
    private var text: [UInt8] = []
    private var links: [ArticleLink] = []
    private var line: [Piece] = []

    /// A part of a paragraph that is not set yet.
    private enum Piece {
        case text(String)
        case linkStart(String)
        case linkEnd
    }

    /// The plain text below a node, and its links.
    /// - Parameter base: what relative addresses are relative to; "" where nothing tells.
    static func set(_ index: Int, in tree: PageTree, base: String) -> (text: String, links: [ArticleLink]) {
        var setting = ArticleSetting(tree: tree, base: base)
        setting.set(index)
        setting.close()
        return (String(decoding: setting.text, as: UTF8.self), setting.links)
    }

    private init(tree: PageTree, base: String) {
        self.tree = tree
        self.base = base
    }

    private mutating func set(_ index: Int) {
        let node = tree.nodes[index]
        if node.isText {
            line.append(.text(node.text))
            return
        }
        if Self.silent.contains(node.name) { return }
        switch node.name {
        case "br": line.append(.text("\n"))
        case "pre": setVerbatim(index)
        case "a": setLink(node)
        case "td", "th":
            if !line.isEmpty { line.append(.text(" \u{2002}")) }
            node.children.forEach { set($0) }
        default:
            let isBlock = !PageWords.phrasing.contains(node.name) && !Self.inline.contains(node.name)
            if isBlock { close() }
            if node.name == "li" { line.append(.text("• ")) }
            node.children.forEach { set($0) }
            if isBlock { close() }
        }
    }

    /// A link within the page leads nowhere once the text is out of it.
    private mutating func setLink(_ node: PageTree.Node) {
        let address = node.attributes["href"].flatMap { reference in
            reference.hasPrefix("#") ? nil : SafeMarkup.safeAddress(reference, base: base)
        }
        if let address { line.append(.linkStart(address)) }
        node.children.forEach { set($0) }
        if address != nil { line.append(.linkEnd) }
    }

    private mutating func setVerbatim(_ index: Int) {
        close()
        var verbatim = ""
        append(index, to: &verbatim)
        let kept = verbatim.trimmed()
        if !kept.isEmpty { add(SetParagraph(bytes: Array(kept.utf8))) }
    }

    private func append(_ index: Int, to text: inout String) {
        if tree.nodes[index].isText { text += tree.nodes[index].text }
        if tree.nodes[index].name == "br" { text += "\n" }
        for child in tree.nodes[index].children { append(child, to: &text) }
    }

    /// Ends a paragraph; two line breaks in it begin another.
    private mutating func close() {
        guard !line.isEmpty else { return }
        var paragraph = SetParagraph()
        var isAfterBreak = false
        for piece in line {
            switch piece {
            case .linkStart(let address): paragraph.openLink(address)
            case .linkEnd: paragraph.closeLink()
            case .text(let text):
                for place in text.unicodeScalars.indices {
                    let scalar = text.unicodeScalars[place]
                    if scalar == "\n", isAfterBreak {
                        add(paragraph.ended())
                        paragraph = paragraph.continued()
                    } else if scalar.isSpace {
                        paragraph.widen()
                    } else {
                        paragraph.put(text.utf8[place..<text.unicodeScalars.index(after: place)])
                    }
                    isAfterBreak = scalar == "\n"
                }
            }
        }
        add(paragraph.ended())
        line.removeAll(keepingCapacity: true)
    }

    private mutating func add(_ paragraph: SetParagraph) {
        guard !paragraph.bytes.isEmpty, paragraph.bytes != Self.bullet else { return }
        if !text.isEmpty { text += [0x0A, 0x0A] }
        for link in paragraph.links {
            let range = (link.range.lowerBound + text.count)..<(link.range.upperBound + text.count)
            links.append(ArticleLink(range: range, address: link.address))
        }
        text += paragraph.bytes
    }

    private static let bullet = Array("•".utf8)
    private static let inline: Set<String> = [
        "a", "del", "ins", "u", "s", "strike", "big", "tt", "svg", "acronym", "nobr",
    ]
    private static let silent: Set<String> = ["script", "style", "noscript", "template", "svg", "head"]
}

/// A paragraph in which white space is collapsed, and its links.
private struct SetParagraph {
    private(set) var bytes: [UInt8] = []
    private(set) var links: [ArticleLink] = []
    private var isSpaced = false
    private var open: (address: String, start: Int?)?

    /// A paragraph of these bytes.
    init(bytes: [UInt8] = []) { self.bytes = bytes }

    mutating func widen() { isSpaced = true }

    mutating func put(_ character: Substring.UTF8View) {
        if isSpaced, !bytes.isEmpty { bytes.append(0x20) }
        isSpaced = false
        // The words begin after the space that was still to be written.
        if open != nil, open?.start == nil { open?.start = bytes.count }
        bytes.append(contentsOf: character)
    }

    mutating func openLink(_ address: String) { open = (address, nil) }

    mutating func closeLink() {
        if let open, let start = open.start {
            links.append(ArticleLink(range: start..<bytes.count, address: open.address))
        }
        open = nil
    }

    /// The paragraph with the link that goes on behind it closed.
    func ended() -> SetParagraph {
        var ended = self
        ended.closeLink()
        return ended
    }

    /// The next paragraph, into which an open link goes on.
    func continued() -> SetParagraph {
        var next = SetParagraph()
        if let open { next.openLink(open.address) }
        return next
    }
}
