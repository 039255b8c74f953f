/// Finds attributions by rules: a word of saying, its subject beside it, and the clause or the quoted strings that go with it.
struct RuleLinker {
    private let text: PreparedText
    private let roster: Roster
    private var links: [LinkedAttribution] = []

    /// The attributions of a text, in order of their cues, then those of strings without a cue.
    static func links(in text: PreparedText, _ roster: Roster) -> [LinkedAttribution] {
        var linker = RuleLinker(text: text, roster: roster)
        for item in 0..<text.count where linker.isCue(item) { linker.link(cue: item) }
        linker.linkStrings()
        return linker.links.filter { !$0.content.isEmpty }
    }

    private init(text: PreparedText, roster: Roster) {
        self.text = text
        self.roster = roster
    }

    private static let according = WordKey.key(folding: "according")
    private static let to = WordKey.key(folding: "to")
    private static let that = WordKey.key(folding: "that")

    private func isCue(_ item: Int) -> Bool {
        guard !text.isQuoted(item) else { return false }
        if text.keys[item] == Self.according {
            return item + 1 < text.count && text.keys[item + 1] == Self.to
        }
        return text.traits[item].contains(.cue) && text.shapes[item] == .lower
    }

    private mutating func link(cue: Int) {
        let sentence = text.sentence(around: cue)
        if text.keys[cue] == Self.according {
            let source = phrase(from: cue + 2, until: sentence.upperBound)
            guard !source.isEmpty else { return }
            let before = sentence.lowerBound..<cue
            let after = source.upperBound..<sentence.upperBound
            append(source, cue..<(cue + 2), before.count > 3 ? before : after)
            return
        }
        let inverted = isInverted(cue)
        let source =
            inverted ? phrase(from: cue + 1, until: sentence.upperBound) : subject(before: cue, in: sentence)
        guard !source.isEmpty else { return }
        let after = max(cue + 1, source.upperBound)..<sentence.upperBound
        let before = sentence.lowerBound..<min(cue, source.lowerBound)
        if inverted || (after.count < 3 && before.count > 3) || isTrailing(source, before, after) {
            append(source, cue..<(cue + 1), before)
        } else if after.count >= 2 {
            let start = after.first { text.keys[$0] == Self.that && $0 - cue < 8 }.map { $0 + 1 }
            append(source, cue..<(cue + 1), (start ?? after.lowerBound)..<after.upperBound)
        }
    }

    /// "…", said Markov: the cue follows a mark or a comma and a name or a noun phrase follows it.
    private func isInverted(_ cue: Int) -> Bool {
        guard text.sameLine(cue, cue + 1), text.gaps[cue + 1].isBlank else { return false }
        let pause =
            text.gaps[cue].contains(Gap.quote) || text.gaps[cue].contains(Gap.comma)
            || text.gaps[cue].contains(Gap.singleMark)
        let next = text.traits[cue + 1]
        return pause && !text.isQuoted(cue + 1)
            && (namesSomeone(after: cue) || next.contains(.determiner) || !next.isDisjoint(with: .pronoun))
    }

    private func namesSomeone(after cue: Int) -> Bool {
        for item in (cue + 1)..<min(cue + 6, text.count) {
            guard text.sameLine(cue, item), text.gaps[item].isBlank else { return false }
            if text.shapes[item].isCapitalised { return true }
        }
        return false
    }

    /// "…," he said. The clause before the source ends in a comma or a mark, and nothing much follows the cue.
    private func isTrailing(_ source: Range<Int>, _ before: Range<Int>, _ after: Range<Int>) -> Bool {
        guard before.count > 2 else { return false }
        let gap = text.gaps[source.lowerBound]
        let closes = gap.contains(Gap.quote) || gap.contains(Gap.singleMark) || gap.contains(Gap.comma)
        return closes && text.isQuoted(source.lowerBound - 1)
    }

    private mutating func append(_ source: Range<Int>, _ cue: Range<Int>, _ content: Range<Int>) {
        let words = content.filter { text.isWord($0) && !source.contains($0) && !cue.contains($0) }
        guard words.count >= 2 else { return }
        let inner = links.contains { $0.content.isSuperset(of: cue) }
        guard !inner else { return }
        links.append(
            LinkedAttribution(source: source, cue: cue, content: Set(words), confidence: 0.7))
    }

    /// The noun phrase that begins at an item.
    private func phrase(from start: Int, until limit: Int) -> Range<Int> {
        var end = start
        while end < limit, end - start < 10, text.sameLine(start, end), !text.isQuoted(end), text.isWord(end),
            end == start || text.gaps[end].isBlank || roster.isInside(end),
            end == start || text.traits[end].isDisjoint(with: [.cue, .relative])
        { end += 1 }
        return start..<end
    }

    /// The subject of a verb: the nearest phrase before it that ends in a name, a pronoun or a noun of its own.
    private func subject(before cue: Int, in sentence: Range<Int>) -> Range<Int> {
        var end = cue
        while end > sentence.lowerBound, text.traits[end - 1].contains(.adverb),
            text.traits[end - 1].isDisjoint(with: .pronoun)
        { end -= 1 }
        var start = end
        while start > sentence.lowerBound, end - start < 8, !text.isQuoted(start - 1), text.isWord(start - 1),
            start == end || text.gaps[start].isBlank || roster.isInside(start),
            text.traits[start - 1].isDisjoint(with: [.cue, .relative])
        {
            start -= 1
            let traits = text.traits[start]
            if !traits.isDisjoint(with: .pronoun) || traits.contains(.determiner) { break }
            if traits.contains(.stop), traits.isDisjoint(with: [.preposition]) {
                start += 1
                break
            }
        }
        while start < end, !text.traits[start].isDisjoint(with: [.preposition]) { start += 1 }
        return start..<end
    }

    /// Gives each string that no cue took its line's speaker, or the speaker of the quotation it goes on with.
    private mutating func linkStrings() {
        for (number, items) in text.itemsOfQuote.enumerated() {
            let words = items.filter(text.isWord)
            guard let first = words.first else { continue }
            if let holder = links.firstIndex(where: { link in words.contains { link.content.contains($0) } })
            {
                links[holder].content.formUnion(words)
                continue
            }
            guard words.count >= 4 else { continue }
            let line = text.lineOf[first]
            let near = links.indices.filter { text.lineOf[links[$0].source.lowerBound] == line }
            let nearest = near.min { distance($0, first) < distance($1, first) }
            if let nearest, links[nearest].content.contains(where: { text.isQuoted($0) }) || near.count == 1 {
                links[nearest].content.formUnion(words)
            } else if let before = speakerBefore(number, line) {
                links.append(
                    LinkedAttribution(
                        source: before, cue: 0..<0, content: Set(words), confidence: 0.5))
            }
        }
    }

    private func distance(_ link: Int, _ item: Int) -> Int { abs(links[link].source.lowerBound - item) }

    private func speakerBefore(_ number: Int, _ line: Int32) -> Range<Int>? {
        links.filter {
            text.lineOf[$0.source.lowerBound] < line && line - text.lineOf[$0.source.lowerBound] <= 2
        }
        .max { $0.source.lowerBound < $1.source.lowerBound }?.source
    }
}

extension Roster {
    /// Whether an item and the one before it belong to one name.
    func isInside(_ item: Int) -> Bool {
        item > 0 && item < mentionOf.count && mentionOf[item] >= 0 && mentionOf[item] == mentionOf[item - 1]
    }
}
