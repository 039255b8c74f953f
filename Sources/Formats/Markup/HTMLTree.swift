import CLibXML2

/// Reads HTML, however broken, with libxml2 and copies its tree into elements, so that the parser stays replaceable.
package enum HTMLTree {
    /// Deeper elements are left out: no article stands that deep, and a tree of any depth could exhaust the stack.
    private static let deepest = 512

    /// A piece of HTML as the children of one element. O(n).
    package static func fragment(_ html: String) -> MarkupElement {
        let whole = MarkupElement(name: "fragment")
        let page = "<html><body><div>\(mended(html))</div></body></html>"
        for (place, child) in (root(of: page)?.first("body")?.children ?? []).enumerated() {
            if place == 0, case .element(let wrapper) = child {
                whole.children += wrapper.children
            } else {
                whole.children.append(child)
            }
        }
        return whole
    }

    /// The root element of a document, `html`; nil where the text holds nothing. O(n).
    /// - Parameter html: a page or a fragment.
    package static func root(of html: String) -> MarkupElement? {
        // The parser takes a zero for the end.
        var bytes = Array(html.utf8)
        if bytes.contains(0) { bytes.removeAll { $0 == 0 } }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue
        let document = bytes.withUnsafeBytes { raw in
            htmlReadMemory(
                raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: raw.count), nil,
                "UTF-8",
                Int32(options))
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        return xmlDocGetRootElement(document).map { element($0, depth: 0) }
    }

    /// A comment or declaration that never ends would swallow the rest: a comment then ends at the next ">" or
    /// is no comment, and a declaration is text.
    private static func mended(_ html: String) -> String {
        guard html.utf8.contains(UInt8(ascii: "!")) else { return html }
        var bytes = Array(html.utf8)
        guard let open = bytes.lastIndex(ofSequence: "<!") else { return html }
        let rest = bytes[open...]
        if rest.starts(with: "<!--".utf8), rest.lastIndex(ofSequence: "-->") == nil {
            bytes.removeSubrange(open...(rest.firstIndex(of: UInt8(ascii: ">")) ?? (open + 3)))
        } else if !rest.contains(UInt8(ascii: ">")) {
            bytes.replaceSubrange(open...open, with: "&lt;".utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func element(_ node: xmlNodePtr, depth: Int) -> MarkupElement {
        let copy = MarkupElement(
            name: string(node.pointee.name).lowercased(), attributes: attributes(of: node))
        guard depth < deepest else { return copy }
        var child = node.pointee.children
        while let current = child {
            switch current.pointee.type {
            case XML_ELEMENT_NODE: copy.children.append(.element(element(current, depth: depth + 1)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                copy.children.append(.text(string(current.pointee.content)))
            default: break
            }
            child = current.pointee.next
        }
        return copy
    }

    private static func attributes(of node: xmlNodePtr) -> [String: String] {
        var result: [String: String] = [:]
        var attribute = node.pointee.properties
        while let current = attribute {
            let name = string(current.pointee.name).lowercased()
            if result[name] == nil {
                let value = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
                result[name] = string(value)
                if let value { crossread_xmlFree(value) }
            }
            attribute = current.pointee.next
        }
        return result
    }

    private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
    /// Where the last occurrence of a short ASCII text begins. O(n).
    fileprivate func lastIndex(ofSequence text: String) -> Int? {
        guard count >= text.utf8.count else { return nil }
        var index = endIndex - text.utf8.count
        while index >= startIndex {
            if self[index...].starts(with: text.utf8) { return index }
            index -= 1
        }
        return nil
    }
}
