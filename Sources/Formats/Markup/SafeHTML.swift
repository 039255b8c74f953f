/// HTML from outside, made harmless: only elements, attributes and addresses that are known to be safe stay.
package enum SafeHTML {
    /// The same content without script, style, frames, forms, objects, event attributes and script addresses; relative
    /// addresses made absolute. What is left of a dropped element is its text, except for script and style. O(n).
    package static func cleaned(_ html: String, base: String) -> String {
        guard html.contains(where: { $0 == "<" || $0 == "&" }) else { return html }
        var result = ""
        write(HTMLTree.fragment(html).children, base: base, to: &result)
        return result.trimmed()
    }

    /// The children of an XML element (XHTML, or markup that was not escaped) as harmless HTML.
    package static func cleaned(childrenOf element: MarkupElement) -> String {
        var result = ""
        write(element.children, base: element.base, to: &result)
        return result.trimmed()
    }

    /// Text as HTML that shows it as it is.
    package static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for character in text.unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }

    private static func write(_ nodes: [MarkupElement.Node], base: String, to result: inout String) {
        for node in nodes {
            switch node {
            case .text(let text): result += escaped(text)
            case .element(let element): write(element, base: base, to: &result)
            }
        }
    }

    private static func write(_ element: MarkupElement, base: String, to result: inout String) {
        let name = localName(element.name)
        if SafeMarkup.silenced.contains(name) { return }
        let base = element.base.isEmpty ? base : element.base
        guard SafeMarkup.elements.contains(name) else {
            return write(element.children, base: base, to: &result)
        }
        result += "<\(name)"
        for (attribute, value) in element.attributes.sorted(by: { $0.key < $1.key }) {
            if let safe = SafeMarkup.value(of: attribute, value, base: base) {
                result += " \(attribute)=\"\(escaped(safe))\""
            }
        }
        result += ">"
        if SafeMarkup.void.contains(name) { return }
        write(element.children, base: base, to: &result)
        result += "</\(name)>"
    }

    private static func localName(_ name: String) -> String {
        name.hasPrefix("html:") ? String(name.dropFirst(5)) : name
    }
}
