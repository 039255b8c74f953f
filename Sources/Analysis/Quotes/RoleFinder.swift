/// Finds what an article says that a person is: the title before the name, or the apposition after it.
enum RoleFinder {
    /// The role of an entity as the article words it; nil where it says nothing.
    static func role(of person: Int, in roster: Roster, _ text: PreparedText) -> String? {
        guard roster.people[person].kind == .person else { return nil }
        for place in roster.people[person].mentions {
            let mention = roster.mentions[place]
            guard !mention.isQuoted else { continue }
            if let role = before(mention, text) ?? after(mention, text) { return role }
        }
        return nil
    }

    /// "Kremlin spokesman Dmitry Peskov": the words of the noun phrase before the name, if one is a word of office.
    private static func before(_ mention: NameMention, _ text: PreparedText) -> String? {
        let end = mention.core.lowerBound
        var start = end
        while start > 0, end - start < 7, text.sameLine(start - 1, end),
            text.gaps[start].isBlank || (text.gaps[start].code == Gap.stop && start == end),
            isNounPhraseWord(start - 1, text), text.quoteOf[start - 1] < 0
        { start -= 1 }
        let phrase = start..<end
        let courtesy: WordTraits = [.masculineTitle, .feminineTitle]
        guard let office = phrase.last, !text.traits[office].isDisjoint(with: [.role, .title]) else {
            return nil
        }
        if phrase.count == 1, !text.traits[office].contains(.role) {
            if !text.traits[office].isDisjoint(with: courtesy) { return nil }
        }
        return text.text(phrase)
    }

    private static func isNounPhraseWord(_ item: Int, _ text: PreparedText) -> Bool {
        let traits = text.traits[item]
        return text.isWord(item)
            && traits.isDisjoint(with: [.stop, .determiner, .preposition, .cue, .adverb, .pronoun])
    }

    /// "Sergei Markov, a former Kremlin adviser": the phrase after the comma, if it begins as an apposition does.
    private static func after(_ mention: NameMention, _ text: PreparedText) -> String? {
        var start = mention.core.upperBound
        guard start < text.count, text.sameLine(start - 1, start), text.gaps[start].code == Gap.comma else {
            return nil
        }
        if text.traits[start].contains(.determiner) { start += 1 }
        var end = start
        var hasOffice = false
        while end < text.count, end - start < 12, text.sameLine(start, end),
            end == start || text.gaps[end].isBlank
        {
            let traits = text.traits[end]
            if !traits.isDisjoint(with: [.cue, .relative, .pronoun]) && !traits.contains(.role) { break }
            hasOffice = hasOffice || traits.contains(.role)
            end += 1
        }
        while end > start,
            !text.traits[end - 1].isDisjoint(with: [.stop, .preposition, .determiner, .adverb])
        {
            end -= 1
        }
        guard hasOffice, end > start, end - start < 12 else { return nil }
        return text.text(start..<end)
    }
}
