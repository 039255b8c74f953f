/// Makes XML from the wild fit for a strict parser, and harmless: every reference becomes a numeric one, so that no
/// entity is ever expanded; document types, comments and the declaration go; control characters go; a lone "&" or "<"
/// is escaped.
struct XMLMending {
    private let bytes: [UInt8]
    private var place = 0
    private var result: [UInt8] = []
    private var isInTag = false
    /// Where in the result the last tag began, and the mark that would end the attribute value it is in.
    private var tagStart = 0
    private var quote: UInt8?

    /// The mended document. O(n).
    /// - Parameter bytes: the document in UTF-8.
    static func mended(_ bytes: [UInt8]) -> [UInt8] {
        var mending = XMLMending(bytes: bytes)
        mending.run()
        return mending.result
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        result.reserveCapacity(bytes.count + bytes.count / 16)
    }

    private mutating func run() {
        place = bytes.firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "<"): takeLess()
            case UInt8(ascii: ">"):
                (isInTag, quote) = (false, nil)
                copy()
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if isInTag { takeQuote() }
                copy()
            case UInt8(ascii: "&"): takeReferences()
            case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20: place += 1
            default: copy()
            }
        }
    }

    private mutating func copy() {
        result.append(bytes[place])
        place += 1
    }

    private mutating func takeLess() {
        let next = place + 1 < bytes.count ? bytes[place + 1] : 0
        if next == UInt8(ascii: "!") {
            if follows("<![CDATA[") { return copyCharacterData() }
            return follows("<!--") ? skip(past: "-->") : skipDocumentType()
        }
        if next == UInt8(ascii: "?") { return skip(past: "?>") }
        let beginsTag =
            next == UInt8(ascii: "/") || next == UInt8(ascii: "_") || next >= 0x80
            || (0x41...0x5A).contains(next & 0xDF)
        if beginsTag, quote == nil {
            // A tag in which another begins is none: its "<" was text.
            if isInTag { result.replaceSubrange(tagStart...tagStart, with: "&#60;".utf8) }
            (isInTag, tagStart) = (true, result.count)
            copy()
        } else {
            append("&#60;")
            place += 1
        }
    }

    /// A mark after "=" opens an attribute's value, the same mark closes it.
    private mutating func takeQuote() {
        if quote == bytes[place] {
            quote = nil
        } else if quote == nil, result.last(where: { $0 > 0x20 }) == UInt8(ascii: "=") {
            quote = bytes[place]
        }
    }

    private mutating func copyCharacterData() {
        let end = index(of: "]]>", from: place) ?? bytes.count
        result += bytes[place..<end].filter { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        append("]]>")
        place = min(bytes.count, end + 3)
    }

    /// A document type may hold declarations in brackets; all of it goes.
    private mutating func skipDocumentType() {
        var depth = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: "[") { depth += 1 }
            if byte == UInt8(ascii: "]") { depth -= 1 }
            if byte == UInt8(ascii: ">"), depth <= 0 { return }
        }
    }

    private mutating func takeReferences() {
        guard let first = CharacterReferences.reference(in: bytes[place...]) else {
            append("&#38;")
            place += 1
            return
        }
        var run = [first.scalar]
        place += first.length
        while first.isNumeric, first.scalar >= 0x80, place < bytes.count, bytes[place] == UInt8(ascii: "&"),
            let next = CharacterReferences.reference(in: bytes[place...]), next.isNumeric, next.scalar >= 0x80
        {
            run.append(next.scalar)
            place += next.length
        }
        for scalar in CharacterReferences.scalars(ofRun: run).unicodeScalars { append("&#\(scalar.value);") }
    }

    private mutating func append(_ text: String) { result.append(contentsOf: text.utf8) }

    private mutating func skip(past mark: String) {
        place = index(of: mark, from: place).map { $0 + mark.utf8.count } ?? bytes.count
    }

    private func follows(_ mark: String) -> Bool { bytes[place...].starts(with: mark.utf8) }

    private func index(of mark: String, from start: Int) -> Int? {
        let mark = Array(mark.utf8)
        var index = start
        while index + mark.count <= bytes.count {
            if bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) {
                return index
            }
            index += 1
        }
        return nil
    }
}
