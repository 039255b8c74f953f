import Foundation
import News
import Testing

@testable import Analysis

@Suite struct AccountComparisonTests {
    private static let first = Article(
        recordID: "a", title: "Ferry runs aground",
        text: """
            Ferry runs aground

            The ferry Morning Star ran aground off Lismore Point on Monday evening with 84 passengers aboard.

            “Nobody was in danger at any time,” said Harbour Master Ailsa Reid. “We took everyone off in calm water.”

            Divers will inspect the hull on Thursday for cracks below the car deck.
            """)
    private static let second = Article(
        recordID: "b", title: "Passengers taken off stranded ferry",
        text: """
            Passengers taken off stranded ferry

            Eighty-four passengers were taken off the Morning Star after the ferry ran aground near Lismore Point.

            Ailsa Reid, the harbour master, said that nobody was in danger at any time.

            Islanders have complained for years about the age of the fleet and its cancelled sailings.
            """)

    private static func compare(_ articles: [Article]) -> Comparison {
        let extractor = AttributionExtractor()
        return AccountComparison.compare(
            articles.map {
                .init(article: $0, attributions: extractor.attributions(in: $0.text, title: $0.title))
            })
    }

    @Test func `two accounts of one event are level at the sentence that tells it`() throws {
        let found = Self.compare([Self.first, Self.second])
        let texts = found.aligned.map {
            (Self.first.text.slice($0.left.range), Self.second.text.slice($0.right.range))
        }
        #expect(texts.contains { $0.0.contains("ran aground off") && $0.1.contains("Eighty-four") })
        #expect(found.aligned.allSatisfy { $0.left.article < $0.right.article })
    }

    @Test func `a statement quoted by one and told by the other is one statement`() throws {
        let found = Self.compare([Self.first, Self.second])
        let shared = try #require(found.statements.first { $0.reports.count == 2 })
        #expect(shared.speaker?.name.hasSuffix("Ailsa Reid") == true)
        #expect(shared.reports.map(\.form) == [.direct, .indirect])
    }

    @Test func `a threshold of statements is tried on the sentences that are grouped with it`() throws {
        let extractor = AttributionExtractor()
        let examples = ComparisonExamples(
            [Self.first, Self.second].map {
                .init(article: $0, attributions: extractor.attributions(in: $0.text, title: $0.title))
            })
        var links = examples.links(.learned)
        let found = examples.statementPairs(links).map { pair in
            [pair.first, pair.second].map { number in
                let passage = examples.sentences[number]
                return [Self.first, Self.second][passage.article].text.slice(passage.range)
            }
        }
        #expect(found.contains { $0.allSatisfy { $0.contains("in danger at any time") } })
        links.statementThreshold = 1.1
        #expect(examples.statementPairs(links).isEmpty)
    }

    @Test func `pairs that are unlikely at a glance are not looked at, in use as in learning`() {
        let extractor = AttributionExtractor()
        let weather = """


            The ferry office opens at eight and sells cakes that pupils of the island school have baked for a trip.

            Rain is forecast for the passengers' picnic; whoever comes should bring a coat, a cup and a chair.
            """
        let examples = ComparisonExamples(
            [Self.first, Self.second].enumerated().map { number, article in
                let text = article.text + (number == 0 ? weather : "")
                return .init(
                    article: Article(recordID: article.recordID, title: article.title, text: text),
                    attributions: extractor.attributions(in: text, title: article.title))
            })
        let links = examples.links(.learned)
        let likely = Set(examples.likely(ComparisonModel.learned.glance))
        #expect(!likely.isEmpty && likely.count < examples.pairs.count)
        for place in examples.pairs.indices {
            #expect((links.passages[place] > 0) == likely.contains(place))
        }
    }

