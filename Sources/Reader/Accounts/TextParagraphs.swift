import News
import Screen

/// The paragraphs of an article as they are shown: the headline once, headings told from running text.
struct TextParagraphs: Hashable, Sendable {
    /// What a paragraph is.
    enum Kind: Hashable, Sendable { case headline, heading, running }

    /// One paragraph.
    struct Paragraph: Hashable, Sendable {
        /// Where in the text, without the white space at its ends.
        var range: TextRange
        /// What it is.
        var kind: Kind
    }

    /// The paragraphs, in order; empty lines are none.
    private(set) var all: [Paragraph] = []

    /// Parts a text into paragraphs. A first paragraph that repeats the title is the headline. O(length).
    init(_ text: String, title: String) {
        let bytes = Array(text.utf8)
        let ranges = Self.lines(of: bytes)
        let words = Self.letters(of: title)
        var seen: Set<String> = []
        for (place, range) in ranges.enumerated() {
            let line = String(decoding: bytes[range], as: UTF8.self)
            let letters = Self.letters(of: line)
            // Scraped texts repeat the captions of their photographs.
            if letters.utf8.count >= Self.longestEcho, !seen.insert(letters).inserted { continue }
            if place == 0, !words.isEmpty, letters == words {
                all.append(Paragraph(range: range, kind: .headline))
            } else {
                let isLast = place == ranges.count - 1
                let kind: Kind = !isLast && Self.isHeading(line) ? .heading : .running
                all.append(Paragraph(range: range, kind: kind))
            }
        }
    }

    /// Which paragraph of the body a place stands in, counted from 1, the headline not counted.
    func number(at offset: Int) -> Int {
        all.count { $0.kind != .headline && $0.range.lowerBound <= offset }
    }

    /// A paragraph with as many letters does not stand twice in a text unless by mistake.
    private static let longestEcho = 24

    private static func lines(of bytes: [UInt8]) -> [TextRange] {
        bytes.indices.split { bytes[$0] == 0x0A || bytes[$0] == 0x0D }.compactMap { line in
            let isBlank = { (place: Int) in bytes[place] == 0x20 || bytes[place] == 0x09 }
            guard let first = line.first(where: { !isBlank($0) }),
                let last = line.last(where: { !isBlank($0) })
            else { return nil }
            return first..<(last + 1)
        }
    }

    /// Short, and not ended as a sentence is. A line wholly in quotation marks may be a heading too.
    private static func isHeading(_ line: String) -> Bool {
        guard line.utf8.count <= 120, let first = line.first, let last = line.last else { return false }
        if "•*–—·-".contains(first) || ".!?:;,…".contains(last) { return false }
        var inner = Substring(line)
        while let mark = inner.last, "”\"’'»“".contains(mark) { inner = inner.dropLast() }
        guard let end = inner.last, !".!?,…".contains(end) else { return false }
        return line.split(separator: " ").count <= 16
    }

    private static func letters(of line: String) -> String {
        var letters = ""
        for character in line {
            guard let byte = character.plainByte else {
                if character.isLetter || character.isNumber { letters += character.lowercased() }
                continue
            }
            let lower = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
            switch lower {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                letters.unicodeScalars.append(Unicode.Scalar(lower))
            default: break
            }
        }
        return letters
    }
}
