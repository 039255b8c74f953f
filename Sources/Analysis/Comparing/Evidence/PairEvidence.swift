/// Two sentences of different articles by their numbers in the story; the first is the smaller.
package struct SentencePair: Hashable {
    /// The sentence of the earlier article.
    package var first: Int
    /// The sentence of the later article.
    package var second: Int

    /// A pair of these sentences, the smaller number first.
    package init(first: Int, second: Int) {
        self.first = first
        self.second = second
    }
}

/// What speaks for and against each pair of sentences telling the same thing, as rows of numbers for a model.
/// A pair that shares no word is not looked at.
struct PairEvidence {
    /// The names of the columns, in order.
    static let names =
        WordEvidence.names + PlaceEvidence.names + SpeakerEvidence.names + RankEvidence.names
        + ProductEvidence.names + MeaningEvidence.names + RunEvidence.names + Anchors.names
        + ClauseEvidence.names + SayingEvidence.names

    /// The pairs that share a word, by their first and then their second sentence.
    private(set) var pairs: [SentencePair] = []
    /// For each pair one row of ``names``' numbers.
    private(set) var rows: [Float] = []

    /// Looks at all pairs of sentences of different articles. O(pairs × length of a sentence).
    init(_ story: StoryText) {
        let weights = StoryWeights(story)
        let index = SharedWordIndex(story, weights: weights)
        let cosines = PairMatrix(count: story.sentences.count)
        var shared: [SharedWords] = []
        var found = Array(repeating: SharedWords(), count: story.sentences.count)
        for (number, sentence) in story.sentences.enumerated() {
            index.collect(sentence, from: number, into: &found)
            for other in number..<found.count where found[other].number > 0 {
                cosines[number, other] = found[other].product / (weights.norms[number] * weights.norms[other])
                if sentence.passage.article != story.sentences[other].passage.article {
                    pairs.append(SentencePair(first: number, second: other))
                    shared.append(found[other])
                }
                found[other] = SharedWords()
            }
        }
        let words = WordEvidence(weights: weights, cosines: cosines, story: story)
        let ranks = RankEvidence(cosines, story: story)
        let places = PlaceEvidence(story: story)
        let speakers = SpeakerEvidence(story: story, weights: weights)
        let runs = RunEvidence(story: story)
        var clauses = ClauseEvidence(story: story, weights: weights)
        let sayings = SayingEvidence(story: story, weights: weights)
        let meanings = MeaningEvidence(story: story, weights: weights)
        rows.reserveCapacity(pairs.count * Self.names.count)
        for (pair, sums) in zip(pairs, shared) {
            words.append(pair, sums, to: &rows)
            places.append(pair, to: &rows)
            speakers.append(pair, to: &rows)
            ranks.append(pair, to: &rows)
            ProductEvidence.append(to: &rows)
            meanings.append(pair, to: &rows)
            runs.append(pair, to: &rows)
            sums.anchors.append(to: &rows)
            clauses.append(pair, to: &rows)
            sayings.append(pair, to: &rows)
        }
    }

    /// The numbers of one pair.
    func row(_ pair: Int) -> ArraySlice<Float> {
        rows[(pair * Self.names.count)..<((pair + 1) * Self.names.count)]
    }
}

/// Evidence that counts only together: products of other columns.
enum ProductEvidence {
    /// The names of the columns.
    static let names = factors.map { "\($0.0) × \($0.1)" }

    private static let factors = [
        ("cosine", "speakers agree"), ("cosine", "speakers differ"), ("cosine", "both in the lead"),
        ("cosine", "articles' likeness"), ("plain cosine", "names Jaccard"),
        ("quoted in other", "speakers agree"),
        ("cosine", "through a third"), ("cosine in context", "both attributed"), ("cosine", "people agree"),
        ("cosine", "numbers conflict"), ("best of both", "better margin"), ("cosine", "longer length"),
    ]

    private static let places: [(Int, Int)] = {
        let columns =
            WordEvidence.names + PlaceEvidence.names + SpeakerEvidence.names + RankEvidence.names
        return factors.compactMap { factor in
            guard let first = columns.firstIndex(of: factor.0), let second = columns.firstIndex(of: factor.1)
            else { return nil }
            return (first - columns.count, second - columns.count)
        }
    }()

    /// Adds the products of the row that stands at the end of `rows`.
    static func append(to rows: inout [Float]) {
        let end = rows.endIndex
        for place in places { rows.append(rows[end + place.0] * rows[end + place.1]) }
    }
}
