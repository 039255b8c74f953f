import News
import Testing

@testable import Analysis

@Suite struct ProvenanceTests {
    private static let harbour =
        "The ferry will sail again on Friday after divers found no crack in its hull."

    private static func article(_ outlet: String?, _ text: String) -> Article {
        Article(recordID: outlet ?? "", outlet: outlet, text: text)
    }

    /// Each article with one statement: its last paragraph, said by Ailsa Reid.
    private static func compare(_ articles: [(Article, via: [String])]) -> Comparison {
        AccountComparison.compare(
            articles.map { article, via in
                let lower = article.text.utf8.lastIndex(of: 0x0A).map {
                    article.text.utf8.distance(from: article.text.utf8.startIndex, to: $0) + 1
                }
                let content = (lower ?? 0)..<article.text.utf8.count
                return .init(
                    article: article,
                    attributions: [
                        Attribution(
                            kind: .indirect, speaker: Speaker(name: "Ailsa Reid", kind: .person), via: via,
                            confidence: 0.9, source: [], cue: [], content: [content])
                    ])
            })
    }

    private static func together(_ comparison: Comparison) throws -> Statement {
        try #require(comparison.statements.first { $0.reports.count > 1 })
    }

    @Test func `two outlets that heard a statement for themselves are two accounts`() throws {
        let found = Self.compare([
            (
                Self.article(
                    "Courier", "Ailsa Reid told us the ferry sails on Friday, the hull having no crack."), []
            ),
            (
                Self.article(
                    "Echo",
                    "Divers found no crack in the hull, and the ferry sails on Friday, Ailsa Reid said."), []
            ),
        ])
        #expect(try Self.together(found).independentAccounts == 2)
        #expect(found.sources.isEmpty)
    }

    @Test func `what one outlet has from the other is one account, and says so`() throws {
        let found = Self.compare([
            (
                Self.article(
                    "The Courier", "Ailsa Reid told us the ferry sails on Friday, the hull having no crack."),
                []
            ),
            (
                Self.article(
                    "Echo",
                    "Divers found no crack in the hull, and the ferry sails on Friday, Ailsa Reid said."),
                ["Courier"]
            ),
        ])
        let statement = try Self.together(found)
        #expect(statement.independentAccounts == 1)
        #expect(statement.reports.map(\.via) == [[], ["Courier"]])
        let link = try #require(found.sources.first)
        #expect((link.article, link.source, link.kind) == (1, 0, .cites))
        #expect(link.name == "Courier")
    }

    @Test func `two outlets with one agency behind them are one account`() throws {
        let found = Self.compare([
            (
                Self.article(
                    "Courier", "The ferry sails on Friday, the hull having no crack, Ailsa Reid said."),
                ["Coastal Press"]
            ),
            (
                Self.article("Echo", "Divers found no crack in the hull, and the ferry sails on Friday."),
                ["the Coastal Press agency"]
            ),
        ])
        #expect(try Self.together(found).independentAccounts == 1)
        #expect(found.sources.map(\.source) == [nil, nil])
    }

    @Test func `a copied text is no second account, and the later article is the copy`() throws {
        let copy = "It ran aground on Monday with eighty passengers aboard in thick fog.\n\n" + Self.harbour
        let found = Self.compare([
            (Self.article("Courier", copy), []), (Self.article("Echo", "The Echo reports.\n\n" + copy), []),
        ])
        #expect(try Self.together(found).independentAccounts == 1)
        let link = try #require(found.sources.first)
        #expect(found.sources.count == 1)
        #expect((link.article, link.source, link.kind, link.name) == (1, 0, .copies, "Courier"))
        #expect(link.passages.count == 2)
    }

    @Test func `the same quotation in two texts is no copy`() throws {
        let quotation =
            "“We will sail again on Friday because our divers found not one crack below the car deck,”"
        let found = Self.compare([
            (Self.article("Courier", quotation + " Ailsa Reid told us."), []),
            (Self.article("Echo", "The harbour master was glad. " + quotation + " said Reid."), []),
        ])
        #expect(try Self.together(found).independentAccounts == 2)
        #expect(found.sources.isEmpty)
    }
}
