/// The longest run of words that stands between quotation marks in one text and anywhere in another.
enum SharedQuotation {
    /// Shorter runs are chance.
    private static let shortest = 3
    /// Longer ones are cut; the line has to stay a line.
    private static let longestShown = 8

    /// The longest such run as the first text writes it; nil where there is none. O(words) for most texts.
    static func longest(_ left: StoryReader, _ right: StoryReader) -> String? {
        let forms = left.body.words.map(\.form)
        let others = right.body.words.map(\.form)
        var starts: [UInt32: [Int]] = [:]
        for (place, form) in others.enumerated() { starts[form, default: []].append(place) }
        var best = 0..<0
        for stretch in quoted(left) {
            for start in stretch where stretch.upperBound - start > best.count {
                for other in starts[forms[start]] ?? [] {
                    var length = 0
                    while start + length < stretch.upperBound, other + length < others.count,
                        forms[start + length] == others[other + length]
                    {
                        length += 1
                    }
                    if length > best.count { best = start..<(start + length) }
                }
            }
        }
        guard best.count >= shortest, holdsMeaning(left, best) else { return nil }
        let shown = best.prefix(longestShown)
        let words = left.body.words
        let bytes = left.bodyBytes[
            words[shown.lowerBound].range.lowerBound..<words[shown.upperBound - 1].range.upperBound]
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).joined(
            separator: " ")
            + (shown.count < best.count ? " …" : "")
    }

    private static func holdsMeaning(_ reader: StoryReader, _ words: Range<Int>) -> Bool {
        words.contains { reader.body.words[$0].key != 0 }
    }

    /// The stretches of words between an opening and a closing mark, within a paragraph.
    private static func quoted(_ reader: StoryReader) -> [Range<Int>] {
        let words = reader.body.words
        var result: [Range<Int>] = []
        var open: Int?
        for place in 1..<max(1, words.count) {
            let gap = reader.bodyBytes[
                words[place - 1].range
                    .upperBound..<max(words[place - 1].range.upperBound, words[place].range.lowerBound)]
            let marks = gap.contains(0x22) || holdsTypographic(gap, 0x9C) || holdsTypographic(gap, 0x9D)
            if marks {
                if let start = open { result.append(start..<place) }
                open = open == nil || holdsTypographic(gap, 0x9C) ? place : nil
            }
            if gap.contains(0x0A) { open = marks && holdsTypographic(gap, 0x9C) ? place : nil }
        }
        return result
    }

    private static func holdsTypographic(_ bytes: ArraySlice<UInt8>, _ last: UInt8) -> Bool {
        bytes.indices.dropFirst(2).contains {
            bytes[$0] == last && bytes[$0 - 1] == 0x80 && bytes[$0 - 2] == 0xE2
        }
    }
}
