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
    private let covered: [Coverage]
    private let ranks: RankEvidence
    private let count: Int

    /// How much of a sentence another has: of all words, of those that are no names, and with blended weights.
    private struct Coverage {
        var all: Float = 0
        var plain: Float = 0
        var blended: Float = 0
    }

    /// Likens all sentences. O(pairs of sentences × length of a sentence).
    init(story: StoryText, weights: StoryWeights) {
        count = story.sentences.count
        directions = SentenceDirections(story: story, weights: weights)
        let best = Self.bestLikenesses(in: story)
        let width = Int(story.vocabulary.stemCount)
        var covered = Array(repeating: Coverage(), count: count * count)
        var means = PairMatrix(count: count)
        let masses = Masses(story: story, weights: weights)
        for (first, sentence) in story.sentences.enumerated() {
            for second in 0..<count
            where story.sentences[second].passage.article != sentence.passage.article {
                var sums = Coverage()
                for use in sentence.uses {
                    let likeness = best[second * width + Int(use.stem)]
                    guard likeness > 0 else { continue }
                    sums.all += likeness * weights.stems[Int(use.stem)]
                    sums.blended += likeness * weights.blendedStems[Int(use.stem)]
                    if !use.isName { sums.plain += likeness * weights.stems[Int(use.stem)] }
                }
                sums.all /= weights.masses[first]
                sums.plain /= masses.plain[first]
                sums.blended /= masses.blended[first]
                covered[first * count + second] = sums
                if second < first {
                    means[first, second] = (sums.all + covered[second * count + first].all) / 2
                }
            }
        }
        self.covered = covered
        ranks = RankEvidence(means, story: story)
    }

    /// Adds one pair's numbers.
    func append(_ pair: SentencePair, to row: inout [Float]) {
        let one = covered[pair.first * count + pair.second]
        let other = covered[pair.second * count + pair.first]
        directions.append(pair, to: &row)
        row.append(max(one.all, other.all))
        row.append(min(one.all, other.all))
        row.append((one.all + other.all) / 2)
        row.append(max(one.plain, other.plain))
        row.append(min(one.plain, other.plain))
        row.append((one.blended + other.blended) / 2)
        row.append(min(one.blended, other.blended))
        ranks.append(pair, to: &row)
    }

    /// For each sentence and stem the likeness of the word in the sentence that is most like it.
    private static func bestLikenesses(in story: StoryText) -> [Float] {
        let width = Int(story.vocabulary.stemCount)
        let neighbours = neighbours(in: story)
        var best = Array(repeating: Float(0), count: story.sentences.count * width)
        for (number, sentence) in story.sentences.enumerated() {
            for use in sentence.uses {
                best[number * width + Int(use.stem)] = 1
                for neighbour in neighbours[Int(use.stem)] {
                    let place = number * width + neighbour.stem
                    best[place] = max(best[place], neighbour.likeness)
                }
            }
        }
        return best
    }

    /// For each stem the stems of the story that are like it.
    private static func neighbours(in story: StoryText) -> [[(stem: Int, likeness: Float)]] {
        var stemOf: [WordLikeness.Number: Int] = [:]
        for (stem, number) in story.vocabulary.likenessNumbers.enumerated() {
            if let number { stemOf[number] = stem }
        }
        return story.vocabulary.likenessNumbers.map { number in
            guard let number else { return [] }
            var found: [(stem: Int, likeness: Float)] = []
            WordLikeness.shared.forEachNeighbour(of: number) { other, likeness in
                if let stem = stemOf[other] { found.append((stem, likeness)) }
            }
            return found
        }
    }

    /// The weight of each sentence's words.
    private struct Masses {
        var plain: [Float] = []
        var blended: [Float] = []

        init(story: StoryText, weights: StoryWeights) {
            for (number, sentence) in story.sentences.enumerated() {
                plain.append(max(1e-6, weights.masses[number] - weights.nameMasses[number]))
                blended.append(
                    max(1e-6, sentence.uses.reduce(0) { $0 + weights.blendedStems[Int($1.stem)] }))
            }
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