    @Test func `a quotation that both give is matched though little else is shared`() throws {
        let first = Article(
            recordID: "a",
            text: """
                Governor Alma Reyes met lawmakers of both parties on Wednesday over her remarks on the harbour.

                “I will not be the one who goes,” she said after a long meeting with Speaker Tom Hale.

                The harbour needs a new crane before winter, her deputy told the committee that evening.
                """)
        let second = Article(
            recordID: "b",
            text: """
                Calls for the leader of the island to step down grew louder this week, newspapers wrote.

                “I will not be the one who goes,” said Ms. Reyes, who tried to put to rest the questions around her health.

                Members of her party asked whether she can govern until the vote in spring.
                """)
        let found = Self.compare([first, second])
        #expect(
            found.aligned.contains {
                first.text.slice($0.left.range).hasPrefix("“I will not be")
                    && second.text.slice($0.right.range).hasPrefix("“I will not be")
            })
    }

    @Test func `what only one account tells is only here`() throws {
        let found = Self.compare([Self.first, Self.second])
        let texts = found.onlyHere.map { [Self.first, Self.second][$0.article].text.slice($0.range) }
        #expect(texts.contains { $0.hasPrefix("Divers will inspect") })
        #expect(texts.contains { $0.hasPrefix("Islanders have complained") })
        #expect(!texts.contains { $0.contains("ran aground") })
    }

    @Test func `every statement is listed, shared or not`() throws {
        let found = Self.compare([Self.first])
        #expect(found.statements.count >= 1)
        #expect(found.aligned.isEmpty)
        #expect(found.onlyHere.isEmpty)
    }

    @Test func `nothing to compare gives an empty comparison`() {
        #expect(Self.compare([]) == Comparison())
        #expect(Self.compare([Article(text: ""), Article(text: "\n\n")]) == Comparison())
    }
}

extension AccountComparisonTests {
    @Test func `figures of one slot are set against each other`() throws {
        let first = Article(
            recordID: "a", text: "The storm left 4,200 homes without power on Tuesday night, the grid said.")
        let second = Article(
            recordID: "b",
            text: "The storm left more than 6,000 homes without power, the grid said on Tuesday.")
        let found = AccountComparison.compare([first, second].map { .init(article: $0, attributions: []) })
        let figure = try #require(found.figures.first)
        #expect(figure.reports.map(\.value) == ["4200", "at least 6000"])
        #expect(!figure.agree)
        #expect(figure.slot.hasPrefix("homes without power"))
    }

    @Test func `two stretches of time with nothing in common around them fill no slot`() {
        let texts = [
            "It follows an accident 12 days ago in which a cable broke and a rigger, Tomasz Wrona, was hurt.",
            "The rigger, Tomasz Wrona, was hurt when a cable broke; surgeons worked on him for seven hours.",
        ]
        let found = AccountComparison.compare(
            texts.map { .init(article: Article(recordID: $0, text: $0), attributions: []) })
        #expect(!found.aligned.isEmpty)
        #expect(found.figures.isEmpty)
    }
}

extension AccountComparisonTests {
    @Test func `the words of saying between two halves of a quotation are no part of what was said`() throws {
        let text = "“The lock gates are open,” said the keeper, Bram Hoek, “and they will stay open.”"
        let first = try offsets("“The lock gates are open,”", in: text)
        let second = try offsets("“and they will stay open.”", in: text)
        let attribution = Attribution(
            kind: .direct, speaker: Speaker(name: "Bram Hoek", kind: .person), confidence: 0.9, source: [],
            cue: [], content: [first, second])
        let found = AccountComparison.compare([
            .init(article: Article(text: text), attributions: [attribution])
        ])
        #expect(found.statements.map(\.gist) == ["“The lock gates are open, and they will stay open.”"])
        #expect(found.statements.first?.reports.map(\.passage.range) == [0..<text.utf8.count])
    }

    private func offsets(_ part: String, in text: String) throws -> TextRange {
        let (bytes, wanted) = (Array(text.utf8), Array(part.utf8))
        let lower = try #require(bytes.indices.first { bytes[$0...].starts(with: wanted) })
        return lower..<(lower + part.utf8.count)
    }
}

extension AccountComparisonTests {
    private static func compared(_ texts: [(outlet: String, text: String)]) -> Comparison {
        AccountComparison.compare(
            texts.map {
                .init(
                    article: Article(recordID: $0.outlet, outlet: $0.outlet, text: $0.text), attributions: [])
            })
    }

