import CLibXML2

/// Reads HTML, however broken, with libxml2 and copies its tree into elements, so that the parser stays replaceable.
package enum HTMLTree {
    /// Deeper elements are left out: no article stands that deep, and a tree of any depth could exhaust the stack.
    private static let deepest = 512

    /// The root element of a document, `html`; nil where the text holds nothing. O(n).
    /// - Parameter html: a page or a fragment.
    package static func root(of html: String) -> MarkupElement? {
        var bytes = Array(html.utf8)
        bytes.removeAll { $0 == 0 }
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
