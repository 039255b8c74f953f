import News

/// Finds the passages of different articles that tell the same thing.
package enum PassageAlignment {
    /// A pair of which the first stage thinks less than this is not looked at again: the second does not save it, and
    /// most pairs are of this kind.
    static let hopeless: Float = 0.01

    /// What a model thinks of all pairs of sentences. O(pairs × columns).
    static func links(in story: StoryText, model: ComparisonModel = .learned) -> SentenceLinks {
        let evidence = PairEvidence(story)
        var opinions = FirstOpinions(evidence, network: model.first)
        let wider = SecondEvidence(
            evidence.pairs, probabilities: [opinions.passages, opinions.statements], story: story)
        opinions.revise(by: wider, network: model.second)
        return SentenceLinks(
            pairs: evidence.pairs, passages: opinions.passages, statements: opinions.statements,
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
            network.forEachProbability(of: rows) { passage, statement in
                found.passages.append(passage)
                found.statements.append(statement)
            }
        }
        return found
    }

    /// The pairs that are sure enough and no boilerplate, in the order of the left passages.
    static func pairs(_ links: SentenceLinks, in story: StoryText) -> [AlignedPair] {
        pairs(links, in: story) { $0 >= links.passageThreshold }
    }

    /// The pairs that may tell the same thing, but not surely.
    static func doubtful(_ links: SentenceLinks, in story: StoryText) -> [AlignedPair] {
        pairs(links, in: story) { $0 >= leastDoubtful && $0 < links.passageThreshold }
    }

    private static let leastDoubtful: Float = 0.02

    private static func pairs(
        _ links: SentenceLinks, in story: StoryText, where isWanted: (Float) -> Bool
    ) -> [AlignedPair] {
        links.pairs.indices.filter { place in
            isWanted(links.passages[place])
                && !story.isBoilerplate(links.pairs[place].first)
                && !story.isBoilerplate(links.pairs[place].second)
        }.map { place in
            AlignedPair(
                left: story.sentences[links.pairs[place].first].passage,
                right: story.sentences[links.pairs[place].second].passage,
                confidence: Double(links.passages[place]))
        }
    }
}

/// What the first stage thinks of all pairs, with the rows of those that are not hopeless.
private struct FirstOpinions {
    /// How many rows are made at a time: all of a large story's would be tens of megabytes.
    private static let length = 128

    var passages: [Float] = []
    var statements: [Float] = []
    /// The places of the pairs that are worth a second look.
    private var hopeful: [Int] = []
    /// The rows of ``hopeful``, one after the other.
    private var rows: [Float] = []
    private let width: Int

    init(_ evidence: PairEvidence, network: PairNetwork) {
        var evidence = evidence
        width = network.columnCount
        var block: [Float] = []
        for start in stride(from: 0, to: evidence.pairs.count, by: Self.length) {
            let places = start..<min(evidence.pairs.count, start + Self.length)
            block.removeAll(keepingCapacity: true)
            evidence.append(places, to: &block)
            let found = PassageAlignment.probabilities(block, network)
            passages += found.passages
            statements += found.statements
            for place in places
            where max(passages[place], statements[place]) >= PassageAlignment.hopeless {
                hopeful.append(place)
                rows += block[((place - start) * width)..<((place - start + 1) * width)]
            }
        }
    }
    /// Takes the second stage's opinions of the pairs that are not hopeless into account.
    mutating func revise(by evidence: SecondEvidence, network: PairNetwork) {
        var block: [Float] = []
        for start in stride(from: 0, to: hopeful.count, by: Self.length) {
            let numbers = start..<min(hopeful.count, start + Self.length)
            block.removeAll(keepingCapacity: true)
            for number in numbers {
                let row = rows[(number * width)..<((number + 1) * width)]
                evidence.append(hopeful[number], after: row, to: &block)
            }
            let found = PassageAlignment.probabilities(block, network)
            for number in numbers {
                let place = hopeful[number]
                // The mean of both stages errs less than either.
                passages[place] = (passages[place] + found.passages[number - start]) / 2
                statements[place] = (statements[place] + found.statements[number - start]) / 2
            }
        }
    }
}
