import News

/// A story's pairs of sentences as a model sees them: what the training program learns from and tries its models on.
package struct ComparisonExamples: Sendable {
    /// The names of the first stage's columns.
    package static var firstNames: [String] { PairEvidence.names }
    /// The names of the second stage's columns.
    package static var secondNames: [String] { SecondEvidence.names }

    /// The sentences of the articles, article by article.
    package let sentences: [Passage]
    /// The pairs of sentences that a model is asked about, by their numbers in ``sentences``.
    package var pairs: [SentencePair] { evidence.pairs }

    let accounts: [AccountComparison.Account]
    let story: StoryText
    private let evidence: PairEvidence

    /// Reads the accounts of a story. O(pairs of sentences).
    package init(_ accounts: [AccountComparison.Account]) {
        self.accounts = accounts
        story = StoryText(accounts)
        sentences = story.sentences.map(\.passage)
        evidence = PairEvidence(story)
    }

    /// The first stage's rows, one after the other in the order of ``pairs``.
    package var firstRows: [Float] { evidence.rows }

    /// The second stage's rows, given what the first thinks of the pairs as passages and as statements.
    package func secondRows(passages: [Float], statements: [Float]) -> [Float] {
        let wider = SecondEvidence(evidence, probabilities: [passages, statements], story: story)
        var rows: [Float] = []
        rows.reserveCapacity(pairs.count * Self.secondNames.count)
        for place in pairs.indices { wider.append(place, to: &rows) }
        return rows
    }

    /// What a model thinks of the pairs.
    package func links(_ model: ComparisonModel) -> SentenceLinks {
        PassageAlignment.links(in: story, of: evidence, model: model)
    }

    /// What is found in the story when the pairs have these probabilities.
    package func comparison(_ links: SentenceLinks) -> Comparison {
        AccountComparison.comparison(of: accounts, in: story, links: links)
    }
}
