/// Finds the element that holds the article: text with commas speaks for the elements around it, links speak against
/// them (Readability by Mozilla, after Arc90).
struct ArticleFinding {
    private(set) var tree: PageTree
    private var scores: [Int: Double] = [:]
    private let weighsNames: Bool

    /// Elements in which siblings of the article may stand as they are.
    private static let kept: Set<String> = ["div", "article", "section", "p", "ol", "ul"]

    /// A search in a swept page.
    init(_ sweeping: consuming PageSweeping, weighsNames: Bool) {
        tree = sweeping.tree
        self.weighsNames = weighsNames
        score(sweeping.scored)
    }

    /// The article with the siblings that belong to it, as a new element that stands nowhere.
    mutating func gathered(body: Int) -> Int {
        guard let best = best(), tree.nodes[best].name != "body" else {
            return tree.wrap(tree.nodes[body].children, in: "div")
        }
        let top = widened(best)
        guard let parent = tree.nodes[top].parent else { return tree.wrap([top], in: "div") }
        let parts = tree.elements(of: parent).filter { belongs($0, to: top) }
        for part in parts where !Self.kept.contains(tree.nodes[part].name) { tree.rename(part, to: "div") }
        return tree.wrap(parts, in: "div")
    }

    private mutating func score(_ elements: [Int]) {
        for element in elements where tree.nodes[element].parent != nil {
            let length = tree.length(of: element)
            guard length >= 25 else { continue }
            let points = 2 + Double(tree.commas(of: element)) + Double(min(length / 100, 3))
            for (level, ancestor) in tree.ancestors(of: element, most: 5).enumerated()
            where tree.nodes[ancestor].parent != nil {
                let divider = level == 0 ? 1.0 : level == 1 ? 2 : Double(level * 3)
                let before = scores[ancestor] ?? initial(ancestor)
                scores[ancestor] = before + points / divider
            }
        }
        for (index, points) in scores { scores[index] = points * (1 - tree.linkDensity(of: index)) }
    }

    private func initial(_ index: Int) -> Double {
        let base: Double =
            switch tree.nodes[index].name {
            case "div": 5
            case "pre", "td", "blockquote": 3
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form": -3
            case "h1", "h2", "h3", "h4", "h5", "h6", "th": -5
            default: 0
            }
        return base + (weighsNames ? Double(PageWords.weight(of: tree.nodes[index])) : 0)
    }

    private func ranked() -> [Int] {
        scores.keys.sorted { (scores[$0] ?? 0, $1) > (scores[$1] ?? 0, $0) }
    }

    /// The best candidate, or what it shares with three others that are nearly as good.
    private func best() -> Int? {
        let candidates = ranked().prefix(5)
        guard let top = candidates.first, let topScore = scores[top] else { return nil }
        let others = candidates.dropFirst().filter { (scores[$0] ?? 0) >= topScore * 0.75 }
        guard others.count >= 3 else { return top }
        let lists = others.map { Set(tree.ancestors(of: $0)) }
        let shared = tree.ancestors(of: top).first { ancestor in
            tree.nodes[ancestor].name != "body" && lists.filter { $0.contains(ancestor) }.count >= 3
        }
        return shared ?? top
    }

    /// An element above the best that scores better still, or of which the best is all there is.
    private mutating func widened(_ best: Int) -> Int {
        var top = best
        var last = scores[best] ?? initial(best)
        let least = last / 3
        for ancestor in tree.ancestors(of: best) {
            if tree.nodes[ancestor].name == "body" { break }
            guard let points = scores[ancestor] else { continue }
            if points < least { break }
            if points > last {
                top = ancestor
                break
            }
            last = points
        }
        while let parent = tree.nodes[top].parent, tree.nodes[parent].name != "body",
            tree.nodes[parent].parent != nil,
            tree.elements(of: parent).count == 1
        {
            top = parent
        }
        if scores[top] == nil { scores[top] = initial(top) }
        return top
    }

    private func belongs(_ index: Int, to top: Int) -> Bool {
        if index == top { return true }
        let topScore = scores[top] ?? 0
        let sameClass = tree.nodes[index].attributes["class"] == tree.nodes[top].attributes["class"]
        let bonus = sameClass && tree.nodes[top].attributes["class"]?.isEmpty == false ? topScore * 0.2 : 0
        if let points = scores[index], points + bonus >= max(10, topScore * 0.2) { return true }
        guard tree.nodes[index].name == "p" else { return false }
        let density = tree.linkDensity(of: index)
        let length = tree.length(of: index)
        if length > 80 { return density < 0.25 }
        guard length > 0, density == 0 else { return false }
        let text = tree.text(of: index)
        return text.hasSuffix(".") || text.contains(". ")
    }
}
