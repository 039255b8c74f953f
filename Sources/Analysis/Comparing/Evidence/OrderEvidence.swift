/// Evidence from the order in which two articles tell things: a pair that fits in between the likely pairs around it, or
/// that crosses them.
struct OrderEvidence {
    /// The names of the columns.
    static let names = ["in one order", "crossing", "in one order nearby", "crossing nearby"]

    /// Pairs that are less likely witness nothing: the square of a probability.
    private static let least: Float = 0.02
    /// What is added to all witnesses, so that one of them alone proves little.
    private static let doubt: Float = 0.3
    /// How much what stands so many sentences away counts nearby.
    private static let nearness: [Float] = (0..<64).map {
        Float(RealFunctions.exponential(-Double($0) / 8))
    }

    /// A likely pair: its places in its articles, and how much it counts.
    private struct Witness {
        var first: Int32
        var second: Int32
        var weight: Float
    }

    /// The likely pairs of every two articles.
    private var witnesses: [[Witness]]
    private let articleCount: Int
    private let articleOf: [Int]

    /// Collects the likely pairs. O(pairs).
    init(_ pairs: [SentencePair], probabilities: [Float], story: StoryText) {
        articleCount = story.articles.count
        articleOf = story.sentences.map(\.passage.article)
        witnesses = Array(repeating: [], count: articleCount * articleCount)
        for (pair, probability) in zip(pairs, probabilities) {
            let weight = probability * probability
            guard weight >= Self.least else { continue }
            witnesses[place(of: pair)].append(
                Witness(first: Int32(pair.first), second: Int32(pair.second), weight: weight))
        }
    }

    private func place(of pair: SentencePair) -> Int {
        articleOf[pair.first] * articleCount + articleOf[pair.second]
    }

    /// Adds one pair's numbers. O(likely pairs of the two articles).
    func append(_ pair: SentencePair, to row: inout [Float]) {
        var (ordered, crossing, orderedNearby, crossingNearby): (Float, Float, Float, Float) = (0, 0, 0, 0)
        for witness in witnesses[place(of: pair)] {
            let (step, other) = (Int(witness.first) - pair.first, Int(witness.second) - pair.second)
            // What stands in one row or column is a rival, no witness of the order.
            guard step != 0, other != 0 else { continue }
            let distance = min(Self.nearness.count - 1, abs(step) + abs(other))
            if (step > 0) == (other > 0) {
                ordered += witness.weight
                orderedNearby += witness.weight * Self.nearness[distance]
            } else {
                crossing += witness.weight
                crossingNearby += witness.weight * Self.nearness[distance]
            }
        }
        let all = ordered + crossing + Self.doubt
        row.append(ordered / all)
        row.append(crossing / all)
        row.append(orderedNearby)
        row.append(crossingNearby)
    }
}
