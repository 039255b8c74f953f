import News

/// Sets harmless HTML, as ``SafeHTML`` writes it, as plain text: a blank line between paragraphs, headings, list items
/// and table rows. One pass over the bytes, without a tree: feeds bring many small texts at once.
package struct MarkupSetting {
    private let bytes: [UInt8]
    private var place = 0
    private var text: [UInt8] = []
    private var links: [ArticleLink] = []
    private var opened: (start: Int, address: String)?
    /// What stands between the last word and the next one.
    private var gap = Gap.none
    private var isVerbatim = false

    private enum Gap: Int { case none, space, line, cell, paragraph }

    /// The text of harmless HTML, and where its links lead. O(n).
    package static func set(_ html: String) -> (text: String, links: [ArticleLink]) {
        var setting = MarkupSetting(bytes: Array(html.utf8))
        setting.run()
        return (String(decoding: setting.text, as: UTF8.self), setting.links)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        text.reserveCapacity(bytes.count)
    }

    private mutating func run() {
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "<"): takeTag()
            case UInt8(ascii: "&"): takeReference()
            case 0x20, 0x09...0x0D: takeSpace()
            default:
                put(bytes[place])
                place += 1
            }
        }
    }

    private mutating func takeSpace() {
        if isVerbatim, bytes[place] == 0x0A {
            if !text.isEmpty { text.append(0x0A) }
        } else if isVerbatim {
            text.append(bytes[place])
        } else {
            widen(.space)
        }
        place += 1
    }

    /// `SafeHTML` writes four references and no other.
    private mutating func takeReference() {
        for (name, byte) in Self.references where bytes[place...].starts(with: name) {
            put(byte)
            place += name.count
            return
        }
        put(bytes[place])
        place += 1
    }

    private static let references: [([UInt8], UInt8)] = [
        (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
        (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
    ]

    private mutating func takeTag() {
        guard let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")) else {
            put(bytes[place])
            place += 1
            return
        }
        var tag = bytes[(place + 1)..<end]
        place = end + 1
        let isEnd = tag.first == UInt8(ascii: "/")
        if isEnd { tag = tag.dropFirst() }
        let name = String(decoding: tag.prefix { $0 != 0x20 && $0 != UInt8(ascii: "/") }, as: UTF8.self)
        switch name {
        case "a": isEnd ? closeLink() : openLink(tag)
        case "br": widen(gap == .line ? .paragraph : .line)
        case "td", "th": widen(.cell)
        case "li":
            // A bullet without words is no item.
            if isEnd, endsWithBullet { text.removeLast(Self.bulletBytes.count) }
            widen(.paragraph)
            if !isEnd { bullet() }
        case "pre":
            widen(.paragraph)
            isVerbatim = !isEnd
        default:
            if !Self.inline.contains(name) { widen(.paragraph) }
        }
    }

    private mutating func openLink(_ tag: ArraySlice<UInt8>) {
        let name = Array("href=\"".utf8)
        var start = tag.startIndex
        while start < tag.endIndex, !tag[start...].starts(with: name) { start += 1 }
        guard start < tag.endIndex else { return }
        let value = tag[(start + name.count)...].prefix { $0 != UInt8(ascii: "\"") }
        let address = String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&")
        // The words begin after the space that is still to be written.
        opened = (text.count, address)
    }

    private mutating func closeLink() {
        guard let (start, address) = opened else { return }
        opened = nil
        let first = text[start...].firstIndex { $0 > 0x20 } ?? text.endIndex
        if first < text.count { links.append(ArticleLink(range: first..<text.count, address: address)) }
    }

    private mutating func bullet() {
        for byte in "•".utf8 { put(byte) }
        gap = .space
    }

    private mutating func widen(_ wider: Gap) {
        if wider.rawValue > gap.rawValue { gap = wider }
    }

    /// Writes a byte of a word, and before it what stands between it and the last one.
    private mutating func put(_ byte: UInt8) {
        if gap != .none, !text.isEmpty {
            if endsWithBullet {
                text.append(0x20)
            } else {
                while !isVerbatim, let last = text.last, last == 0x20 || last == 0x0A { text.removeLast() }
                text += Self.written(gap)
            }
        }
        gap = .none
        text.append(byte)
    }

    private var endsWithBullet: Bool { text.suffix(Self.bulletBytes.count) == Self.bulletBytes[...] }

    private static let bulletBytes = Array("•".utf8)

    private static func written(_ gap: Gap) -> [UInt8] {
        switch gap {
        case .none: []
        case .space, .line: [0x20]
        case .cell: Array(" \u{2002}".utf8)
        case .paragraph: [0x0A, 0x0A]
        }
    }

    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins",
        "kbd",
        "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
        "time",
        "tt", "u", "var", "wbr", "source", "track", "audio", "video", "picture",
    ]
}
