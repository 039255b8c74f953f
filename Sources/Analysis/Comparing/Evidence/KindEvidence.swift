/// Evidence from words of one kind ("pledged" and "promised"): words of one distributional cluster count half of a word.
struct KindEvidence {
    /// The names of the columns.
    static let names = ["kindred in shorter", "kindred in longer", "kindred mean", "kindred beyond shared"]

    private static let kindredWeight: Float = 0.5
    private let stems: [[Int32]]
    private let weights: StoryWeights
    /// For each sentence the kinds of its content words.
    private let kinds: [[UInt16]]
    /// For each sentence and kind, whether the sentence has a word of it.
    private let holds: [Bool]
    private let kindCount: Int

    /// Looks up the kinds of all words. O(number of words).
    init(story: StoryText, weights: StoryWeights) {
        stems = story.sentences.map { $0.uses.map(\.stem) }
        self.weights = weights
        kinds = story.sentences.map { sentence in
            sentence.uses.map { story.vocabulary.kinds[Int($0.stem)] }
        }
        kindCount = Int(story.vocabulary.kinds.max() ?? 0) + 1
        var holds = Array(repeating: false, count: kinds.count * kindCount)
        for (sentence, kinds) in kinds.enumerated() {
            for kind in kinds { holds[sentence * kindCount + Int(kind)] = true }
        }
        self.holds = holds
    }

    /// Adds one pair's numbers.
    func append(_ pair: SentencePair, to row: inout [Float]) {
        let first = covered(pair.first, by: pair.second)
        let second = covered(pair.second, by: pair.first)
        row.append(max(first.share, second.share))
        row.append(min(first.share, second.share))
        row.append((first.share + second.share) / 2)
        row.append((first.kindred + second.kindred) / 2)
    }

    /// The share of a sentence's word weight that the other has in the same or in kindred words, and in kindred alone.
    private func covered(_ sentence: Int, by other: Int) -> (share: Float, kindred: Float) {
        let others = stems[other]
        var (shared, kindred): (Float, Float) = (0, 0)
        var place = 0
        for (number, stem) in stems[sentence].enumerated() {
            while place < others.count, others[place] < stem { place += 1 }
            let weight = weights.stems[Int(stem)]
            if place < others.count, others[place] == stem {
                shared += weight
            } else if case let kind = Int(kinds[sentence][number]), kind != 0,
                holds[other * kindCount + kind]
            {
                kindred += Self.kindredWeight * weight
            }
        }
        let mass = weights.masses[sentence]
        return ((shared + kindred) / mass, kindred / mass)
    }
}
