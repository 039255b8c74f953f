/// Takes out of a found article what does not belong to its text: forms, shares, link lists, widgets
/// (Readability by Mozilla, after Arc90).
struct ArticlePruning {
    private(set) var tree: PageTree
    private let article: Int
    private let weighsNames: Bool
    private let prunesByShape: Bool
    private var dataTables: Set<Int> = []

    private static let embeds: Set<String> = ["object", "embed", "iframe"]
    private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
    private static let textual: Set<String> = [
        "span", "li", "td", "blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul",
    ]

    /// Prunes the article in a tree; `prunesByShape` takes out parts that look like no text.
    init(_ tree: PageTree, article: Int, weighsNames: Bool, prunesByShape: Bool) {
        self.tree = tree
        self.article = article
        self.weighsNames = weighsNames
        self.prunesByShape = prunesByShape
    }

    /// Does all of it.
    mutating func prune() {
        dataTables = Set(tree.all(["table"], below: article).filter { isDataTable($0) })
        pruneByShape(["form"])
        pruneByShape(["fieldset"])
        drop(["object", "embed", "footer", "link", "aside"])
        dropShares()
        drop(["iframe", "input", "textarea", "select", "button"])
        for heading in tree.all(["h1", "h2"], below: article) where weight(heading) < 0 {
            tree.remove(heading)
        }
        pruneByShape(["table"])
        pruneByShape(["ul"])
        pruneByShape(["div"])
    }

    private func weight(_ index: Int) -> Int { weighsNames ? PageWords.weight(of: tree.nodes[index]) : 0 }

    private mutating func drop(_ names: Set<String>) {
        for index in tree.all(names, below: article) { tree.remove(index) }
    }

    private mutating func dropShares() {
        for index in tree.elements(below: article)
        where PageWords.isShare(tree.nodes[index].label) && tree.length(of: index) < 500 {
            tree.remove(index)
        }
    }

    private mutating func pruneByShape(_ names: Set<String>) {
        guard prunesByShape else { return }
        for index in tree.all(names, below: article).reversed() where looksForeign(index) {
            tree.remove(index)
        }
    }

    private func looksForeign(_ index: Int) -> Bool {
        if dataTables.contains(index) || tree.ancestors(of: index).contains(where: dataTables.contains) {
            return false
        }
        if tree.lies(index, in: ["code"]) { return false }
        if tree.all(["table"], below: index).contains(where: dataTables.contains) { return false }
        if weight(index) < 0 { return true }
        guard tree.commas(of: index) < 9 else { return false }
        return hasForeignShape(index)
    }

    private func hasForeignShape(_ index: Int) -> Bool {
        let length = tree.length(of: index)
        let lists = tree.all(["ul", "ol"], below: index).reduce(0) { $0 + tree.length(of: $1) }
        let isList =
            ["ul", "ol"].contains(tree.nodes[index].name)
            || (length > 0 && Double(lists) / Double(length) > 0.9)
        let count = { (names: Set<String>) in tree.all(names, below: index).count }
        let paragraphs = count(["p"])
        let pictures = count(["img"])
        let items = count(["li"]) - 100
        let links = tree.linkDensity(of: index)
        let isInFigure = tree.lies(index, in: ["figure"])
        let weight = weight(index)
        let embeds = count(Self.embeds)
        let headings = tree.textDensity(of: index, in: Self.headings)
        let isForeign =
            (!isInFigure && pictures > 1 && Double(paragraphs) / Double(pictures) < 0.5)
            || (!isList && items > paragraphs)
            || count(["input"]) > paragraphs / 3
            || (!isList && !isInFigure && headings < 0.9 && length < 25 && (pictures == 0 || pictures > 2)
                && links > 0)
            || (!isList && weight < 25 && links > 0.2) || (weight >= 25 && links > 0.5)
            || (embeds == 1 && length < 75) || embeds > 1
            || (pictures == 0 && tree.textDensity(of: index, in: Self.textual) == 0)
        return isForeign && !(isList && isPictureList(index, pictures))
    }

    private func isPictureList(_ index: Int, _ pictures: Int) -> Bool {
        tree.elements(of: index).allSatisfy { tree.elements(of: $0).count <= 1 }
            && pictures == tree.all(["li"], below: index).count
    }

    /// Whether a table holds data, not a layout.
    private func isDataTable(_ table: Int) -> Bool {
        let attributes = tree.nodes[table].attributes
        if attributes["role"] == "presentation" || attributes["datatable"] == "0" { return false }
        if attributes["summary"]?.isEmpty == false { return true }
        if tree.all(["caption"], below: table).contains(where: { !tree.nodes[$0].children.isEmpty }) {
            return true
        }
        if !tree.all(["col", "colgroup", "tfoot", "thead", "th"], below: table).isEmpty { return true }
        if !tree.all(["table"], below: table).isEmpty { return false }
        let rows = tree.all(["tr"], below: table)
        let columns = rows.map { tree.all(["td"], below: $0).count }.max() ?? 0
        if rows.count <= 1 || columns <= 1 { return false }
        return rows.count >= 10 || columns > 4 || rows.count * columns > 10
    }
}
