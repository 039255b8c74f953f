/// What lists of words say of a word, looked up at once.
struct ListedTraits: OptionSet, Sendable {
    let rawValue: UInt8

    /// A function word, which tells nothing of what a passage is about.
    static let isFunctionWord = ListedTraits(rawValue: 1)
    /// The name of a weekday or a month.
    static let isDate = ListedTraits(rawValue: 2)
    /// A word that a clause may begin with.
    static let beginsClause = ListedTraits(rawValue: 4)
    /// A word that is read as a verb.
    static let isVerb = ListedTraits(rawValue: 8)
    /// A word that stands before the verb that tells what is done.
    static let isAuxiliary = ListedTraits(rawValue: 16)

    /// The traits of a word in small letters. O(length).
    static func of(_ word: String) -> ListedTraits {
        listed[word] ?? (VerbForms.endsAsVerb(word) ? .isVerb : [])
    }

    /// The traits of all words that stand in a list.
    private static let listed: [String: ListedTraits] = {
        var traits: [String: ListedTraits] = [:]
        func note(_ words: Set<String>, _ trait: ListedTraits) {
            for word in words { traits[word, default: []].insert(trait) }
        }
        note(FunctionWords.all, .isFunctionWord)
        note(FunctionWords.dates, .isDate)
        note(ClauseCut.beginnings, .beginsClause)
        note(VerbForms.auxiliaries, .isAuxiliary)
        note(VerbForms.exceptions, [])
        for word in traits.keys where VerbForms.isVerb(word) { traits[word, default: []].insert(.isVerb) }
        return traits
    }()
}
