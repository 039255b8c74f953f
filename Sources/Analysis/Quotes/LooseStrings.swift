/// Strings that nothing took: paragraphs that go on with a quotation, quoted headings, and words of nobody known.
struct LooseStrings {
    /// The drafts with the loose strings among them. O(strings × drafts).
    static func gathered(_ drafts: [LearnedLinker.Draft], _ text: PreparedText) -> [LearnedLinker.Draft] {
        var drafts = drafts
        var isTaken = [Bool](repeating: false, count: text.count)
        for draft in drafts { for item in draft.content { isTaken[item] = true } }
        for string in text.itemsOfQuote.indices {
            let items = text.itemsOfQuote[string]
            let words = items.filter(text.isWord)
            guard let first = words.first else { continue }
            if words.count(where: { isTaken[$0] }) * 2 >= words.count { continue }
            if let before = continued(string, drafts, text) {
                drafts[before].content.formUnion(words)
            } else if isHeading(items, text), words.count >= 4 {
                let said = drafts.first { draft in isAmong(words, draft, text) }
                drafts.append(
                    LearnedLinker.Draft(
                        cue: 0..<0, source: said?.source ?? 0..<0, content: Set(words), reading: nil))
            } else if words.count >= 8, text.beginsSentence(first) {
                drafts.append(
                    LearnedLinker.Draft(cue: 0..<0, source: 0..<0, content: Set(words), reading: nil))
            }
        }
        return drafts
    }

    /// The draft of the string before, if that one is not closed and this one begins the next line.
    private static func continued(_ string: Int, _ drafts: [LearnedLinker.Draft], _ text: PreparedText)
        -> Int?
    {
        guard string > 0, !text.quotes[string - 1].isClosed else { return nil }
        let items = text.itemsOfQuote[string]
        let previous = text.itemsOfQuote[string - 1]
        guard let first = items.first, let last = previous.last, text.lineOf[first] == text.lineOf[last] + 1,
            text.lines[Int(text.lineOf[first])].lowerBound == first
        else { return nil }
        return drafts.firstIndex { $0.content.contains(last) }
    }

    static func isHeading(_ items: Range<Int>, _ text: PreparedText) -> Bool {
        guard let first = items.first else { return false }
        let line = text.lines[Int(text.lineOf[first])]
        return items.lowerBound <= line.lowerBound + 1 && items.upperBound == line.upperBound
    }

    /// Whether most words of a heading stand together in an attribution's content.
    private static func isAmong(_ words: [Int], _ draft: LearnedLinker.Draft, _ text: PreparedText) -> Bool {
        guard !draft.source.isEmpty else { return false }
        let keys = Set(draft.content.map { text.keys[$0] })
        return words.count { keys.contains(text.keys[$0]) } * 5 >= words.count * 4
    }
}
