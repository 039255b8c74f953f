/// Evidence from what is said in two sentences: the contents of their attributions, without the words around them.
struct SayingEvidence {
    /// The names of the columns.
    static let names = [
        "both say something", "sayings' cosine", "sayings' cosine with synonyms", "saying in one",
        "saying in other", "saying in other with synonyms", "sayings' speakers agree",
        "sayings' speakers differ", "cosine × sayings' speakers agree",
        "cosine with synonyms × sayings' speakers agree", "both sayings direct", "one saying direct",
        "sayings' cues agree", "sayings' runs",
    ]

    private static let synonymWeight: Float = 0.7
    private static let least: Float = 0.5
    /// What an agreeing speaker counts when the sayings most alike are looked for.
    private static let agreement: Float = 0.2

    private let sayings: [[Saying]]
    private let masses: [[Float]]
    private let groups: [[Thesaurus.Group]]
    private let weights: StoryWeights

    /// Collects what is said. O(number of words).
    init(story: StoryText, weights: StoryWeights) {
        sayings = story.sentences.map(\.sayings)
        masses = sayings.map { sayings in
            sayings.map { $0.words.reduce(Self.least) { $0 + weights.stems[Int($1)] } }
        }
        groups = story.vocabulary.groups
        self.weights = weights
    }

    /// Adds one pair's numbers, those of the two sayings most alike. O(sayings of both × their words).
    func append(_ pair: SentencePair, to row: inout [Float]) {
        guard !sayings[pair.first].isEmpty, !sayings[pair.second].isEmpty else {
            row.append(contentsOf: repeatElement(0, count: Self.names.count))
            return
        }
        var best: (value: Float, numbers: [Float]) = (-1, [])
        for (one, mass) in zip(sayings[pair.first], masses[pair.first]) {
            for (other, otherMass) in zip(sayings[pair.second], masses[pair.second]) {
                let found = likeness(one, mass, other, otherMass)
                if found.value > best.value { best = found }
            }
        }
        row += best.numbers
    }

    private func likeness(
        _ one: Saying, _ mass: Float, _ other: Saying, _ otherMass: Float
    ) -> (value: Float, numbers: [Float]) {
        let common = common(one.words, other.words)
        let root = (mass * otherMass).squareRoot()
        let (cosine, wider) = (common.shared / root, (common.shared + common.synonyms) / root)
        let known = one.speaker?.words.isEmpty == false && other.speaker?.words.isEmpty == false
        let agree = known && one.speaker.flatMap { name in other.speaker.map(name.agrees) } ?? false
        let agreement: Float = agree ? 1 : 0
        return (
            wider + Self.agreement * agreement,
            [
                1, cosine, wider, common.shared / max(mass, otherMass), common.shared / min(mass, otherMass),
                (common.shared + common.synonyms) / min(mass, otherMass), agreement, known && !agree ? 1 : 0,
                cosine * agreement, wider * agreement, one.isDirect && other.isDirect ? 1 : 0,
                one.isDirect != other.isDirect ? 1 : 0, one.cues.contains(where: other.cues.contains) ? 1 : 0,
                Float(min(6, Self.sharedCount(one.trigrams, other.trigrams))),
            ]
        )
    }

    /// The weight of the words that both have, and of those of the second that the first has in other words.
    private func common(_ words: [Int32], _ others: [Int32]) -> (shared: Float, synonyms: Float) {
        var (shared, synonyms): (Float, Float) = (0, 0)
        var missing: [Int32] = []
        var place = 0
        for other in others {
            while place < words.count, words[place] < other { place += 1 }
            if place < words.count, words[place] == other {
                shared += weights.stems[Int(other)]
            } else if !groups[Int(other)].isEmpty {
                missing.append(other)
            }
        }
        for other in missing {
            let isTold = words.contains { word in
                !others.contains(word) && groups[Int(word)].contains { groups[Int(other)].contains($0) }
            }
            if isTold { synonyms += Self.synonymWeight * weights.stems[Int(other)] }
        }
        return (shared, synonyms)
    }

    private static func sharedCount(_ first: [UInt64], _ second: [UInt64]) -> Int {
        var (place, count) = (0, 0)
        for run in second {
            while place < first.count, first[place] < run { place += 1 }
            if place < first.count, first[place] == run { count += 1 }
        }
        return count
    }
}
