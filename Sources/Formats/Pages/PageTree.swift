/// A page's elements and text as numbered nodes that can be taken out, moved and renamed while the article is looked for.
struct PageTree {
    /// One element or one run of text.
    struct Node {
        /// The element's name; "" for text.
        var name: String
        var attributes: [String: String]
        /// The text of a run of text.
        var text = ""
        /// How many characters the text has when white space is collapsed; 0 for an element.
        var length = 0
        /// How many commas, of any script, the text has.
        var commas = 0
        var parent: Int?
        var children: [Int] = []

        var isText: Bool { name.isEmpty }
        /// Class and id, in lower case: what pages call their parts.
        var label: String { "\(attributes["class"] ?? "") \(attributes["id"] ?? "")".lowercased() }
    }

    private(set) var nodes: [Node] = []

    /// The tree of a page's root element. O(n).
    init(_ root: MarkupElement) {
        _ = add(root, parent: nil)
    }

    /// The root is the first node.
    static let root = 0

    /// Makes an element one of another name.
    mutating func rename(_ index: Int, to name: String) { nodes[index].name = name }

    /// The first element of a name at or below a node, in document order.
    func first(_ name: String, below index: Int = root) -> Int? {
        if nodes[index].name == name { return index }
        for child in nodes[index].children {
            if let found = first(name, below: child) { return found }
        }
        return nil
    }

    /// All elements of these names below a node, in document order, without the node itself.
    func all(_ names: Set<String>, below index: Int) -> [Int] {
        var found: [Int] = []
        collect(below: index, &found) { names.contains(nodes[$0].name) }
        return found
    }

    /// All elements below a node, in document order, without the node itself.
    func elements(below index: Int) -> [Int] {
        var found: [Int] = []
        collect(below: index, &found) { !nodes[$0].isText }
        return found
    }

    /// The child elements.
    func elements(of index: Int) -> [Int] { nodes[index].children.filter { !nodes[$0].isText } }

    /// The nodes above a node, the nearest first, at most this many.
    func ancestors(of index: Int, most: Int = .max) -> [Int] {
        var found: [Int] = []
        var next = nodes[index].parent
        while let current = next, found.count < most {
            found.append(current)
            next = nodes[current].parent
        }
        return found
    }

    /// Whether a node lies in an element of one of these names.
    func lies(_ index: Int, in names: Set<String>) -> Bool {
        ancestors(of: index).contains { names.contains(nodes[$0].name) }
    }

    /// Takes a node and all below it out of the tree.
    mutating func remove(_ index: Int) {
        guard let parent = nodes[index].parent else { return }
        nodes[parent].children.removeAll { $0 == index }
        nodes[index].parent = nil
    }

    /// Puts a node in the place of another, which leaves the tree.
    mutating func replace(_ index: Int, with other: Int) {
        guard let parent = nodes[index].parent, let place = nodes[parent].children.firstIndex(of: index)
        else { return }
        if let old = nodes[other].parent { nodes[old].children.removeAll { $0 == other } }
        nodes[parent].children[place] = other
        nodes[other].parent = parent
        nodes[index].parent = nil
    }

    /// A new element that takes these nodes from where they are; it stands nowhere yet.
    mutating func wrap(_ children: [Int], in name: String) -> Int {
        nodes.append(Node(name: name, attributes: [:]))
        let index = nodes.count - 1
        // All at once: a page may have any number of siblings.
        let moved = Set(children)
        for parent in Set(children.compactMap { nodes[$0].parent }) {
            nodes[parent].children.removeAll { moved.contains($0) }
        }
        for child in children { nodes[child].parent = index }
        nodes[index].children = children
        return index
    }

    /// Gives a node other children.
    mutating func setChildren(_ children: [Int], of index: Int) {
        nodes[index].children = children
        for child in children { nodes[child].parent = index }
    }

    /// The text below a node, white space collapsed.
    func text(of index: Int) -> String {
        var result = ""
        appendText(of: index, to: &result)
        return result.trimmed(collapsing: true)
    }

    private func appendText(of index: Int, to result: inout String) {
        if nodes[index].isText { result += nodes[index].text }
        for child in nodes[index].children { appendText(of: child, to: &result) }
    }

    private func collect(below index: Int, _ found: inout [Int], where isWanted: (Int) -> Bool) {
        for child in nodes[index].children {
            if isWanted(child) { found.append(child) }
            if !nodes[child].children.isEmpty { collect(below: child, &found, where: isWanted) }
        }
    }

    private mutating func add(_ element: MarkupElement, parent: Int?) -> Int {
        nodes.append(Node(name: element.name, attributes: element.attributes, parent: parent))
        let index = nodes.count - 1
        var children: [Int] = []
        for child in element.children {
            switch child {
            case .element(let inner): children.append(add(inner, parent: index))
            case .text(let text): children.append(add(text, parent: index))
            }
        }
        nodes[index].children = children
        return index
    }

    private mutating func add(_ text: String, parent: Int) -> Int {
        var node = Node(name: "", attributes: [:], text: text, parent: parent)
        // Programs and style sheets are long, and nobody asks how long.
        if !Self.unmeasured.contains(nodes[parent].name) { node.measure() }
        nodes.append(node)
        return nodes.count - 1
    }

    private static let unmeasured: Set<String> = ["script", "style"]
}

extension PageTree.Node {
    /// Finds out how long the text is, and how many commas it has. O(length).
    fileprivate mutating func measure() {
        var length = 0
        var commas = 0
        var isInSpace = true
        for scalar in text.unicodeScalars {
            let isSpace = scalar.isSpace
            if !isSpace { length += isInSpace && length > 0 ? 2 : 1 }
            isInSpace = isSpace
            if scalar.isComma { commas += 1 }
        }
        self.length = length
        self.commas = commas
    }
}

extension Unicode.Scalar {
    /// Whether this is a comma of Latin, Arabic, Chinese or another script.
    fileprivate var isComma: Bool {
        switch value {
        case 0x2C, 0x060C, 0x2E32, 0x2E34, 0x2E41, 0xFE10, 0xFE11, 0xFE50, 0xFF0C: true
        default: false
        }
    }
}
