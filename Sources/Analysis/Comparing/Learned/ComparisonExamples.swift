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
    package let pairs: [SentencePair]

    let accounts: [AccountComparison.Account]
    let story: StoryText
    /// The first stage's rows, one after the other in the order of ``pairs``.
    package let firstRows: [Float]

    /// Reads the accounts of a story. O(pairs of sentences).
    package init(_ accounts: [AccountComparison.Account]) {
        self.accounts = accounts
        story = StoryText(accounts)
        sentences = story.sentences.map(\.passage)
        var evidence = PairEvidence(story)
        var rows: [Float] = []
        evidence.append(evidence.pairs.indices, to: &rows)
        firstRows = rows
        pairs = evidence.pairs
    }

    /// The second stage's rows, given what the first thinks of the pairs as passages and as statements.
    package func secondRows(passages: [Float], statements: [Float]) -> [Float] {
        let wider = SecondEvidence(pairs, probabilities: [passages, statements], story: story)
        let width = Self.firstNames.count
        var rows: [Float] = []
        rows.reserveCapacity(pairs.count * Self.secondNames.count)
        for place in pairs.indices {
            wider.append(place, after: firstRows[(place * width)..<((place + 1) * width)], to: &rows)
        }
        return rows
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
