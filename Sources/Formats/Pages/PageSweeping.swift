/// Takes out of a page what is surely no article, and makes paragraphs of loose text: the first step of Readability
/// (Mozilla, after Arc90).
struct PageSweeping {
    var tree: PageTree
    /// Whether parts whose names speak against them go.
    let dropsUnlikely: Bool
    /// The headline: a heading that repeats it goes.
    let title: String
    /// The elements whose text counts when the article is looked for.
    private(set) var scored: [Int] = []
    /// Who wrote the article, by the page's own mark.
    private(set) var byline: String?
    private var hasByline: Bool
    private var mayDropTitle = true

    private static let scoredNames: Set<String> = ["section", "h2", "h3", "h4", "h5", "h6", "p", "td", "pre"]
    private static let hollowNames: Set<String> = [
        "div", "section", "header", "h1", "h2", "h3", "h4", "h5", "h6",
    ]

    /// A sweep of a page.
    init(_ tree: PageTree, dropsUnlikely: Bool, title: String, hasByline: Bool) {
        self.tree = tree
        self.dropsUnlikely = dropsUnlikely
        self.title = title
        self.hasByline = hasByline
    }

    /// Sweeps everything below a node.
    mutating func sweep(_ index: Int) {
        for child in tree.nodes[index].children where !tree.nodes[child].isText {
            if goes(child) {
                tree.remove(child)
                continue
            }
            settle(child)
        }
    }

    private mutating func settle(_ index: Int) {
        if Self.scoredNames.contains(tree.nodes[index].name) { scored.append(index) }
        var current = index
        if tree.nodes[index].name == "div" { current = settleDivision(index) }
        sweep(current)
    }

    private mutating func goes(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        if PageVisibility.isHidden(node) { return true }
        if node.attributes["aria-modal"] == "true", node.attributes["role"] == "dialog" { return true }
        let label = node.label
        if !hasByline, takesByline(index, label) { return true }
        if mayDropTitle, node.name == "h1" || node.name == "h2", repeatsTitle(index) {
            mayDropTitle = false
            return true
        }
        if dropsUnlikely {
            if PageWords.isUnlikely(label), node.name != "body", node.name != "a",
                !tree.lies(index, in: ["table", "code"])
            {
                return true
            }
            if let role = node.attributes["role"], PageWords.unlikelyRoles.contains(role) { return true }
        }
        return Self.hollowNames.contains(node.name) && isHollow(index)
    }

    private func isHollow(_ index: Int) -> Bool {
        tree.length(of: index) == 0
            && tree.elements(of: index).allSatisfy { ["br", "hr"].contains(tree.nodes[$0].name) }
    }

    private mutating func takesByline(_ index: Int, _ label: String) -> Bool {
        let node = tree.nodes[index]
        let isMarked =
            node.attributes["rel"] == "author" || node.attributes["itemprop"]?.contains("author") == true
        guard isMarked || PageWords.isByline(label) else { return false }
        let text = tree.text(of: index)
        guard !text.isEmpty, text.count < 100 else { return false }
        let name = tree.nodes.indices.first { place in
            tree.nodes[place].attributes["itemprop"]?.contains("name") == true
                && tree.ancestors(of: place).contains(index)
        }
        byline = name.map { tree.text(of: $0) } ?? text
        hasByline = true
        return true
    }

    private func repeatsTitle(_ index: Int) -> Bool { TextLikeness.of(title, tree.text(of: index)) > 0.75 }

    /// Loose text in a division becomes paragraphs; a division that is a paragraph becomes one.
    private mutating func settleDivision(_ index: Int) -> Int {
        gatherPhrases(of: index)
        let elements = tree.elements(of: index)
        let hasLooseText = tree.nodes[index].children.contains {
            tree.nodes[$0].isText && tree.nodes[$0].length > 0
        }
        if elements.count == 1, tree.nodes[elements[0]].name == "p", !hasLooseText,
            tree.linkDensity(of: index) < 0.25
        {
            tree.replace(index, with: elements[0])
            scored.append(elements[0])
            return elements[0]
        }
        if !tree.holdsBlock(index) {
            tree.rename(index, to: "p")
            scored.append(index)
        }
        return index
    }

    private mutating func gatherPhrases(of index: Int) {
        var result: [Int] = []
        var run: [Int] = []
        for child in tree.nodes[index].children {
            if tree.isPhrasing(child) {
                if !run.isEmpty || !tree.isBlank(child) { run.append(child) }
                continue
            }
            close(&run, into: &result)
            result.append(child)
        }
        close(&run, into: &result)
        tree.setChildren(result, of: index)
    }

    private mutating func close(_ run: inout [Int], into result: inout [Int]) {
        while let last = run.last, tree.isBlank(last) { run.removeLast() }
        if !run.isEmpty { result.append(tree.wrap(run, in: "p")) }
        run = []
    }
}

/// Whether a page hides an element.
enum PageVisibility {
    static func isHidden(_ node: PageTree.Node) -> Bool {
        if node.attributes["hidden"] != nil { return true }
        if node.attributes["aria-hidden"] == "true",
            node.attributes["class"]?.contains("fallback-image") != true
        {
            return true
        }
        guard let style = node.attributes["style"] else { return false }
        let bytes = style.lowercased().utf8.filter { $0 > 0x20 }
        return bytes.contains("display:none") || bytes.contains("visibility:hidden")
    }
}

/// How much of one text's words another has.
enum TextLikeness {
    /// 1 where every word of the second text stands in the first, 0 where none does, by length.
    static func of(_ first: String, _ second: String) -> Double {
        let known = Set(words(first))
        let other = words(second)
        guard !known.isEmpty, !other.isEmpty else { return 0 }
        let strange = other.filter { !known.contains($0) }.reduce(0) { $0 + $1.count + 1 }
        return 1 - Double(strange) / Double(other.reduce(0) { $0 + $1.count + 1 })
    }

    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_") }
    }
}
