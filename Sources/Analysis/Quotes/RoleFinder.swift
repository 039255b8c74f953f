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
        let courtesy: WordTraits = [.masculineTitle, .feminineTitle]
        var last = end
        // "Mr" says nothing of what somebody is.
        while last > start, !text.traits[last - 1].isDisjoint(with: courtesy),
            !text.traits[last - 1].contains(.role)
        {
            last -= 1
        }
        guard last > start, !text.traits[last - 1].isDisjoint(with: [.role, .title]) else { return nil }
        return written(first(of: start..<last, text)..<last, text)
    }

    /// Where the words of office begin: a title with a capital has only words with capitals before it, or such as
    /// "former"; an office has no verb before it.
    private static func first(of phrase: Range<Int>, _ text: PreparedText) -> Int {
        let office = phrase.upperBound - 1
        var first = office
        while first > phrase.lowerBound, belongs(first - 1, before: office, text) { first -= 1 }
        return first
    }

    private static func belongs(_ item: Int, before office: Int, _ text: PreparedText) -> Bool {
        let word = text.text(item)
        if word.first?.isUppercase == true { return !isShouted(word) }
        if text.traits[item].contains(.role) || formerly.contains(word) || word.contains("-") { return true }
        if text.text(office).first?.isUppercase == true { return false }
        return !word.hasSuffix("ed") && !word.hasSuffix("ing")
    }

    /// "WATCHED", a label of the page, is no word of office; "NATO" may be part of one.
    private static func isShouted(_ word: String) -> Bool {
        word.count > 5 && word.allSatisfy(\.isUppercase)
    }

    private static let formerly: Set<String> = [
        "former", "then", "late", "acting", "incoming", "outgoing", "retired", "elected", "leading", "deputy",
        "vice",
        "assistant", "senior", "chief", "incumbent", "interim", "veteran", "ruling", "governing",
        "opposition",
    ]

    /// The words; an abbreviation at the end keeps its full stop.
    private static func written(_ phrase: Range<Int>, _ text: PreparedText) -> String {
        let words = text.text(phrase)
        let isAbbreviated = phrase.last.map { abbreviations.contains(text.text($0)) } == true
        return isAbbreviated ? words + "." : words
    }

    private static let abbreviations: Set<String> = [
        "Rep", "Reps", "Sen", "Sens", "Gov", "Gen", "Lt", "Col", "Sgt", "Prof", "Dr", "Capt", "Maj", "Cmdr",
        "Rev", "Hon",
    ]

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
            end == start || text.gaps[end].isBlank || isPossessive(end, text)
        {
            let traits = text.traits[end]
            if !traits.isDisjoint(with: [.cue, .relative, .pronoun]) && !traits.contains(.role) { break }
            if clauseWords.contains(text.text(end)) { break }
            hasOffice = hasOffice || traits.contains(.role)
            end += 1
        }
        while end > start,
            !text.traits[end - 1].isDisjoint(with: [.stop, .preposition, .determiner, .adverb])
        {
            end -= 1
        }
        guard hasOffice, end > start, end - start < 12 else { return nil }
        return written(start..<end, text)
    }

    /// "Workers’ Union": the mark before the word is an apostrophe.
    private static func isPossessive(_ item: Int, _ text: PreparedText) -> Bool {
        text.gaps[item].code == Gap.singleMark && text.text(item - 1).hasSuffix("s")
            && text.text(item).first?.isUppercase == true
    }

    /// Words with which a clause begins or goes on: no apposition has them.
    private static let clauseWords: Set<String> = [
        "though", "although", "while", "but", "if", "when", "because", "neither", "nor", "not", "since",
        "until", "will",
        "would", "is", "are", "was", "were", "has", "had", "have", "can", "could", "may", "might", "must",
        "should", "be",
        "been", "put", "did", "does", "do", "got", "went", "came", "took", "made", "gave",
    ]
}
