import News
import Testing

@testable import Reader

@Suite struct ArticleExtrasTests {
    private func lines(_ article: Article, measure: Int = 60) -> [String] {
        ArticleExtras.rows(of: article, measure: measure).map { row in
            if case .about(let text) = row.kind { text } else { "" }
        }
    }

    @Test func `a recording and where links lead stand below the text, with numbers`() {
        let article = Article(
            text: "See the report and more.",
            attachments: [
                Attachment(
                    address: "https://a.example/1.mp3", mediaType: "audio/mpeg", bytes: 12_380_000)
            ], links: [ArticleLink(range: 4..<14, address: "https://a.example/report")])
        #expect(
            lines(article) == [
                "With it: a recording · 12.4 MB", "         https://a.example/1.mp3", "",
                "[1] the report  https://a.example/report",
            ])
    }

    @Test func `an article without them ends with its text, and long addresses are cut`() {
        #expect(lines(Article(text: "Rain.")).isEmpty)
        let address = "https://a.example/" + String(repeating: "x", count: 90)
        let long = Article(text: "Rain.", links: [ArticleLink(range: 0..<4, address: address)])
        #expect(lines(long, measure: 40).allSatisfy { $0.count <= 40 && $0.hasSuffix("…") })
    }
}
