import News
import Testing

@testable import Analysis

@Suite struct ActEvidenceTests {
    /// The accounts as one story; a sentence beside gives the names small and capital forms.
    private static func story(_ texts: [String]) -> StoryText {
        StoryText(
            texts.enumerated().map { number, text in
                AccountComparison.Account(
                    article: Article(recordID: "\(number)", text: text), attributions: [])
            })
    }

    /// The numbers of the columns of ``ActEvidence`` by name, for the first sentences of two texts.
    private static func columns(_ first: String, _ second: String) throws -> [String: Float] {
        let story = story([first, second])
        try #require(story.articles.count == 2)
        let acts = ActEvidence(
            story: story, synonyms: StemNeighbours(story.vocabulary.synonymNumbers, .synonyms))
        var row: [Float] = []
        acts.append(SentencePair(first: 0, second: story.articles[1].lowerBound), to: &row)
        return Dictionary(uniqueKeysWithValues: zip(ActEvidence.names, row))
    }

    @Test func `one who does the like in other words is found`() throws {
        let columns = try Self.columns(
            "On Monday, Brandt rejected the harbour plan.", "A day later, Brandt dismissed what was planned.")
        #expect(columns["one agent"] == 1)
        #expect(columns["one act"] == 0)
        #expect(columns["like acts"] == 1)
        #expect(try #require(columns["one does the like"]) > 0)
    }

    @Test func `the same act of somebody else is told apart`() throws {
        let columns = try Self.columns(
            "On Monday, Brandt rejected the harbour plan.", "On Monday, Okonjo rejected the harbour plan.")
        #expect(columns["one agent"] == 0)
        #expect(columns["other agents"] == 1)
        #expect(columns["like acts of others"] == 1)
        #expect(columns["one does the like"] == 0)
    }

    @Test func `whom something is done to counts whoever does it`() throws {
        let columns = try Self.columns(
            "In court, guards arrested young Okonjo.", "Later, officers arrested Okonjo at home.")
        #expect(try #require(columns["the like is done to one"]) > 0)
        #expect(columns["one does the like"] == 0)
    }
}

@Suite struct OrderEvidenceTests {
    /// What speaks for the order of a pair, when the pairs of the first sentences are likely.
    private static func columns(
        _ pair: SentencePair, likely: [SentencePair], story: StoryText
    ) -> [String: Float] {
        let order = OrderEvidence(
            likely, probabilities: likely.map { _ in 0.9 }, story: story)
        var row: [Float] = []
        order.append(pair, to: &row)
        return Dictionary(uniqueKeysWithValues: zip(OrderEvidence.names, row))
    }

    @Test func `a pair between likely ones fits in, and one that goes back crosses`() throws {
        let text = "One came. Two came. Three came. Four came. Five came."
        let story = StoryText(
            (0..<2).map {
                AccountComparison.Account(article: Article(recordID: "\($0)", text: text), attributions: [])
            })
        try #require(story.sentences.count == 10)
        let likely = [SentencePair(first: 0, second: 5), SentencePair(first: 4, second: 9)]
        let fitting = Self.columns(SentencePair(first: 2, second: 7), likely: likely, story: story)
        #expect(try #require(fitting["in one order"]) > 0.8)
        #expect(fitting["crossing"] == 0)
        let crossing = Self.columns(
            SentencePair(first: 1, second: 9), likely: [SentencePair(first: 4, second: 6)], story: story)
        #expect(try #require(crossing["crossing"]) > 0.7)
        #expect(try #require(crossing["crossing nearby"]) > 0)
        #expect(crossing["in one order"] == 0)
        let rival = Self.columns(SentencePair(first: 0, second: 6), likely: [likely[0]], story: story)
        #expect(rival["in one order"] == 0)
        #expect(rival["crossing"] == 0)
    }
}
