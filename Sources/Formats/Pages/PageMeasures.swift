/// How much text, and of what sort, lies below a node of a page.
extension PageTree {
    /// How many characters of text lie below a node.
    func length(of index: Int) -> Int {
        if nodes[index].isText { return nodes[index].length }
        return nodes[index].children.reduce(0) { $0 + length(of: $1) }
    }

    /// How many commas lie below a node.
    func commas(of index: Int) -> Int {
        if nodes[index].isText { return nodes[index].commas }
        return nodes[index].children.reduce(0) { $0 + commas(of: $1) }
    }

    /// What share of the text below a node lies in links, 0 to 1; links within the page count a third.
    func linkDensity(of index: Int) -> Double {
        let whole = length(of: index)
        guard whole > 0 else { return 0 }
        return linkedLength(below: index) / Double(whole)
    }

    private func linkedLength(below index: Int) -> Double {
        var linked = 0.0
        for child in nodes[index].children where !nodes[child].isText {
            if nodes[child].name == "a" {
                let isInner = nodes[child].attributes["href"]?.hasPrefix("#") == true
                linked += Double(length(of: child)) * (isInner ? 0.3 : 1)
            }
            linked += linkedLength(below: child)
        }
        return linked
    }

    /// What share of the text below a node lies in elements of these names, 0 to 1.
    func textDensity(of index: Int, in names: Set<String>) -> Double {
        let whole = length(of: index)
        guard whole > 0 else { return 0 }
        let inside = all(names, below: index).reduce(0) { $0 + length(of: $1) }
        return Double(inside) / Double(whole)
    }

    /// Whether an element holds an element that begins a new block.
    func holdsBlock(_ index: Int) -> Bool {
        elements(of: index).contains { PageWords.blocks.contains(nodes[$0].name) || holdsBlock($0) }
    }

    /// Whether an element flows within a line of text.
    func isPhrasing(_ index: Int) -> Bool {
        let node = nodes[index]
        if node.isText || PageWords.phrasing.contains(node.name) { return true }
        guard ["a", "del", "ins"].contains(node.name) else { return false }
        return node.children.allSatisfy(isPhrasing)
    }

    /// Whether nothing of a node can be seen but space.
    func isBlank(_ index: Int) -> Bool {
        let node = nodes[index]
        return node.isText ? node.length == 0 : node.name == "br" || node.name == "hr"
    }
}
