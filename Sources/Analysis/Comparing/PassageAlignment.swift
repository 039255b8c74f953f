import News

/// Finds the passages of different articles that tell the same thing.
package enum PassageAlignment {
    /// A pair of which the first stage thinks less than this is not looked at again: the second does not save it, and
    /// most pairs are of this kind.
    static let hopeless: Float = 0.01

    /// What a model thinks of all pairs of sentences. O(pairs × columns).
    static func links(in story: StoryText, model: ComparisonModel = .learned) -> SentenceLinks {
        links(in: story, of: PairEvidence(story), model: model)
    }

    /// What a model thinks of pairs of sentences whose evidence is known.
    static func links(
        in story: StoryText, of evidence: PairEvidence, model: ComparisonModel
    ) -> SentenceLinks {
        var found = probabilities(evidence.rows, model.first)
        let wider = SecondEvidence(evidence, probabilities: [found.passages, found.statements], story: story)
        var row: [Float] = []
        for place in evidence.pairs.indices
        where max(found.passages[place], found.statements[place]) >= hopeless {
            row.removeAll(keepingCapacity: true)
            wider.append(place, to: &row)
            // The mean of both stages errs less than either.
            let second = row.withUnsafeBufferPointer(model.second.probabilities)
            found.passages[place] = (found.passages[place] + second.passage) / 2
            found.statements[place] = (found.statements[place] + second.statement) / 2
        }
        return SentenceLinks(
            pairs: evidence.pairs, passages: found.passages, statements: found.statements,
            passageThreshold: model.thresholds[0], statementThreshold: model.thresholds[1])
    }

    /// What a network thinks of rows that stand one after the other.
    package static func probabilities(
        _ rows: [Float], _ network: PairNetwork
    ) -> (passages: [Float], statements: [Float]) {
        let width = network.columnCount
        var found: (passages: [Float], statements: [Float]) = ([], [])
        found.passages.reserveCapacity(rows.count / width)
        found.statements.reserveCapacity(rows.count / width)
        rows.withUnsafeBufferPointer { rows in
            for start in stride(from: 0, to: rows.count, by: width) {
                let row = UnsafeBufferPointer(rebasing: rows[start..<(start + width)])
                let probabilities = network.probabilities(row)
                found.passages.append(probabilities.passage)
                found.statements.append(probabilities.statement)
            }
        }
        return found
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
