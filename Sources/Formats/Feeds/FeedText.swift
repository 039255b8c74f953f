import FoundationEssentials

/// The text of a feed's element, which may be plain, escaped HTML, XHTML or base64 (RFC 4287, section 3.1; Atom 0.3;
/// RSS by custom).
struct FeedText {
    /// The text as harmless HTML.
    let html: String
    /// The text as it stands where it is plain; nil where it is markup.
    let plain: String?

    /// The text without markup, on one line. O(length): contents are long, and nobody asks for theirs.
    var line: String { plain?.trimmed(collapsing: true) ?? MarkupText.line(of: html) }

    /// The line, and the line as HTML where it came as markup and shows what would be a tag in it ("the &lt;blink&gt;
    /// tag"), nil where it can be mistaken for nothing else.
    var lines: (plain: String, marked: String?) {
        let line = line
        return (line, plain == nil && line.contains("<") ? SafeHTML.escaped(line) : nil)
    }

    /// The text of an element; nil where it is empty.
    init?(_ element: MarkupElement?) {
        guard let element else { return nil }
        let markup = Self.markup(of: element)
        html =
            markup.isPlain || !markup.text.utf8.contains(UInt8(ascii: "<"))
            ? Self.paragraphs(of: markup.text, isPlain: markup.isPlain)
            : SafeHTML.cleaned(markup.text, base: element.base)
        plain = markup.isPlain ? markup.text.trimmed() : nil
        if html.isEmpty { return nil }
    }

    /// The text of an element that holds a name: plain, but what was escaped once too often is read ("A &amp;amp; B").
    static func label(of element: MarkupElement) -> String {
        let text = element.text
        guard text.contains("&") else { return text.trimmed(collapsing: true) }
        let lone = text.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
        return MarkupText.line(of: lone)
    }

    private static func markup(of element: MarkupElement) -> (text: String, isPlain: Bool) {
        let type = element.attributes["type"]?.lowercased() ?? ""
        let mode = element.attributes["mode"]?.lowercased() ?? ""
        let text = element.text
        if mode == "base64" || isBinary(type), let decoded = base64(text) { return (decoded, false) }
        if type.hasSuffix("html"), type != "xhtml", !type.contains("xhtml"), text.contains("<") {
            return (text, false)
        }
        if !element.elements.isEmpty { return (SafeHTML.cleaned(childrenOf: unwrapped(element)), false) }
        if type == "text" || type == "text/plain" { return (text, mode != "escaped" || !looksLikeHTML(text)) }
        return (text, false)
    }

    /// Text without a tag keeps its paragraphs, which HTML would run together.
    private static func paragraphs(of text: String, isPlain: Bool) -> String {
        let whole = text.trimmed()
        let safe = isPlain ? SafeHTML.escaped(whole) : SafeHTML.cleaned(whole, base: "")
        guard safe.utf8.contains(0x0A) else { return safe }
        let lines = safe.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
            $0.trimmed()
        }
        let paragraphs = lines.split(separator: "").map { $0.joined(separator: "\n") }
        return paragraphs.count < 2 ? safe : paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
    }

    private static func isBinary(_ type: String) -> Bool {
        guard type.contains("/") else { return false }
        return !type.hasPrefix("text/") && !type.hasSuffix("xml") && !type.hasPrefix("multipart/")
    }

    private static func base64(_ text: String) -> String? {
        guard let data = Data(base64Encoded: text.filter { !$0.isWhitespace }), !data.isEmpty else {
            return nil
        }
        return Charsets.text(of: Array(data))
    }

    private static func looksLikeHTML(_ text: String) -> Bool { text.contains("</") || text.contains("/>") }

    /// Atom's XHTML stands in one `div` that is no part of it.
    private static func unwrapped(_ element: MarkupElement) -> MarkupElement {
        let inner = element.elements
        guard inner.count == 1, inner[0].name == "html:div", element.attributes["type"] == "xhtml" else {
            return element
        }
        return inner[0]
    }
}
