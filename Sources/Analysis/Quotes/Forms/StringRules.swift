import News

/// What the marks themselves say about quoted strings, whatever the words are.
enum StringRules {
    /// The attributions with the second halves of split strings, and without scare quotes. O(strings × attributions).
    static func mended(_ attributions: [Attribution], _ text: PreparedText) -> [Attribution] {
        var mended = attributions.filter { !isScareQuote($0, text) }
        for string in text.quotes.indices.dropFirst() where !isTaken(string, mended, text) {
            guard let place = mended.firstIndex(where: { goesOn($0, string, text) }) else { continue }
            let half = text.quotes[string].range
            mended[place].content.append(half)
            mended[place].source = mended[place].source.map { withoutEnd($0, half.lowerBound, text) }
            mended[place].content.sort { $0.lowerBound < $1.lowerBound }
        }
        return mended
    }

    /// "The so-called “experts” had never seen a boat": nobody is told to say it, and three words at the most are quoted.
    private static func isScareQuote(_ attribution: Attribution, _ text: PreparedText) -> Bool {
        guard attribution.speaker == nil, attribution.source.isEmpty, attribution.kind == .mixed,
            attribution.confidence < 0.1
        else { return false }
        let quoted = attribution.content.flatMap { Array(text.items(overlapping: $0)) }.filter(text.isQuoted)
        guard let first = quoted.first, first > 0, quoted.count <= 3 else { return false }
        return text.keys[first - 1] == soCalled
    }

    /// A mention without the string that it ran into, and without the comma before that.
    private static func withoutEnd(_ range: TextRange, _ end: Int, _ text: PreparedText) -> TextRange {
        guard range.upperBound > end else { return range }
        let items = text.items(overlapping: range.lowerBound..<end)
        return items.isEmpty ? range : text.range(items)
    }

    private static let soCalled = WordKey.key(folding: "so-called")

    private static func isTaken(_ string: Int, _ attributions: [Attribution], _ text: PreparedText) -> Bool {
        let range = text.quotes[string].range
        return attributions.contains { attribution in attribution.content.contains { $0.overlaps(range) } }
    }

    /// “The old engine,” said Edith Crane, “will never run again.”: a comma ends the first half, and another stands before the
    /// second, in one line with nothing but words of saying between.
    private static func goesOn(_ attribution: Attribution, _ string: Int, _ text: PreparedText) -> Bool {
        let before = text.itemsOfQuote[string - 1]
        let items = text.itemsOfQuote[string]
        guard attribution.content.last == text.quotes[string - 1].range, let last = before.last,
            let first = items.first, text.sameLine(last, first), first - last <= 14,
            text.gaps[last + 1].contains(Gap.comma), text.gaps[first].contains(Gap.comma),
            let source = attribution.source.first,
            source.lowerBound >= text.quotes[string - 1].range.upperBound
        else { return false }
        return source.lowerBound < text.quotes[string].range.lowerBound
    }
}
