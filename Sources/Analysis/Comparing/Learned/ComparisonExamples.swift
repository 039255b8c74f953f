import News

/// A story's pairs of sentences as a model sees them: what the training program learns from and tries its models on.
package struct ComparisonExamples: Sendable {
    /// The names of the columns that a glance takes in, the first of ``firstNames``.
    package static var glanceNames: [String] { PairEvidence.glanceNames }
    /// The names of the first stage's columns.
    package static var firstNames: [String] { PairEvidence.names }
    /// The names of the second stage's columns.
    package static var secondNames: [String] { SecondEvidence.names }

    /// The sentences of the articles, article by article.
    package let sentences: [Passage]
    /// The pairs of sentences that a model is asked about, by their numbers in ``sentences``.
    package let pairs: [SentencePair]

    let accounts: [AccountComparison.Account]
    let story: StoryText
    /// The first stage's rows, one after the other in the order of ``pairs``.
    package let rows: [Float]
    /// The places of the pairs that share a quotation.
    private let sharingQuotations: Set<Int>

    /// Reads the accounts of a story. O(pairs of sentences).
    package init(_ accounts: [AccountComparison.Account]) {
        self.accounts = accounts
        story = StoryText(accounts)
        sentences = story.sentences.map(\.passage)
        var evidence = PairEvidence(story)
        rows = evidence.allRows()
        pairs = evidence.pairs
        sharingQuotations = Set(evidence.pairs.indices.filter(evidence.sharesQuotation))
    }

    /// What a glance takes in of all pairs, one row after the other.
    package var glances: [Float] {
        pairs.indices.flatMap { row($0).prefix(Self.glanceNames.count) }
    }

    /// The places of the pairs that are worth a closer look. O(pairs).
    package func likely(_ glance: PairNetwork) -> [Int] {
        let found = glance.probabilities(of: glances)
        return pairs.indices.filter { place in
            max(found.passages[place], found.statements[place]) >= PassageAlignment.unlikely
                || sharingQuotations.contains(place)
        }
    }

    /// The first stage's rows of some pairs.
    package func firstRows(of places: [Int]) -> [Float] { places.flatMap(row) }

    /// The second stage's rows of those pairs that are not hopeless, by their places, given what the first thinks of some.
    package func secondRows(of places: [Int], _ first: PairNetwork) -> (places: [Int], rows: [Float]) {
        let found = first.probabilities(of: firstRows(of: places))
        var passages = Array(repeating: Float(0), count: pairs.count)
        var statements = passages
        for (number, place) in places.enumerated() {
            passages[place] = found.passages[number]
            statements[place] = found.statements[number]
        }
        let hopeful = places.filter { max(passages[$0], statements[$0]) >= PassageAlignment.hopeless }
        let wider = SecondEvidence(pairs, probabilities: [passages, statements], story: story)
        var rows: [Float] = []
        rows.reserveCapacity(hopeful.count * Self.secondNames.count)
        for place in hopeful { wider.append(place, after: row(place), to: &rows) }
        return (hopeful, rows)
    }

    private func row(_ place: Int) -> ArraySlice<Float> {
        let width = Self.firstNames.count
        return rows[(place * width)..<((place + 1) * width)]
    }

    /// What a model thinks of the pairs.
    package func links(_ model: ComparisonModel) -> SentenceLinks {
        PassageAlignment.links(in: story, model: model)
    }

    /// The pairs of sentences of different articles that report one statement when the pairs have these probabilities.
    /// O(pairs of sentences).
    package func statementPairs(_ links: SentenceLinks) -> Set<SentencePair> {
        var found: Set<SentencePair> = []
        for statement in comparison(links).statements where statement.reports.count > 1 {
            let reporting = statement.reports.map { report in
                sentences.indices.filter {
                    sentences[$0].article == report.passage.article
                        && sentences[$0].range.overlaps(report.passage.range)
                }
            }
            for (place, first) in reporting.enumerated() {
                for one in first {
                    for other in reporting[(place + 1)...].joined()
                    where sentences[one].article != sentences[other].article {
                        found.insert(SentencePair(first: min(one, other), second: max(one, other)))
                    }
                }
            }
        }
        return found
    }

    /// What is found in the story when the pairs have these probabilities.
    package func comparison(_ links: SentenceLinks) -> Comparison {
        AccountComparison.comparison(of: accounts, in: story, links: links)
    }
}
