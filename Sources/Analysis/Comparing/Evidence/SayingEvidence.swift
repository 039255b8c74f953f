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

    /// The words of a saying with the thesaurus' groups that hold them.
    private struct SaidWords {
        struct Member {
            var group: Thesaurus.Group
            var place: Int
            /// Stands for the word among the others of the saying.
            var bit: UInt64
        }

        var words: [Int32]
        /// By group.
        var members: [Member]
        /// The weight of the words.
        var mass: Float

        init(_ saying: Saying, groups: [[Thesaurus.Group]], weights: StoryWeights) {
            words = saying.words
            members = words.enumerated().flatMap { place, word in
                groups[Int(word)].map { Member(group: $0, place: place, bit: 1 << UInt64(place & 63)) }
            }.sorted { ($0.group, $0.place) < ($1.group, $1.place) }
            mass = words.reduce(SayingEvidence.least) { $0 + weights.stems[Int($1)] }
        }
    }

    private let sayings: [[Saying]]
    private let said: [[SaidWords]]
    private let weights: StoryWeights

    /// Collects what is said. O(number of words).
    init(story: StoryText, weights: StoryWeights) {
        sayings = story.sentences.map(\.sayings)
        said = sayings.map { sayings in
            sayings.map { SaidWords($0, groups: story.vocabulary.groups, weights: weights) }
        }
        self.weights = weights
    }

    /// Adds one pair's numbers, those of the two sayings most alike. O(sayings of both × their words).
    func append(_ pair: SentencePair, to row: inout [Float]) {
        guard !sayings[pair.first].isEmpty, !sayings[pair.second].isEmpty else {
            row.append(contentsOf: repeatElement(0, count: Self.names.count))
            return
        }
        var best: (value: Float, numbers: [Float]) = (-1, [])
        for one in sayings[pair.first].indices {
            for other in sayings[pair.second].indices {
                let found = likeness(pair, one, other)
                if found.value > best.value { best = found }
            }
        }
        row += best.numbers
    }

    private func likeness(
        _ pair: SentencePair, _ place: Int, _ otherPlace: Int
    ) -> (value: Float, numbers: [Float]) {
        let (one, other) = (sayings[pair.first][place], sayings[pair.second][otherPlace])
        let (words, otherWords) = (said[pair.first][place], said[pair.second][otherPlace])
        let (mass, otherMass) = (words.mass, otherWords.mass)
        let common = common(words, otherWords)
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
    private func common(_ one: SaidWords, _ other: SaidWords) -> (shared: Float, synonyms: Float) {
        var shared: Float = 0
        var isNew = UInt64.max
        var isOtherNew = UInt64.max
        var place = 0
        for (otherPlace, word) in other.words.enumerated() {
            while place < one.words.count, one.words[place] < word { place += 1 }
            guard place < one.words.count, one.words[place] == word else { continue }
            shared += weights.stems[Int(word)]
            isNew &= ~(1 << UInt64(place & 63))
            isOtherNew &= ~(1 << UInt64(otherPlace & 63))
        }
        return (shared, Self.synonymWeight * synonyms(one, isNew, other, isOtherNew))
    }

    /// The weight of the second's new words that stand in a group with a new word of the first.
    private func synonyms(_ one: SaidWords, _ isNew: UInt64, _ other: SaidWords, _ isOtherNew: UInt64)
        -> Float
    {
        var mass: Float = 0
        var left = isOtherNew
        var place = 0
        for member in other.members where left & member.bit != 0 {
            while place < one.members.count, one.members[place].group < member.group { place += 1 }
            var candidate = place
            while candidate < one.members.count, one.members[candidate].group == member.group {
                if isNew & one.members[candidate].bit != 0 {
                    mass += weights.stems[Int(other.words[member.place])]
                    left &= ~member.bit
                    break
                }
                candidate += 1
            }
        }
        return mass
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
