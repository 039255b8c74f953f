import News
import Testing

@testable import Analysis

@Suite struct ComparisonEvidenceTests {
    private static func story(_ texts: [String]) -> StoryText {
        let extractor = AttributionExtractor()
        return StoryText(
            texts.enumerated().map { number, text in
                AccountComparison.Account(
                    article: Article(recordID: "\(number)", text: text),
                    attributions: extractor.attributions(in: text, title: ""))
            })
    }

    /// The number of a column for the sentences of two texts of a sentence each.
    private static func column(_ name: String, _ first: String, _ second: String) throws -> Float {
        var evidence = PairEvidence(story([first, second]))
        return try number(name, of: 0, &evidence)
    }

    /// The number of a column for a pair.
    private static func number(_ name: String, of pair: Int, _ evidence: inout PairEvidence) throws -> Float {
        let place = try #require(PairEvidence.names.firstIndex(of: name))
        try #require(evidence.pairs.indices.contains(pair))
        return evidence.allRows()[pair * PairEvidence.names.count + place]
    }

    @Test func `a word and its synonym stand in one group of the thesaurus`() {
        func groups(_ word: String) -> Set<Thesaurus.Group> {
            let root = WordForms.root(of: word, stemmer: WordStemmer())
            return Set(Thesaurus.shared.groups(of: TermKey.word(root.utf8)))
        }
        #expect(!groups("resigned").isDisjoint(with: groups("quit")))
        #expect(!groups("lawmakers").isDisjoint(with: groups("legislator")))
        #expect(groups("resigned").isDisjoint(with: groups("earthquake")))
        #expect(groups("zzyzx").isEmpty)
    }

    @Test func `a group of a thesaurus is a line, and a word may stand in several`() {
        let thesaurus = Thesaurus(text: "quit resign\nquit stop\n")
        func groups(_ word: String) -> [Thesaurus.Group] { thesaurus.groups(of: TermKey.word(word.utf8)) }
        #expect(groups("quit") == [0, 1])
        #expect(groups("resign") == [0])
        #expect(groups("stop") == [1])
    }

    @Test func `a sentence is cut into clauses where punctuation or a word begins one`() {
        let text = "The old harbour bridge closed on Friday, while divers searched the river bed for cables."
        let sentence = Self.story([text]).sentences[0]
        #expect(Set(sentence.traits.map(\.clause)) == [0, 1])
        #expect(sentence.traits.filter { $0.clause == 0 }.count == 7)
    }

    @Test func `a long sentence has no more clauses than are counted`() {
        let text = (1...12).map { "crew \($0) painted seven red boats" }.joined(separator: ", ") + "."
        let sentence = Self.story([text]).sentences[0]
        #expect(sentence.traits.map(\.clause).max() == UInt8(ClauseCut.most - 1))
    }

    @Test func `a quotation within a longer sentence is found as a run that both quote`() throws {
        let long = """
            In a letter that was read out to members on Tuesday, Petra Lindqvist wrote that the club “has no money \
            left for a new roof” and asked for patience.
            """
        let short = "“The club has no money left for a new roof,” she wrote."
        #expect(try Self.column("quoted runs", long, short) >= 5)
        #expect(try Self.column("runs quoted by one", long, short) >= 6)
        let told = "The old club house needs some work and a new roof."
        #expect(try Self.column("quoted runs", long, told) == 0)
    }

    @Test func `a name that each account gives once ties the two sentences`() throws {
        let first = "Baker Idris Okonjo won. The mayor spoke. The mayor left."
        let second = "The prize went to Idris Okonjo. The mayor cheered. The mayor sang. The mayor left."
        var evidence = PairEvidence(Self.story([first, second]))
        let tied = try #require(evidence.pairs.firstIndex(of: SentencePair(first: 0, second: 3)))
        #expect(try Self.number("strongest name", of: tied, &evidence) == 1)
        let loose = try #require(evidence.pairs.firstIndex(of: SentencePair(first: 1, second: 4)))
        #expect(try Self.number("strongest word", of: loose, &evidence) < 0.5)
    }

    @Test func `a synonym counts where the word itself is not shared`() throws {
        let first = "The treasurer resigned over the missing harbour fund."
        let other = "Over the harbour fund the treasurer quit."
        #expect(try Self.column("synonyms", first, other) >= 1)
        let same = "Over the harbour fund the treasurer resigned."
        #expect(try Self.column("synonyms", first, same) == 0)
    }

    @Test func `what two sentences say is likened without the words around it`() throws {
        let first = "“The pool will open in May,” said councillor Ana Brandt, who wore a green coat."
        let other = "Ana Brandt told reporters at the town hall that the pool will open in May."
        #expect(try Self.column("saying in other", first, other) > 0.4)
        let another = "Ana Brandt, the councillor in the green coat, said the library needs a roof."
        #expect(try Self.column("saying in other", first, another) == 0)
        #expect(try Self.column("sayings' speakers agree", first, other) == 1)
    }
}
