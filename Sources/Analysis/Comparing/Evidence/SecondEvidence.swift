/// What the second stage sees of a pair: all that the first saw, and what the first thinks of it and of the pairs around.
struct SecondEvidence {
    /// The names of the columns, in order.
    static let names =
        PairEvidence.names
        + ["passage", "statement"].flatMap { question in
            (["odds", "probability", "paragraph best", "paragraph gain", "rivals of one", "rivals of other"]
                + RankEvidence.names).map { "\(question) \($0)" }
        } + OrderEvidence.names

    private let pairs: [SentencePair]
    private let opinions: [Opinion]
    private let order: OrderEvidence

    /// Prepares to widen the rows of a story's pairs by the first stage's probabilities, passages and then statements.
    init(_ pairs: [SentencePair], probabilities: [[Float]], story: StoryText) {
        self.pairs = pairs
        opinions = probabilities.map { Opinion($0, of: pairs, story: story) }
        order = OrderEvidence(pairs, probabilities: probabilities[0], story: story)
    }

    /// Adds one pair's numbers, one of each of ``names``; its row of the first stage is known.
    func append(_ place: Int, after row: ArraySlice<Float>, to rows: inout [Float]) {
        rows += row
        for opinion in opinions { opinion.append(place, pairs[place], to: &rows) }
        order.append(pairs[place], to: &rows)
    }

    /// What the first stage thinks with regard to one question.
    private final class Opinion {
        let probabilities: [Float]
        let matrix: PairMatrix
        let sums: [Float]
        let paragraphs: ParagraphLikeness
        let ranks: RankEvidence

        init(_ probabilities: [Float], of pairs: [SentencePair], story: StoryText) {
            let matrix = PairMatrix(count: story.sentences.count)
            var sums = Array(repeating: Float(0), count: story.sentences.count)
            for (pair, probability) in zip(pairs, probabilities) {
                matrix[pair.first, pair.second] = probability
                sums[pair.first] += probability
                sums[pair.second] += probability
            }
            self.probabilities = probabilities
            self.matrix = matrix
            self.sums = sums
            paragraphs = ParagraphLikeness(matrix, story: story)
            ranks = RankEvidence(matrix, story: story)
        }

        func append(_ place: Int, _ pair: SentencePair, to row: inout [Float]) {
            let probability = probabilities[place]
            let inside = min(0.999_999, max(0.000_001, probability))
            let paragraph = paragraphs.likeness(pair.first, pair.second)
            let rivals = (sums[pair.first] - probability, sums[pair.second] - probability)
            row.append(logarithm(inside / (1 - inside)))
            row.append(probability)
            row.append(paragraph)
            row.append(paragraph - probability)
            row.append(min(rivals.0, rivals.1))
            row.append(max(rivals.0, rivals.1))
            ranks.append(pair, to: &row)
        }
    }
}
