/// Evidence from words of one kind ("pledged" and "promised"): words of one distributional cluster count half of a word.
struct KindEvidence {
    /// The names of the columns.
    static let names = ["kindred in shorter", "kindred in longer", "kindred mean", "kindred beyond shared"]

    private static let kindredWeight: Float = 0.5
    private let weights: StoryWeights
    private let count: Int
    /// For each sentence and every other the weight of its words that are only kindred to one of the other's.
    private let kindred: [Float]

    /// Looks up the kinds of all words. O(number of words × sentences that have words of one kind).
    init(story: StoryText, weights: StoryWeights) {
        self.weights = weights
        count = story.sentences.count
        let kinds = story.vocabulary.kinds
        var holders = Array(repeating: [Int32](), count: Int(kinds.max() ?? 0) + 1)
        var sentencesOf = Array(repeating: [Int32](), count: kinds.count)
        for (number, sentence) in story.sentences.enumerated() {
            for use in sentence.uses {
                sentencesOf[Int(use.stem)].append(Int32(number))
                let kind = Int(kinds[Int(use.stem)])
                if kind != 0, holders[kind].last != Int32(number) { holders[kind].append(Int32(number)) }
            }
        }
        var kindred = Array(repeating: Float(0), count: count * count)
        for (number, sentence) in story.sentences.enumerated() {
            for use in sentence.uses where kinds[Int(use.stem)] != 0 {
                let part = Self.kindredWeight * weights.stems[Int(use.stem)]
                let same = sentencesOf[Int(use.stem)]
                var place = 0
                for other in holders[Int(kinds[Int(use.stem)])] {
                    while place < same.count, same[place] < other { place += 1 }
                    if place < same.count, same[place] == other { continue }
                    kindred[number * count + Int(other)] += part
                }
            }
        }
        self.kindred = kindred
    }

    /// Adds one pair's numbers: how much of each sentence the other has in the same or in kindred words, and in kindred
    /// words alone.
    func append(_ pair: SentencePair, _ shared: SharedWords, to row: inout [Float]) {
        let (mass, otherMass) = (weights.masses[pair.first], weights.masses[pair.second])
        let kindred = (
            self.kindred[pair.first * count + pair.second], self.kindred[pair.second * count + pair.first]
        )
        let first = (shared.mass + kindred.0) / mass
        let second = (shared.mass + kindred.1) / otherMass
        row.append(max(first, second))
        row.append(min(first, second))
        row.append((first + second) / 2)
        row.append((kindred.0 / mass + kindred.1 / otherMass) / 2)
    }
}
