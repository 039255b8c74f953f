import News

/// What speaks for and against the speaker of an attribution.
struct Evidence {
    /// The features that the confidence is made of.
    private(set) var features = FeatureList()

    private let text: PreparedText
    private let draft: LearnedLinker.Draft
    private let kind: UInt64

    init(
        draft: LearnedLinker.Draft, finding: SpeakerResolver.Finding, pronounChance: Double,
        text: PreparedText,
        readings: [LinkReading], choices: [StringRanking.Choice]
    ) {
        self.text = text
        self.draft = draft
        kind =
            switch text.kind(of: draft.content) {
            case .direct: 0
            case .mixed: 1
            case .indirect: 2
            }
        features.add(1)
        features.add(2, kind)
        let quoted = draft.content.count(where: text.isQuoted)
        features.add(18, UInt64([1, 2, 3, 5, 9, 15].count { quoted >= $0 }) * 4 + kind)
        weighStrings(quoted)
        weighFields(draft.reading.map { readings[$0] })
        weighChoices(choices)
        weighSpeaker(finding, pronounChance)
    }

    /// How sure the second field is of source and content.
    private mutating func weighFields(_ reading: LinkReading?) {
        let chances = draft.source.compactMap { reading?.source($0) }
        // In their order, so that the sum is always the same.
        let content = draft.content.sorted().reduce(Float(0)) { $0 + (reading?.content($1) ?? 0) }
        grade(3, Double(chances.max() ?? 0))
        grade(4, Double(content / Float(max(1, draft.content.count))))
        grade(5, Double(chances.min() ?? 0))
        features.add(6, reading == nil ? 2 : reading?.candidate.isLikely == true ? 1 : 0)
        let rival = reading.map { reading in
            reading.window.map { draft.source.contains($0) ? 0 : reading.source($0) }.max() ?? 0
        }
        grade(7, Double(rival ?? 0))
        grade(23, Double((chances.max() ?? 0) - (rival ?? 0)))
    }

    /// Whether the ranking of the strings' sources agrees.
    private mutating func weighChoices(_ choices: [StringRanking.Choice]) {
        var agree = 0
        var differ = 0
        var chance = 0.0
        var least = 1.0
        for string in Set(draft.content.map { Int(text.quoteOf[$0]) }).sorted() where string >= 0 {
            if choices[string].source?.overlaps(draft.source) == true {
                agree += 1
                chance = max(chance, choices[string].chance)
                least = min(least, choices[string].chance)
            } else {
                differ += 1
            }
        }
        features.add(8, UInt64(min(agree, 2) * 3 + min(differ, 2)))
        grade(9, chance)
        if agree > 0 { grade(10, least) }
    }

    private mutating func weighSpeaker(_ finding: SpeakerResolver.Finding, _ pronounChance: Double) {
        let form: UInt64 =
            draft.source.isEmpty
            ? 0 : pronounChance < 1 ? 1 : finding.person != nil ? 2 : finding.speaker == nil ? 3 : 4
        features.add(11, form)
        grade(12, pronounChance)
        features.add(13, UInt64(min(draft.source.count, 8)))
        features.add(14, kind * 8 + form)
        let isDescribed = draft.source.first.map { text.traits[$0].contains(.determiner) } ?? false
        features.add(19, (isDescribed ? 8 : 0) + form)
        features.add(20, form * 64 + description)
        features.add(
            15, UInt64(finding.speaker.flatMap { Speaker.Kind.allCases.firstIndex(of: $0.kind) } ?? 7))
        guard let first = draft.source.first, let content = draft.content.min() else { return }
        let lines = max(-3, min(3, Int(text.lineOf[first] - text.lineOf[content]))) + 3
        features.add(16, UInt64(lines) * 4 + kind)
        let isBeside = draft.cue.contains(first - 1) || draft.cue.contains(draft.source.upperBound)
        features.add(17, UInt64(isBeside ? 1 : draft.cue.isEmpty ? 2 : 0) * 4 + kind)
    }

    /// What the words of the mention are: its first word and its last before a preposition.
    private var description: UInt64 {
        guard let first = draft.source.first else { return 0 }
        let article: UInt64 =
            Self.definite.contains(text.keys[first]) ? 1 : text.traits[first].contains(.determiner) ? 2 : 3
        let tail = draft.source.dropFirst().first { text.traits[$0].contains(.preposition) }
        let head = text.traits[(tail ?? draft.source.upperBound) - 1]
        let classes: [WordTraits] = [.group, .role, .organisation, .document, .place, .unnamed]
        return article * 8 + UInt64(classes.firstIndex { !head.isDisjoint(with: $0) } ?? 7)
    }

    private static let definite = Set(["the", "this", "that"].map { WordKey.key(folding: $0) })

    /// How the quoted words lie in the content: how many strings, how short the longest, how much is told beside them.
    private mutating func weighStrings(_ quoted: Int) {
        guard quoted > 0 else { return }
        var strings: [Int32: Int] = [:]
        for item in draft.content where text.isQuoted(item) { strings[text.quoteOf[item], default: 0] += 1 }
        let longest = UInt64(min(strings.values.max() ?? 0, 5))
        let told = draft.content.count - quoted
        let share = UInt64([1, 4, 10, 20].count { told >= $0 })
        features.add(21, longest * 4 + UInt64(min(strings.count, 3)))
        features.add(22, longest * 8 + share)
    }

    /// Adds a probability as the grades it reaches.
    private mutating func grade(_ template: UInt64, _ chance: Double) {
        for (place, least) in [0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.995].enumerated()
        where chance >= least {
            features.add(template * 16 + 100, place)
            features.add(template * 16 + 101, UInt64(place) * 4 + kind)
        }
    }
}

extension PreparedText {
    /// Whether a mention begins with "the" and ends, before a preposition, in one person's office or trade.
    package func isDescription(_ mention: Range<Int>) -> Bool {
        guard let first = mention.first, keys[first] == Self.the else { return false }
        let tail = mention.dropFirst().first { traits[$0].contains(.preposition) } ?? mention.upperBound
        return traits[tail - 1].contains(.role) && traits[tail - 1].isDisjoint(with: .group)
    }

    /// Whether a mention without a name points at something the text told of before: "the socialite", "another order".
    func needsName(_ mention: Range<Int>) -> Bool {
        isDescription(mention) || mention.first.map { keys[$0] == Self.another } ?? false
    }

    private static let another = WordKey.key(folding: "another")
    private static let the = WordKey.key(folding: "the")
}
