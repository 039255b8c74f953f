/// Gives linked attributions their final form: whole names as sources, contents without holes, nothing told by nobody.
enum DraftTrim {
    /// The drafts in their final form. O(drafts × items near).
    static func trimmed(
        _ drafts: [LearnedLinker.Draft], _ text: PreparedText, _ roster: Roster
    ) -> [LearnedLinker.Draft] {
        var drafts = TitleStrings(text).removed(from: drafts)
        var taken: Set<Int> = []
        for place in drafts.indices {
            let whole = withoutRest(drafts[place].source, text)
            let source = withoutWordsOfSaying(both(whole, cue: drafts[place].cue, text), text)
            let parted = withoutVerb(source, cue: drafts[place].cue, text)
            drafts[place].cue = parted.cue
            drafts[place].source = withoutClause(wholeNames(parted.source, text, roster), text)
            drafts[place].content.subtract(drafts[place].source)
            taken.formUnion(drafts[place].content)
            taken.formUnion(drafts[place].cue)
            taken.formUnion(drafts[place].source)
        }
        for place in drafts.indices { fillHoles(&drafts[place].content, text, taken) }
        return drafts.filter { draft in
            !draft.content.isEmpty && (!draft.source.isEmpty || draft.content.contains(where: text.isQuoted))
                && !isName(draft, text)
        }
    }

    /// "She released a letter that" is "she"; "After" and the like are nobody.
    private static func withoutRest(_ source: Range<Int>, _ text: PreparedText) -> Range<Int> {
        guard let first = source.first else { return source }
        if source.count > 1, nominative.contains(text.keys[first]), text.shapes[first + 1] == .lower,
            text.gaps[first + 1].isBlank, text.keys[first + 1] != and
        {
            return first..<(first + 1)
        }
        let isNobody =
            source.count == 1 && text.traits[first].contains(.stop)
            && text.traits[first].isDisjoint(with: [.pronoun, .relative, .determiner, .cue])
            && text.traits[first].contains(.preposition)
        return isNobody ? 0..<0 : source
    }

    /// "Tom Reed, who came from Dunmore to lead the march", where it is long, is shown as "Tom Reed".
    private static func withoutClause(_ source: Range<Int>, _ text: PreparedText) -> Range<Int> {
        guard source.count > longest,
            let clause = source.dropFirst().first(where: {
                text.traits[$0].contains(.relative) && text.gaps[$0].code == Gap.comma
            })
        else { return source }
        return source.lowerBound..<clause
    }

    private static let longest = 9

    /// "Five current" before "and former officials said" is the whole phrase.
    private static func both(_ source: Range<Int>, cue: Range<Int>, _ text: PreparedText) -> Range<Int> {
        guard let last = source.last, adjectives.contains(text.keys[last]), let verb = cue.first,
            verb > source.upperBound, verb - source.upperBound <= 7,
            (source.upperBound..<verb).allSatisfy({ text.gaps[$0].isBlank && !text.isQuoted($0) })
        else { return source }
        return source.lowerBound..<verb
    }

    private static let and = WordKey.key(folding: "and")
    private static let nominative = Set(["he", "she"].map { WordKey.key(folding: $0) })
    private static let adjectives = Set(
        ["current", "former", "serving", "retired", "senior", "leading"].map { WordKey.key(folding: $0) })

    /// "typically mentions the statute" is said by "the statute": what says, and how, is no part of who. A determiner alone is nobody.
    private static func withoutWordsOfSaying(_ source: Range<Int>, _ text: PreparedText) -> Range<Int> {
        if source.count == 1, let only = source.first, text.traits[only].contains(.determiner),
            text.traits[only].isDisjoint(with: .pronoun)
        {
            return 0..<0
        }
        guard let first = source.first, text.traits[first].contains(.cue) || text.text(first).hasSuffix("ly"),
            let start = source.prefix(4).first(where: { text.traits[$0].contains(.determiner) })
        else { return source }
        return start..<source.upperBound
    }

    /// "the report states" is said by "the report": a verb of saying at the end is the cue where there is no other.
    private static func withoutVerb(
        _ source: Range<Int>, cue: Range<Int>, _ text: PreparedText
    ) -> (source: Range<Int>, cue: Range<Int>) {
        guard cue.isEmpty, source.count > 1, let last = source.last, text.shapes[last] == .lower,
            text.traits[last].contains(.cue), text.traits[last].isDisjoint(with: [.role, .group])
        else { return (source, cue) }
        return (source.lowerBound..<last, last..<(last + 1))
    }

    /// One or two capitalised words in quotation marks that no word of saying belongs to are a name: of a ship, a song, a plan.
    private static func isName(_ draft: LearnedLinker.Draft, _ text: PreparedText) -> Bool {
        draft.cue.isEmpty && draft.content.count <= 2
            && draft.content.allSatisfy { text.isQuoted($0) && text.text($0).first?.isUppercase == true }
    }

    private static func wholeNames(_ source: Range<Int>, _ text: PreparedText, _ roster: Roster) -> Range<Int>
    {
        guard let first = source.first, let last = source.last else { return source }
        var result = source
        for item in [first, last] where roster.mentionOf[item] >= 0 {
            let name = roster.mentions[Int(roster.mentionOf[item])].whole
            guard !name.contains(where: text.isQuoted) else { continue }
            result = min(result.lowerBound, name.lowerBound)..<max(result.upperBound, name.upperBound)
        }
        return result
    }

    /// Short stretches between two parts of one content, in one sentence, that nothing else has.
    private static func fillHoles(_ content: inout Set<Int>, _ text: PreparedText, _ taken: Set<Int>) {
        let items = content.sorted()
        for (item, next) in zip(items, items.dropFirst()) where next - item > 1 && next - item <= 12 {
            guard text.sentenceOf[item] == text.sentenceOf[next] else { continue }
            let hole = (item + 1)..<next
            if taken.isDisjoint(with: hole) { content.formUnion(hole) }
        }
    }
}
