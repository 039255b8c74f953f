import News

/// Finds the passages of different articles that tell the same thing.
package enum PassageAlignment {
    /// A pair that is less likely than this at a glance is not looked at more closely: three of ten pairs.
    package static let unlikely: Float = 0.012
    /// A pair of which the first stage thinks less than this is not looked at again: the second does not save it, and
    /// most pairs are of this kind.
    package static let hopeless: Float = 0.01

    /// What a model thinks of all pairs of sentences. O(pairs × columns).
    static func links(in story: StoryText, model: ComparisonModel = .learned) -> SentenceLinks {
        let evidence = PairEvidence(story)
        var opinions = FirstOpinions(evidence, model: model)
        let wider = SecondEvidence(
            evidence.pairs, probabilities: [opinions.passages, opinions.statements], story: story)
        opinions.revise(by: wider, model: model)
        return SentenceLinks(
            pairs: evidence.pairs, passages: opinions.passages, statements: opinions.statements,
            passageThreshold: model.thresholds[0], statementThreshold: model.thresholds[1])
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

    init(_ evidence: PairEvidence, model: ComparisonModel) {
        var evidence = evidence
        width = model.first.columnCount
        passages = Array(repeating: 0, count: evidence.pairs.count)
        statements = passages
        let likely = Self.likely(evidence, model.glance)
        var block: [Float] = []
        for start in stride(from: 0, to: likely.places.count, by: Self.length) {
            let numbers = start..<min(likely.places.count, start + Self.length)
            block.removeAll(keepingCapacity: true)
            for number in numbers {
                evidence.append(likely.places[number], after: likely.glance(number), to: &block)
            }
            let found = model.first.probabilities(of: block)
            for number in numbers {
                let place = likely.places[number]
                passages[place] = found.passages[number - start]
                statements[place] = found.statements[number - start]
                guard max(passages[place], statements[place]) >= PassageAlignment.hopeless else { continue }
                hopeful.append(place)
                rows += block[((number - start) * width)..<((number - start + 1) * width)]
            }
        }
    }

    /// The pairs that are worth a closer look.
    private struct Likely {
        /// Their places among all pairs.
        var places: [Int] = []
        /// Their glances, one after the other.
        var glances: [Float] = []

        func glance(_ number: Int) -> ArraySlice<Float> {
            let width = PairEvidence.glanceNames.count
            return glances[(number * width)..<((number + 1) * width)]
        }
    }

    private static func likely(_ evidence: PairEvidence, _ network: PairNetwork) -> Likely {
        var likely = Likely()
        let width = network.columnCount
        var block: [Float] = []
        for start in stride(from: 0, to: evidence.pairs.count, by: length) {
            let places = start..<min(evidence.pairs.count, start + length)
            block.removeAll(keepingCapacity: true)
            evidence.appendGlances(places, to: &block)
            let found = network.probabilities(of: block)
            for (number, place) in places.enumerated()
            where max(found.passages[number], found.statements[number]) >= PassageAlignment.unlikely
                || evidence.sharesQuotation(place)
            {
                likely.places.append(place)
                likely.glances += block[(number * width)..<((number + 1) * width)]
            }
        }
        return likely
    }

    /// Takes the second stage's opinions of the pairs that are not hopeless into account.
    mutating func revise(by evidence: SecondEvidence, model: ComparisonModel) {
        var block: [Float] = []
        for start in stride(from: 0, to: hopeful.count, by: Self.length) {
            let numbers = start..<min(hopeful.count, start + Self.length)
            block.removeAll(keepingCapacity: true)
            for number in numbers {
                let row = rows[(number * width)..<((number + 1) * width)]
                evidence.append(hopeful[number], after: row, to: &block)
            }
            let (found, others) = (
                model.second.probabilities(of: block), model.trees.probabilities(of: block)
            )
            for number in numbers {
                let (row, place) = (number - start, hopeful[number])
                // Networks and trees err in different places; the mean errs less than either.
                passages[place] = (found.passages[row] + others.passages[row]) / 2
                statements[place] = (found.statements[row] + others.statements[row]) / 2
            }
        }
    }
}
