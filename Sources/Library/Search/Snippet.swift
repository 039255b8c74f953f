import News

/// A stretch of a text around the words that were looked for.
struct Snippet {
    /// The stretch, one line.
    private(set) var text = ""
    /// Where the words stand in `text`, as UTF-8 offsets.
    private(set) var matches: [TextRange] = []

    private static let width = 180
    private static let mostMatches = 300

    /// The best stretch of a text: the one with the most different words, the first of equals.
    /// - Parameter passages: where the words have to stand; nil for anywhere.
    init(of text: FoldedWords, marks: [WordMark], passages: [TextRange]? = nil) {
        var found: [(range: TextRange, mark: Int)] = []
        for word in text {
            guard found.count < Self.mostMatches else { break }
            for (number, mark) in marks.enumerated() {
                guard mark.mayBegin(text, word), let range = mark.match(text, word) else { continue }
                if let passages, !passages.contains(where: { $0.contains(range.lowerBound) }) { continue }
                found.append((range, number))
                break
            }
        }
        cut(text.bytes, found, fallback: passages?.first?.lowerBound ?? 0)
    }

    private mutating func cut(_ bytes: [UInt8], _ found: [(range: TextRange, mark: Int)], fallback: Int) {
        var best = (score: -1, start: 0)
        for (place, first) in found.enumerated() {
            let inside = found[place...].prefix {
                $0.range.upperBound <= first.range.lowerBound + Self.width * 2 / 3
            }
            let score = Set(inside.map(\.mark)).count * 10 + min(inside.count, 5)
            if score > best.score { best = (score, first.range.lowerBound) }
        }
        let center = found.isEmpty ? fallback : best.start
        let start = Self.boundary(bytes, near: center - Self.width / 4, before: center)
        let end = Self.end(bytes, from: start)
        var shown: [UInt8] = start > 0 && !Self.isLineStart(bytes, start) ? Array("… ".utf8) : []
        let shift = shown.count - start
        // A line end becomes a space, byte for byte, so that places keep their distance.
        shown += bytes[start..<end].map { $0 < 0x20 ? 0x20 : $0 }
        if end < bytes.count { shown += Array(" …".utf8) }
        text = String(decoding: shown, as: UTF8.self)
        matches = found.filter { $0.range.lowerBound >= start && $0.range.upperBound <= end }
            .map { ($0.range.lowerBound + shift)..<($0.range.upperBound + shift) }
    }

    /// The start of a word, or better of a paragraph or sentence, shortly before a place.
    private static func boundary(_ bytes: [UInt8], near start: Int, before center: Int) -> Int {
        guard start > 0 else { return lineStart(bytes, before: center, atLeast: 0) }
        var place = start
        while place < center, bytes[place] > 0x20 { place += 1 }
        let word = min(place + 1, center)
        return lineStart(bytes, before: center, atLeast: word)
    }

    private static func lineStart(_ bytes: [UInt8], before center: Int, atLeast start: Int) -> Int {
        var place = center
        while place > start {
            if bytes[place - 1] == 0x0A { return place }
            place -= 1
        }
        return place
    }

    private static func isLineStart(_ bytes: [UInt8], _ place: Int) -> Bool { bytes[place - 1] == 0x0A }

    private static func end(_ bytes: [UInt8], from start: Int) -> Int {
        var end = min(start + width, bytes.count)
        if end < bytes.count { while end > start + width / 2, bytes[end] > 0x20 { end -= 1 } }
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}
