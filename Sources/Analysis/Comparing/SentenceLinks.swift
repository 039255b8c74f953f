/// How likely pairs of sentences tell the same thing and report the same statement.
package struct SentenceLinks: Sendable {
    /// The sentence's numbers, in order of the first, then of the second.
    package var pairs: [SentencePair]
    /// The probability that the two tell the same thing, for each pair, 0 to 1.
    package var passages: [Float]
    /// The probability that the two report the same statement, for each pair, 0 to 1.
    package var statements: [Float]
    /// The probability from which two sentences are aligned.
    package var passageThreshold: Float
    /// The probability from which two sentences are taken to report one statement.
    package var statementThreshold: Float

    /// Links of these pairs; the lists are of one length.
    package init(
        pairs: [SentencePair], passages: [Float], statements: [Float], passageThreshold: Float,
        statementThreshold: Float
    ) {
        self.pairs = pairs
        self.passages = passages
        self.statements = statements
        self.passageThreshold = passageThreshold
        self.statementThreshold = statementThreshold
    }
}
