import CLibXML2

/// Reads XML with libxml2's SAX2 parser, which recovers from broken documents, into elements.
package enum XMLTree {
    /// Reads a document and hands over each element that `isWanted` names as soon as it ends, without keeping it, so that
    /// a document of any number of items takes the memory of one.
    /// - Parameters:
    ///   - bytes: the document in UTF-8.
    ///   - base: the document's own address, or "".
    ///   - isWanted: whether to hand over elements of this name.
    ///   - deliver: takes a wanted element; answers whether to go on.
    /// - Returns: the root element without the wanted ones; nil where there is no element at all.
    package static func read(
        _ bytes: [UInt8], base: String, isWanted: (String) -> Bool, deliver: (MarkupElement) -> Bool
    ) -> MarkupElement? {
        withoutActuallyEscaping(isWanted) { isWanted in
            withoutActuallyEscaping(deliver) { deliver in
                let builder = TreeBuilder(base: base, isWanted: isWanted, deliver: deliver)
                builder.parse(XMLMending.mended(bytes))
                return builder.root
            }
        }
    }
}

/// Builds elements from libxml2's events. Lives for one parse, in which libxml2 holds its address.
private final class TreeBuilder {
    private(set) var root: MarkupElement?
    private var open: [MarkupElement] = []
    /// Where in ``open`` wanted elements stand that were not handed over.
    private var wanted: [Int] = []
    private var pendingText = ""
    private var isStopped = false
    /// What stands before the names of the feed's own elements where their namespace is unknown: "x:" of "x:feed".
    private var rootPrefix = ""
    private let isWanted: (String) -> Bool
    private let deliver: (MarkupElement) -> Bool
    private let outerBase: String

    /// Deeper elements are left out: no feed is that deep, and a tree of any depth could exhaust the stack.
    private static let deepest = 256

    init(base: String, isWanted: @escaping (String) -> Bool, deliver: @escaping (MarkupElement) -> Bool) {
        outerBase = base
        self.isWanted = isWanted
        self.deliver = deliver
    }

    func parse(_ bytes: [UInt8]) {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { context, name, prefix, address, _, _, count, _, attributes in
            TreeBuilder.from(context)?.start(
                QualifiedName(name, prefix, address), TreeBuilder.attributes(attributes, count: Int(count)))
        }
        handler.endElementNs = { context, _, _, _ in TreeBuilder.from(context)?.end() }
        let characters: charactersSAXFunc = { context, text, length in
            guard let text else { return }
            let bytes = UnsafeBufferPointer(start: text, count: Int(length))
            TreeBuilder.from(context)?.pendingText += String(decoding: bytes, as: UTF8.self)
        }
        handler.characters = characters
        handler.cdataBlock = characters
        handler.ignorableWhitespace = characters
        handler.serror = { _, _ in }
        feed(bytes, to: &handler)
        while !open.isEmpty { end() }
    }

    private func feed(_ bytes: [UInt8], to handler: inout xmlSAXHandler) {
        let address = Unmanaged.passUnretained(self).toOpaque()
        guard let context = xmlCreatePushParserCtxt(&handler, address, nil, 0, nil) else { return }
        defer { xmlFreeParserCtxt(context) }
        // "Substitute entities" matters for attributes, in which "&#38;" would stay as it is; there is none to expand.
        let options =
            XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
            | XML_PARSE_NOENT.rawValue
        xmlCtxtUseOptions(context, Int32(options))
        bytes.withUnsafeBytes { raw in
            var offset = 0
            while offset < raw.count, !isStopped {
                let length = min(1 << 16, raw.count - offset)
                let piece = raw.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self)
                xmlParseChunk(context, piece, Int32(length), 0)
                offset += length
            }
        }
        if !isStopped { xmlParseChunk(context, nil, 0, 1) }
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> TreeBuilder? {
        context.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(_ name: QualifiedName, _ attributes: [String: String]) {
        flushText()
        let inherited = open.last?.base ?? outerBase
        let base = attributes["xml:base"].flatMap { Addresses.base($0, within: inherited) } ?? inherited
        if root == nil { rootPrefix = Self.rootPrefix(of: name.text) }
        let bare = !rootPrefix.isEmpty && name.text.hasPrefix(rootPrefix)
        let element = MarkupElement(
            name: bare ? String(name.text.dropFirst(rootPrefix.count)) : name.text, attributes: attributes,
            base: base)
        if isWanted(element.name) {
            deliverUnfinished()
            wanted.append(open.count)
        } else if open.count < Self.deepest, let parent = open.last {
            parent.children.append(.element(element))
        }
        if root == nil { root = element }
        open.append(element)
    }

    /// An entry that begins inside another means that the other's end is missing: it is handed over as far as it goes.
    private func deliverUnfinished() {
        guard let place = wanted.popLast(), !isStopped else { return }
        if !deliver(open[place]) { isStopped = true }
    }

    private static func rootPrefix(of name: String) -> String {
        guard let colon = name.firstIndex(of: ":"),
            ["rss", "feed", "channel"].contains(name[name.index(after: colon)...])
        else { return "" }
        return String(name[...colon])
    }

    private func end() {
        flushText()
        guard let element = open.popLast(), let place = wanted.last, place == open.count else { return }
        wanted.removeLast()
        if !isStopped, !deliver(element) { isStopped = true }
    }

    private func flushText() {
        if !pendingText.isEmpty { open.last?.children.append(.text(pendingText)) }
        pendingText = ""
    }

    /// libxml2 gives each attribute as five pointers: name, prefix, namespace, and the value's two ends.
    private static func attributes(
        _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) -> [String: String] {
        guard let pointers else { return [:] }
        var result: [String: String] = [:]
        for index in 0..<count {
            let base = index * 5
            guard let start = pointers[base + 3], let end = pointers[base + 4] else { continue }
            let name = QualifiedName(pointers[base], pointers[base + 1], pointers[base + 2]).text
            let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
            if result[name] == nil { result[name] = value }
        }
        return result
    }
}

/// A name in lower case with the usual prefix of its namespace.
private struct QualifiedName {
    var text: String

    init(
        _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ address: UnsafePointer<xmlChar>?
    ) {
        let local = Self.string(name).lowercased()
        let given = Self.string(prefix).lowercased()
        let known = address.flatMap { XMLNamespaces.prefix(of: Self.string($0)) }
        let shown = known ?? (["atom", "rss"].contains(given) ? "" : given)
        text = shown.isEmpty ? local : "\(shown):\(local)"
    }

    private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}
