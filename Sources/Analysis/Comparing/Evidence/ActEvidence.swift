/// Evidence from who does what to whom: the name that stands before a verb, and the one that follows it soon.
struct ActEvidence {
    /// The names of the columns.
    static let names = [
        "one agent", "other agents", "one act", "like acts", "one does the like", "the like is done to one",
        "one agent and like acts", "like acts of others",
    ]

    /// From how much two verbs that go together are like acts.
    private static let like: Float = 0.75
    /// How many words after a verb the one may stand whom it is done to.
    private static let reach = 6
    /// What a verb of saying counts: everybody says something.
    private static let sayingWeight: Float = 0.2

    /// Somebody does something, to somebody or not; stems, -1 where nobody is named.
    private struct Act {
        var agent: Int32
        var verb: Int32
        var other: Int32
        /// How rare it is in the story that this one does this, and that this is done to that one.
        var rarities: (agent: Float, other: Float) = (0, 0)
    }

    private var acts: [[Act]]
    private let synonyms: StemNeighbours
    private let saying: Set<Int32>

    /// Finds the acts of all sentences. O(number of words).
    init(story: StoryText, synonyms: StemNeighbours) {
        self.synonyms = synonyms
        saying = Set(VerbForms.saying.compactMap(story.vocabulary.stem))
        acts = []
        for sentence in story.sentences { acts.append(Self.acts(in: sentence, story.vocabulary, saying)) }
        rate(count: story.sentences.count)
    }

    private static func acts(
        in sentence: StorySentence, _ vocabulary: StoryVocabulary, _ saying: Set<Int32>
    ) -> [Act] {
        var acts: [Act] = []
        var agent: Int32 = -1
        let forms = sentence.forms.map { vocabulary.forms[Int($0)] }
        for (place, form) in forms.enumerated() {
            if form.isAgent { agent = form.stem }
            guard place > 0, form.isVerb, !form.isAgent else { continue }
            if forms[place - 1].isAuxiliary, !form.isAuxiliary { continue }
            var verb = place
            while verb + 1 < forms.count, forms[verb].isAuxiliary, verb - place < 4 { verb += 1 }
            let told = forms[verb]
            guard !told.isAuxiliary, !told.isFunctionWord || saying.contains(told.stem) else { continue }
            let following = forms[min(verb + 1, forms.count)..<min(verb + 1 + reach, forms.count)]
            acts.append(
                Act(agent: agent, verb: told.stem, other: following.first(where: \.isAgent)?.stem ?? -1))
        }
        return acts
    }

    /// Counts in how many sentences each does each, and is done to.
    private mutating func rate(count: Int) {
        var (doing, done): ([UInt64: Float], [UInt64: Float]) = ([:], [:])
        for sentence in acts {
            for key in Set(sentence.filter { $0.agent >= 0 }.map { RunNumber.pair($0.agent, $0.verb) }) {
                doing[key, default: 0] += 1
            }
            for key in Set(sentence.filter { $0.other >= 0 }.map { RunNumber.pair($0.other, $0.verb) }) {
                done[key, default: 0] += 1
            }
        }
        for sentence in acts.indices {
            for place in acts[sentence].indices {
                let act = acts[sentence][place]
                if act.agent >= 0, let times = doing[RunNumber.pair(act.agent, act.verb)] {
                    acts[sentence][place].rarities.agent = logarithm(Float(count + 1) / times)
                }
                if act.other >= 0, let times = done[RunNumber.pair(act.other, act.verb)] {
                    acts[sentence][place].rarities.other = logarithm(Float(count + 1) / times)
                }
            }
        }
    }

    /// Adds one pair's numbers. O(product of the numbers of acts).
    func append(_ pair: SentencePair, to row: inout [Float]) {
        let (first, second) = (acts[pair.first], acts[pair.second])
        var (isOneAgent, areOthers, isOneAct, areLike) = (false, false, false, false)
        if let one = first.first, let other = second.first {
            isOneAgent = one.agent >= 0 && one.agent == other.agent
            areOthers = one.agent >= 0 && other.agent >= 0 && one.agent != other.agent
            isOneAct = one.verb == other.verb && !saying.contains(one.verb)
            areLike = areAlike(one.verb, other.verb)
        }
        var (doing, done): (Float, Float) = (0, 0)
        for one in first {
            for other in second {
                let isAgent = one.agent >= 0 && one.agent == other.agent
                let isOther = one.other >= 0 && one.other == other.other
                guard isAgent || isOther, areAlike(one.verb, other.verb) else { continue }
                let weight = saying.contains(one.verb) ? Self.sayingWeight : 1
                if isAgent { doing = max(doing, weight * min(one.rarities.agent, other.rarities.agent)) }
                if isOther { done = max(done, min(one.rarities.other, other.rarities.other)) }
            }
        }
        func one(_ holds: Bool) -> Float { holds ? 1 : 0 }
        row.append(one(isOneAgent))
        row.append(one(areOthers))
        row.append(one(isOneAct))
        row.append(one(areLike))
        row.append(doing)
        row.append(done)
        row.append(one(isOneAgent && areLike))
        row.append(one(areOthers && areLike))
    }

    private func areAlike(_ verb: Int32, _ other: Int32) -> Bool {
        if verb == other { return true }
        var areAlike = false
        synonyms.forEach(of: verb) { if $0 == other, $1 >= Self.like { areAlike = true } }
        return areAlike
    }
}
