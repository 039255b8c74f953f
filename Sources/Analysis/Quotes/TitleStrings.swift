/// Tells quoted strings that are titles, of works and broadcasts or of the sections of a text, from what somebody said.
struct TitleStrings {
    private let text: PreparedText

    /// Looks at the strings of a text.
    init(_ text: PreparedText) { self.text = text }

    /// The drafts without titles that stand beside their contents, not in them. O(strings × drafts).
    func removed(from drafts: [LearnedLinker.Draft]) -> [LearnedLinker.Draft] {
        var drafts = drafts
        for items in text.itemsOfQuote where isTitle(items) {
            for place in drafts.indices where drafts[place].content.contains(where: items.contains) {
                let isInside =
                    drafts[place].content.contains(items.lowerBound - 1)
                    || drafts[place].content.contains(items.upperBound)
                if !isInside { drafts[place].content.subtract(items) }
            }
        }
        return drafts
    }

    /// Words written like a title that are a line of their own, or that a work's or a broadcaster's name stands before.
    private func isTitle(_ items: Range<Int>) -> Bool {
        let words = items.filter(text.isWord)
        guard let first = words.first, let last = words.last, words.count <= 8,
            text.shapes[first].isCapitalised, text.shapes[last].isCapitalised,
            words.allSatisfy({ text.shapes[$0] != .lower || text.ends[$0] - text.starts[$0] <= 3 })
        else { return false }
        if LooseStrings.isHeading(items, text), words.count >= 2 { return true }
        guard first > 0, text.sameLine(first - 1, first), text.isWord(first - 1) else { return false }
        let before = first - 1
        if text.isPossessive(before), text.shapes[before].isCapitalised { return true }
        let gap = text.gaps[first]
        return Self.works.contains(text.keys[before]) && !gap.contains(Gap.stop)
    }

    private static let works: Set<UInt64> = Set(
        """
        book novel film movie song album single show series play musical opera documentary column essay memoir poem \\
        painting program programme episode podcast magazine newsletter sitcom drama nickname
        """.split(separator: " ").map { WordKey.key(folding: String($0)) })
}
