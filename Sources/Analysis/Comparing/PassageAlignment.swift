import News

/// Finds the passages of different articles that tell the same thing.
enum PassageAlignment {
    /// A pair of which the first stage thinks less than this is not looked at again: the second does not save it, and
    /// most pairs are of this kind.
    static let hopeless: Float = 0.01

    /// What a model thinks of all pairs of sentences. O(pairs × columns).
    static func links(in story: StoryText, model: ComparisonModel = .learned) -> SentenceLinks {
        let evidence = PairEvidence(story)
        let first = LogisticModel.probabilities(
            of: model.first, rows: evidence.rows, count: evidence.pairs.count)
        let wider = SecondEvidence(evidence, probabilities: first, story: story)
        var mean = first
        var row: [Float] = []
        for place in evidence.pairs.indices where first.contains(where: { $0[place] >= hopeless }) {
            row.removeAll(keepingCapacity: true)
            wider.append(place, to: &row)
            // The mean of both stages errs less than either.
            for (question, stage) in model.second.enumerated() {
                mean[question][place] = (first[question][place] + stage.probability(row[...])) / 2
            }
        }
        return SentenceLinks(
            pairs: evidence.pairs, passages: mean[0], statements: mean[1],
            passageThreshold: model.thresholds[0], statementThreshold: model.thresholds[1])
    }

    /// The pairs that are sure enough, in the order of the left passages.
    static func pairs(_ links: SentenceLinks, in story: StoryText) -> [AlignedPair] {
        links.pairs.indices.filter { links.passages[$0] >= links.passageThreshold }.map { place in
            AlignedPair(
                left: story.sentences[links.pairs[place].first].passage,
                right: story.sentences[links.pairs[place].second].passage,
                confidence: Double(links.passages[place]))
        }
    }
}
