import FoundationEssentials

/// An element of an XML or HTML document, copied out of the parser that read it.
package final class MarkupElement {
    /// A child of an element.
    package enum Node {
        case element(MarkupElement)
        case text(String)
    }

    /// The name in lower case, with the usual prefix of its namespace where it has one ("dc:date", "title").
    package let name: String
    /// The attributes by name, in lower case, prefixed as elements are; the first of two of one name.
    package let attributes: [String: String]
    /// The address that relative ones below it are relative to (`xml:base`, inherited); "" where none is given.
    package let base: String
    /// Elements and text in document order.
    package var children: [Node] = []

    /// An element without children.
    package init(name: String, attributes: [String: String] = [:], base: String = "") {
        self.name = name
        self.attributes = attributes
        self.base = base
    }

    /// The child elements in document order.
    package var elements: [MarkupElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The first child element of one of these names, in the order of the names.
    package func first(_ names: String...) -> MarkupElement? {
        for name in names {
            if let found = elements.first(where: { $0.name == name }) { return found }
        }
        return nil
    }

    /// All text below the element, as it stands.
    package var text: String {
        var result = ""
        appendText(to: &result)
        return result
    }

    private func appendText(to result: inout String) {
        for child in children {
            switch child {
            case .text(let text): result += text
            case .element(let element): element.appendText(to: &result)
            }
        }
    }
}

/// Web addresses.
package enum Addresses {
    /// What relative addresses are relative to where a document names a base; nil where that is no address of the web.
    static func base(_ address: String, within outer: String) -> String? {
        let base = absolute(address, base: outer)
        guard let url = URL(string: base), let scheme = url.scheme?.lowercased(),
            ["http", "https", "ftp"].contains(scheme)
        else { return nil }
        return base
    }

    /// An address made absolute (RFC 3986, section 5); itself where it or the base makes no sense.
    package static func absolute(_ address: String, base: String) -> String {
        let address = address.trimmed()
        guard !base.isEmpty, let root = URL(string: base), let whole = URL(string: address, relativeTo: root)
        else { return address }
        return whole.absoluteString
    }
}

extension Unicode.Scalar {
    /// Whether this is white space (Unicode's `White_Space`): the same answer as `properties.isWhitespace` gives, ten
    /// times as fast.
    package var isSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            true
        default: false
        }
    }
}

extension String {
    /// The text without white space at its ends; inner white space collapsed to one space each where `collapsing`.
    package func trimmed(collapsing: Bool = false) -> String {
        if collapsing { return collapsed() }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isSpace }),
            let last = scalars.lastIndex(where: { !$0.isSpace })
        else { return "" }
        return String(scalars[first...last])
    }

    private func collapsed() -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var start: Index?
        for place in unicodeScalars.indices {
            guard unicodeScalars[place].isSpace else {
                start = start ?? place
                continue
            }
            if let begun = start { bytes.append(word: utf8[begun..<place]) }
            start = nil
        }
        if let start { bytes.append(word: utf8[start...]) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Appends a word, after a space where there is one before it.
    fileprivate mutating func append(word: Substring.UTF8View) {
        if !isEmpty { append(0x20) }
        append(contentsOf: word)
    }
}
