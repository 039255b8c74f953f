/// Evidence from words that are not the same but are used alike: how much of each sentence the other has, in the same
/// or in like words, and how like the two sentences are as sums of their words' directions.
struct MeaningEvidence {
    /// The names of the columns.
    static let names =
        [
            "direction", "direction in story", "plain direction", "likened in shorter", "likened in longer",
            "likened mean", "plain likened in shorter", "plain likened in longer", "blended likened mean",
            "blended likened in longer",
        ] + RankEvidence.names.map { "likened " + $0 }

    private let directions: SentenceDirections
    /// For each sentence how much of every sentence it has: of all words, of those that are no names, and with blended
    /// weights.
    private let covered: [SIMD4<Float>]
    private let ranks: RankEvidence
    private let count: Int

    /// Likens all sentences. O(pairs of sentences × length of a sentence).
    init(story: StoryText, weights: StoryWeights) {
        count = story.sentences.count
        directions = SentenceDirections(story: story, weights: weights)
        let masses = Self.masses(of: story, weights: weights)
        let index = StemIndex(story, weights: weights)
        let neighbours = StemNeighbours(story.vocabulary.likenessNumbers, WordLikeness.shared.links)
        var covered = Array(repeating: SIMD4<Float>.zero, count: count * count)
        let means = PairMatrix(count: count)
        var best = StemLikenesses(count: Int(story.vocabulary.stemCount))
        var sums = Array(repeating: SIMD4<Float>.zero, count: count)
        for (number, sentence) in story.sentences.enumerated() {
            neighbours.mark(sentence, in: &best)
            index.cover(best, into: &sums)
            best.clear()
            let own = story.articles[sentence.passage.article]
            for other in 0..<count {
                if !own.contains(other) { covered[number * count + other] = sums[other] / masses[other] }
                sums[other] = .zero
            }
            for other in 0..<own.lowerBound {
                means[number, other] =
                    (covered[number * count + other].x + covered[other * count + number].x) / 2
            }
        }
        self.covered = covered
        ranks = RankEvidence(means, story: story)
    }

    /// Adds one pair's numbers.
    func append(_ pair: SentencePair, to row: inout [Float]) {
        let one = covered[pair.second * count + pair.first]
        let other = covered[pair.first * count + pair.second]
        directions.append(pair, to: &row)
        row.append(max(one.x, other.x))
        row.append(min(one.x, other.x))
        row.append((one.x + other.x) / 2)
        row.append(max(one.y, other.y))
        row.append(min(one.y, other.y))
        row.append((one.z + other.z) / 2)
        row.append(min(one.z, other.z))
        ranks.append(pair, to: &row)
    }

    /// The weight of each sentence's words, in the order of ``StemIndex/Weights``.
    private static func masses(of story: StoryText, weights: StoryWeights) -> [SIMD4<Float>] {
        story.sentences.enumerated().map { number, sentence in
            let blended = sentence.uses.reduce(0) { $0 + weights.blendedStems[Int($1.stem)] }
            return [
                weights.masses[number], max(1e-6, weights.masses[number] - weights.nameMasses[number]),
                max(1e-6, blended), 1,
            ]
        }
    }
}

/// The directions of sentences: the sums of their words' directions, as they are, and beside the story's mean.
struct SentenceDirections {
    private var plainSums: [WordVector] = []
    private var inStory: [WordVector] = []
    private var withoutNames: [WordVector] = []

    /// Adds up the words. O(number of words).
    init(story: StoryText, weights: StoryWeights) {
        let vectors = story.vocabulary.likenessNumbers.map { $0.map(WordLikeness.shared.vector) }
        for sentence in story.sentences {
            var (all, plain) = (WordVector(), WordVector())
            for use in sentence.uses {
                guard let vector = vectors[Int(use.stem)] else { continue }
                all.add(vector, times: weights.stems[Int(use.stem)])
                if !use.isName { plain.add(vector, times: weights.stems[Int(use.stem)]) }
            }
            plainSums.append(all.normalised)
            withoutNames.append(plain.normalised)
        }
        inStory = Self.centred(plainSums)
        withoutNames = Self.centred(withoutNames)
    }

    /// Adds one pair's cosines.
    func append(_ pair: SentencePair, to row: inout [Float]) {
        row.append(plainSums[pair.first].product(plainSums[pair.second]))
        row.append(inStory[pair.first].product(inStory[pair.second]))
        row.append(withoutNames[pair.first].product(withoutNames[pair.second]))
    }

    private static func centred(_ vectors: [WordVector]) -> [WordVector] {
        var mean = WordVector()
        for vector in vectors { mean.add(vector, times: 1 / Float(max(1, vectors.count))) }
        return vectors.map { vector in
            var centred = vector
            centred.add(mean, times: -1)
            return centred.normalised
        }
    }
}
