/// The plain text of HTML, on one line: for titles and summaries.
package enum MarkupText {
    /// The text of a piece of HTML without its markup, references decoded, white space collapsed. O(n).
    package static func line(of html: String) -> String {
        guard html.mayHoldMarkup else { return html.trimmed(collapsing: true) }
        return line(of: HTMLTree.fragment(html))
    }

    /// The text below an element on one line, script and style left out.
    package static func line(of element: MarkupElement) -> String {
        var result = ""
        append(element, to: &result)
        return result.trimmed(collapsing: true)
    }

    private static func append(_ element: MarkupElement, to result: inout String) {
        if SafeMarkup.silenced.contains(element.name), element.name != "head" { return }
        let isBlock = blocks.contains(element.name)
        if isBlock { result += " " }
        for child in element.children {
            switch child {
            case .text(let text): result += text
            case .element(let inner): append(inner, to: &result)
            }
        }
        if isBlock { result += " " }
    }

    private static let blocks: Set<String> = [
        "p", "div", "br", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td",
        "th", "table",
        "hr", "figure", "figcaption", "section", "article", "dd", "dt", "pre",
    ]
}