    @Test func `the name of an outlet around two dates does not make them dates of one event`() {
        func figures(outlet: String) -> [FigureComparison] {
            let accounts = [
                (outlet, "In an interview with Valley Radio on Tuesday, the mayor denied seeing the memo."),
                ("Wire", "The mayor has denied seeing the memo, Valley Radio reported on Wednesday."),
            ].map {
                let day = Date(timeIntervalSince1970: 1_746_662_400)
                return AccountComparison.Account(
                    article: Article(outlet: $0, published: day, text: $1), attributions: [])
            }
            let passages = accounts.indices.map {
                Passage(article: $0, range: 0..<accounts[$0].article.text.utf8.count)
            }
            let pair = AlignedPair(left: passages[0], right: passages[1], confidence: 1)
            return FigureDifferences.figures(of: accounts, aligned: [pair])
        }
        #expect(figures(outlet: "Valley Radio").isEmpty)
    }

    @Test func `a passage whose figure another account has is not only here`() {
        func isOnlyHere(whileOthersSay figure: String) -> Bool {
            Self.compared([
                ("Courier", "By the union’s count 340 men and women downed tools, nine in ten of the shift."),
                (
                    "Ledger",
                    "The strike began at dawn. In all some \(figure) dockers stayed away. Ferries are full."
                ),
            ]).onlyHere.contains { $0.article == 0 }
        }
        #expect(!isOnlyHere(whileOthersSay: "340"))
        #expect(isOnlyHere(whileOthersSay: "512"))
    }
}

extension AccountComparisonTests {
    @Test func `a small number that another account spells out for something else makes nothing known`() {
        var (first, second) = (Self.first, Self.second)
        first.text += "\n\nFive tugs stood by."
        second.text = second.text.replacing("for years about", with: "for 5 years about")
        let story = StoryText([first, second].map { .init(article: $0, attributions: []) })
        let unlike = SentenceLinks(
            pairs: [], passages: [], statements: [], passageThreshold: 0.4, statementThreshold: 0.3)
        let only = OnlyHere.passages(in: story, links: unlike).map {
            [first, second][$0.article].text.slice($0.range)
        }
        #expect(only.contains { $0.hasPrefix("Islanders have complained for 5 years") })
    }

    @Test func `a statement is put in short in words that say it, not in a bit of it`() throws {
        let texts = [
            "A report, Reid said, was that the quay might be open to ships of every size again soon.",
            """
            Ailsa Reid said that the harbour board stands ready to let ships of any length moor at the old quay \
            from the first of May on, whatever the weather or the hour.
            """,
        ]
        let parts = [
            "the quay might be open",
            """
            the harbour board stands ready to let ships of any length moor at the old quay from the first of May \
            on, whatever the weather or the hour
            """,
        ]
        let accounts = try zip(texts, parts).map { text, part in
            AccountComparison.Account(
                article: Article(recordID: part, text: text),
                attributions: [
                    Attribution(
                        kind: .indirect, speaker: Speaker(name: "Ailsa Reid", kind: .person),
                        confidence: 0.9, source: [], cue: [], content: [try offsets(part, in: text)])
                ])
        }
        let story = StoryText(accounts)
        let composer = StatementComposer(
            accounts: accounts, story: story, units: StatementUnits(of: accounts, in: story, linked: []),
            provenance: Provenance(accounts, in: story))
        let statement = composer.statement(of: [0, 1], confidence: 0.8)
        #expect(statement.gist.hasPrefix("The harbour board stands ready"))
    }

    @Test func `what one account tells twice in the very same words is one statement`() throws {
        let caption = "Ailsa Reid warned that the old slipway would not last another winter."
        let text = caption + "\n\nThe council met on Tuesday.\n\n" + caption
        let said = "the old slipway would not last another winter"
        let first = try offsets(said, in: text)
        let second = first.lowerBound + text.utf8.count - caption.utf8.count
        let attributions = [first, second..<(second + said.utf8.count)].map { range in
            Attribution(
                kind: .indirect, speaker: Speaker(name: "Ailsa Reid", kind: .person), confidence: 0.9,
                source: [], cue: [], content: [range])
        }
        let found = AccountComparison.compare([
            .init(article: Article(recordID: "a", text: text), attributions: attributions)
        ])
        #expect(found.statements.count == 1)
        #expect(found.statements.first?.reports.count == 2)
    }
}
