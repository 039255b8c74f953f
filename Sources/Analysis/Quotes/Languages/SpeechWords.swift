/// What a word of another language does around a word of saying.
struct WordUse: OptionSet {
    let rawValue: UInt16

    /// A finite verb of saying, or its participle.
    static let verb = WordUse(rawValue: 1 << 0)
    /// May stand between a verb of saying and its subject: auxiliaries, adverbs, days, short pronouns.
    static let filler = WordUse(rawValue: 1 << 1)
    /// "selon", "laut": the speaker follows without a verb.
    static let according = WordUse(rawValue: 1 << 2)
    static let article = WordUse(rawValue: 1 << 3)
    static let preposition = WordUse(rawValue: 1 << 4)
    /// "de", "von" inside a name.
    static let particle = WordUse(rawValue: 1 << 5)
    static let he = WordUse(rawValue: 1 << 6)
    static let she = WordUse(rawValue: 1 << 7)
    /// Ends a noun phrase: conjunctions, relatives, pronouns of the first person.
    static let stop = WordUse(rawValue: 1 << 8)
    /// A body that speaks: a ministry, the police.
    static let body = WordUse(rawValue: 1 << 9)
    /// "mit" of "teilte mit": belongs to the verb, ends the noun phrase.
    static let participle = WordUse(rawValue: 1 << 10)

    static let pronoun: WordUse = [.he, .she]
}

/// The words that find the speaker in a language.
struct SpeechWords {
    let language: TextLanguage
    private let uses: [UInt64: WordUse]

    private init(_ language: TextLanguage, _ lists: [(WordUse, String)]) {
        self.language = language
        var uses: [UInt64: WordUse] = [:]
        for (use, words) in lists {
            for word in words.split(separator: " ") {
                uses[WordKey.key(folding: String(word)), default: []].formUnion(use)
            }
        }
        self.uses = uses
    }

    /// What a word does, by its key.
    func use(_ key: UInt64) -> WordUse { uses[key] ?? [] }

    /// The words of a language; nil where there are none.
    static func of(_ language: TextLanguage) -> SpeechWords? { all[language] }

    private static let all: [TextLanguage: SpeechWords] = {
        let lists: [TextLanguage: [(WordUse, String)]] = [
            .german: SpeechLists.german, .french: SpeechLists.french, .spanish: SpeechLists.spanish,
            .italian: SpeechLists.italian, .portuguese: SpeechLists.portuguese, .dutch: SpeechLists.dutch,
            .russian: SpeechLists.russian, .ukrainian: SpeechLists.ukrainian,
        ]
        var all: [TextLanguage: SpeechWords] = [:]
        for (language, words) in lists { all[language] = SpeechWords(language, words) }
        return all
    }()
}
