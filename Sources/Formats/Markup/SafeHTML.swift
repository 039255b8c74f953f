/// HTML from outside, made harmless: only elements, attributes and addresses that are known to be safe stay.
package enum SafeHTML {
    /// The same content without script, style, frames, forms, objects, event attributes and script addresses; relative
    /// addresses made absolute. What is left of a dropped element is its text, except for script and style. O(n).
    package static func cleaned(_ html: String, base: String) -> String {
        guard html.mayHoldMarkup else { return html }
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
        guard text.utf8.contains(where: { entity(of: $0) != nil }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            if let entity = entity(of: byte) {
                bytes.append(contentsOf: entity.utf8)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func entity(of byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: nil
        }
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

extension String {
    /// Whether there is a character with which a tag or a reference begins. O(length).
    var mayHoldMarkup: Bool { utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") } }
}
