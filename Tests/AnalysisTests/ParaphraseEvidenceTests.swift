import News
import Testing

@testable import Analysis

@Suite struct ParaphraseEvidenceTests {
    /// The numbers of the columns of ``ParaphraseEvidence`` by name, for two texts of a sentence each.
    private static func columns(_ first: String, _ second: String) throws -> [String: Float] {
        let story = StoryText(
            [first, second].enumerated().map { number, text in
                AccountComparison.Account(
                    article: Article(recordID: "\(number)", text: text), attributions: [])
            })
        try #require(story.sentences.count == 2)
        var evidence = ParaphraseEvidence(
            story: story, weights: StoryWeights(story),
            synonyms: StemNeighbours(story.vocabulary.synonymNumbers, .synonyms))
        var row: [Float] = []
        evidence.append(SentencePair(first: 0, second: 1), to: &row)
        return Dictionary(uniqueKeysWithValues: zip(ParaphraseEvidence.names, row))
    }

    /// How much two words go together in the table of synonyms.
    private static func likeness(_ word: String, _ other: String) -> Float {
        func number(_ word: String) -> WordLinks.Number? {
            WordLinks.synonyms.number(
                of: TermKey.word(WordForms.root(of: word, stemmer: WordStemmer()).utf8))
        }
        guard let one = number(word), let other = number(other) else { return 0 }
        var found: Float = 0
        WordLinks.synonyms.forEachNeighbour(of: one) { if $0 == other { found = $1 } }
        return found
    }

    @Test func `words that name each other are the surest synonyms, and the table is the same both ways`() {
        #expect(Self.likeness("quit", "resign") > 0.7)
        #expect(Self.likeness("resign", "quit") == Self.likeness("quit", "resign"))
        #expect(Self.likeness("freed", "released") > 0.7)
        #expect(Self.likeness("weeks", "month") < Self.likeness("freed", "released"))
        #expect(Self.likeness("quit", "earthquake") == 0)
        #expect(Self.likeness("zzyzx", "quit") == 0)
    }

    @Test func `a sentence that says it in other words tells more than one on something else`() throws {
        let first = "The judge rejected the appeal of the jailed nurse."
        let other = try Self.columns(first, "A court dismissed what the imprisoned nurse had pleaded.")
        let elsewhere = try Self.columns(first, "The nurse had painted what hung above a fireplace.")
        let told = try #require(other["told in longer"])
        #expect(try told > #require(elsewhere["told in longer"]) + 0.1)
        #expect(told < 1)
    }

    @Test func `the same words tell most, and in one order`() throws {
        let first = "The ferry hit the stone pier near Halden."
        let same = try Self.columns(first, first)
        let turned = try Self.columns(first, "Near the pier of stone, Halden saw what the ferry hit.")
        #expect(try #require(same["told in longer"]) > #require(turned["told in longer"]))
        #expect(same["close in one order"] == 1)
        #expect(try #require(turned["close in one order"]) < 1)
        #expect(same["close paraphrases"] == 0)
    }

    @Test func `words that stand together in one and far apart in the other are no company`() throws {
        let first = "The mayor opened the bridge."
        let far = """
            The mayor, who had come by train with two of his sisters, an aunt, four neighbours and a small brown dog \
            that barked at every stranger on the platform, wept over the bridge.
            """
        let close = "Under a grey sky, while bands played, the mayor walked over the bridge."
        #expect(try Self.columns(first, far)["close in shorter"] == 0)
        #expect(try #require(Self.columns(first, close)["close in shorter"]) > 0)
    }

    @Test func `a paraphrase counts as close where a word of both stands beside it`() throws {
        let columns = try Self.columns(
            "Guards freed the painter on Monday.", "On Monday the painter was released at last.")
        #expect(try #require(columns["close paraphrases"]) > 0)
    }
}
