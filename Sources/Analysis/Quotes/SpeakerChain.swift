import News

/// Gives the attributions of a text their speakers, one after the other: a pronoun is resolved with those who spoke before it.
struct SpeakerChain {
    private let text: PreparedText
    private let roster: Roster
    private let numbers: QuoteNumbers
    private let resolver: SpeakerResolver
    private let antecedents: Antecedents

    init(_ text: PreparedText, _ roster: Roster, _ context: TextContext, _ numbers: QuoteNumbers) {
        self.text = text
        self.roster = roster
        self.numbers = numbers
        resolver = SpeakerResolver(text: text, roster: roster)
        antecedents = Antecedents(text, roster, context)
    }

    /// The attributions with speakers and confidence, in the order of their contents.
    func outcomes(
        _ drafts: [LearnedLinker.Draft], readings: [LinkReading], choices: [StringRanking.Choice]
    ) -> [LearnedExtraction.Outcome] {
        var told: [Antecedents.Told] = []
        var known: [Int: (person: Int, chance: Double)] = [:]
        var outcomes: [LearnedExtraction.Outcome] = []
        for draft in drafts.sorted(by: Self.precedes) {
            var finding = SpeakerResolver.Finding()
            var chance = 1.0
            if let item = draft.source.first {
                let isPronoun = draft.source.count == 1 && !text.traits[item].isDisjoint(with: .thirdPerson)
                if isPronoun {
                    let answer = known[item] ?? antecedents.resolve(item, told, numbers.antecedentWeights)
                    known[item] = answer
                    chance = answer?.chance ?? 0
                    finding = resolver.resolve(draft.source, antecedent: answer?.person)
                } else {
                    finding = resolver.resolve(draft.source, antecedent: nil)
                }
                told.append(Antecedents.Told(item: item, person: finding.person, isPronoun: isPronoun))
            }
            let evidence = Evidence(
                draft: draft, finding: finding, pronounChance: chance, text: text, readings: readings,
                choices: choices)
            var made = outcome(draft, finding, evidence)
            made.pronounChance = chance
            outcomes.append(made)
        }
        return outcomes.sorted { $0.attribution.extent.lowerBound < $1.attribution.extent.lowerBound }
    }

    private func confidence(
        of draft: LearnedLinker.Draft, _ finding: SpeakerResolver.Finding, _ score: Double
    ) -> Double {
        guard finding.speaker != nil else { return 0 }
        // The fields speak of the channel there; the rule that found the speaker behind it is seldom wrong.
        guard draft.via.isEmpty else { return Self.confidenceBehindChannel }
        let isDoubtful = finding.person == nil && text.needsName(draft.source)
        return RealFunctions.logistic(score) * (isDoubtful ? Self.doubt : 1)
    }

    /// A description may mean somebody the text names, which the annotated articles do not tell.
    private static let doubt = 0.9
    private static let confidenceBehindChannel = 0.85

    private func via(_ draft: LearnedLinker.Draft) -> [String] {
        guard !draft.via.isEmpty, let channel = resolver.resolve(draft.via, antecedent: nil).speaker else {
            return []
        }
        return [channel.name]
    }

    private static func precedes(_ left: LearnedLinker.Draft, _ right: LearnedLinker.Draft) -> Bool {
        func place(_ draft: LearnedLinker.Draft) -> (Int, Int) {
            let content = draft.content.min() ?? 0
            return (draft.source.first ?? content, content)
        }
        return place(left) < place(right)
    }

    private func outcome(
        _ draft: LearnedLinker.Draft, _ finding: SpeakerResolver.Finding, _ evidence: Evidence
    ) -> LearnedExtraction.Outcome {
        let features = evidence.features
        let score = Double(numbers.confidenceWeights.sum(features)[0])
        let attribution = Attribution(
            kind: text.kind(of: draft.content), speaker: finding.speaker,
            via: via(draft),
            confidence: confidence(of: draft, finding, score),
            source: text.ranges(of: draft.source, withMarks: false),
            cue: text.ranges(of: draft.cue, withMarks: false),
            content: text.ranges(of: draft.content, withMarks: true))
        return LearnedExtraction.Outcome(
            attribution: attribution, source: draft.source, content: draft.content, features: features,
            pronounChance: 1)
    }
}
