import FoundationEssentials
import News

/// Reads the article out of a web page: Mozilla's Readability, with what the page says of itself in JSON-LD and meta tags.
package enum PageParsing {
    /// How much text makes an attempt good enough, in characters.
    private static let enough = 500

    /// The article in a page; nil where the page holds no text, or is a picture or something else that is no page.
    /// - Parameters:
    ///   - bytes: the page as it came.
    ///   - address: where it lies; nil where that is not known.
    ///   - contentType: the media type it was sent with, of which the character set counts.
    package static func article(from bytes: [UInt8], address: String?, contentType: String? = nil) -> Article?
    {
        guard let text = try? Documents.text(of: bytes, contentType: contentType) else { return nil }
        return article(in: text, address: address)
    }

    /// Whether a text is a web page, by how it begins.
    package static func isPage(_ text: String) -> Bool {
        let head = String(decoding: text.utf8.prefix(1024), as: UTF8.self).lowercased().trimmed()
        guard head.hasPrefix("<") else { return false }
        return ["<!doctype html", "<html", "<head", "<body", "<meta "].contains { head.contains($0) }
    }

    /// The article in a page that is text already; nil where the page holds no text.
    package static func article(in html: String, address: String?) -> Article? {
        guard let root = HTMLTree.root(of: html) else { return nil }
        var tree = PageTree(root)
        let facts = PageFacts(tree)
        for index in tree.all(["script", "noscript", "style", "template"], below: PageTree.root) {
            tree.remove(index)
        }
        guard let found = found(in: tree, facts, base: base(of: tree, address: address)), !found.text.isEmpty
        else { return nil }
        return Article(
            outlet: facts.outlet, published: facts.published, title: facts.title ?? "",
            byline: facts.byline ?? found.byline, address: address, language: facts.language,
            text: found.text,
            links: found.links)
    }

    /// What the page says that relative addresses are relative to, else where it lies.
    private static func base(of tree: PageTree, address: String?) -> String {
        let address = address ?? ""
        let own = tree.first("base").flatMap { tree.nodes[$0].attributes["href"] }
        return own.flatMap { Addresses.base($0, within: address) } ?? address
    }

    private struct Found {
        var text: String
        var links: [ArticleLink]
        var byline: String?
    }

    /// One attempt after the other, each less strict, until there is enough text; else the longest.
    private static func found(in tree: PageTree, _ facts: PageFacts, base: String) -> Found? {
        var attempts: [Found] = []
        for (unlikely, names, shape) in [
            (true, true, true), (false, true, true), (false, false, true), (false, false, false),
        ] {
            guard let body = tree.first("body") else { return nil }
            var sweeping = PageSweeping(
                tree, dropsUnlikely: unlikely, title: facts.title ?? "", hasByline: facts.byline != nil)
            sweeping.sweep(body)
            let byline = sweeping.byline
            // Handed on, not copied: each step changes the tree.
            var finding = ArticleFinding(consume sweeping, weighsNames: names)
            let article = finding.gathered(body: body)
            var pruning = ArticlePruning(
                (consume finding).tree, article: article, weighsNames: names, prunesByShape: shape)
            pruning.prune()
            let (text, links) = ArticleSetting.set(article, in: pruning.tree, base: base)
            attempts.append(Found(text: text, links: links, byline: byline))
            if text.count >= enough { return attempts.last }
        }
        return attempts.max { $0.text.count < $1.text.count }
    }
}
