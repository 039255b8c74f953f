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
        var row: [Float] = []
        evidence.append(pair..<(pair + 1), to: &row)
        return row[place]
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

@Suite struct PairNetworkTests {
    @Test func `the network in the program fits the evidence`() {
        #expect(ComparisonModel.learned.first.columnCount == PairEvidence.names.count)
        #expect(ComparisonModel.learned.second.columnCount == SecondEvidence.names.count)
        #expect(ComparisonModel.learned.thresholds.allSatisfy { $0 > 0.1 && $0 < 0.7 })
    }

    @Test func `a model is read as it was written, and bytes of another length are no model`() throws {
        let bytes = ComparisonModel.learned.bytes
        let read = try bytes.withUnsafeBytes { try #require(ComparisonModel($0)) }
        #expect(read.bytes == bytes)
        #expect(bytes.dropLast(4).withUnsafeBytes { ComparisonModel($0) } == nil)
        #expect((bytes + [0, 0, 0, 0]).withUnsafeBytes { ComparisonModel($0) } == nil)
    }

    @Test func `the answers are the logistic of hidden units and of the columns themselves`() {
        var network = PairNetwork(means: [1, 0], scales: [1, 1])
        network.hidden[0] = 2
        network.output[0] = 3
        network.direct[1] = -1
        network.bias = [0.5, 0]
        let found = PassageAlignment.probabilities([2, 4], network)
        // The first column is 1 above its mean: 0.5 + 3 × 2 for the passage, -1 for the statement.
        #expect(abs(found.passages[0] - 0.998_5) < 0.000_1)
        #expect(abs(found.statements[0] - 0.268_9) < 0.000_1)
    }

    @Test func `rows that stand one after the other are answered each by itself, however many there are`() {
        let network = ComparisonModel.learned.first
        let rows = (0..<(7 * network.columnCount)).map { Float($0 % 11) / 10 }
        let all = PassageAlignment.probabilities(rows, network)
        #expect(all.passages.count == 7)
        for row in 0..<7 {
            let single = Array(rows[(row * network.columnCount)..<((row + 1) * network.columnCount)])
            let alone = PassageAlignment.probabilities(single, network)
            #expect(abs(alone.passages[0] - all.passages[row]) < 0.000_01)
            #expect(abs(alone.statements[0] - all.statements[row]) < 0.000_01)
        }
    }

    @Test func `a hidden unit below nought lets a tenth through, and columns far out are cut`() {
        var network = PairNetwork(means: [0], scales: [1])
        network.hidden[PairNetwork.learnedWidth - 1] = -1
        network.output[PairNetwork.learnedWidth - 1] = 1
        let found = PassageAlignment.probabilities([1_000], network)
        // -6 of which a tenth counts.
        #expect(abs(found.passages[0] - 0.354_3) < 0.000_1)
    }

    @Test func `the odds of a mean of networks are, as logarithms, the mean of theirs`() {
        var members = (0..<3).map { _ in PairNetwork(means: [1, 0], scales: [1, 2]) }
        for number in members.indices {
            members[number].hidden[number] = 2
            members[number].hiddenBias[5] = Float(number)
            members[number].output[number] = 1 + Float(number)
            members[number].output[PairNetwork.learnedWidth + 5] = -1
            members[number].direct[1] = Float(number) / 2
            members[number].bias = [0.5, Float(-number)]
        }
        func odds(_ network: PairNetwork) -> [Float] {
            let found = PassageAlignment.probabilities([2, 0.3], network)
            return [found.passages[0], found.statements[0]].map { logarithm($0 / (1 - $0)) }
        }
        let mean = odds(PairNetwork(meanOf: members))
        for question in 0..<2 {
            let expected = members.map { odds($0)[question] }.reduce(0, +) / 3
            #expect(abs(mean[question] - expected) < 0.001)
        }
    }
}
