import News
import Screen
import Testing

@testable import Reader

@Suite struct LinksTests {
    @Test func `addresses are found without the marks of the sentence around them`() {
        let text =
            "See https://a.example/x?y=1, (http://b.example/) and “https://c.example/z.” ftp://d.example http://"
        #expect(
            LinksState.addresses(in: text) == [
                "https://a.example/x?y=1", "http://b.example/", "https://c.example/z",
            ])
    }

    @Test func `f lists the addresses of an article, and a letter opens one`() throws {
        var reader = try ReaderSession.onAccounts("<Enter>f")
        #expect(reader.screen.contains("a  https://example.org/1  this article"))
        _ = reader.takeWishes()
        try reader.press("a")
        #expect(reader.takeWishes() == [.browse("https://example.org/1")])
        #expect(reader.article != nil)
    }

    @Test func `a caption that a scraped text repeats is shown once`() {
        let caption = "The northern pier after the fire. Photo: M. Halden"
        let text = caption + "\n\nThe pier burned down.\n\n" + caption + "\n\nYes.\n\nYes."
        let paragraphs = TextParagraphs(text, title: "Pier burns")
        #expect(paragraphs.all.count == 4)
    }

    @Test
    func `an article opens where an earlier session left it, and its place is kept when another one opens`()
        throws
    {
        var reader = try ReaderSession.onAccounts("", rows: 14)
        reader.keptPlaces = [ArticleID(rawValue: 1): ReadingPlace(offset: 700, rowsAbove: 0)]
        try reader.press("<Enter>")
        #expect((reader.article?.top ?? 0) > 3)
        _ = reader.takeWishes()
        try reader.press("ggqj<Enter>")
        let kept = reader.takeWishes().contains {
            if case .keepPlaces(let left, let forgotten) = $0 {
                left.isEmpty && forgotten == [ArticleID(rawValue: 1)]
            } else {
                false
            }
        }
        #expect(kept)
    }

    @Test func `what is attached and what words of the text link to is listed too`() throws {
        let article = Article(
            text: "See the report.", attachments: [Attachment(address: "https://a.example/1.mp3")],
            links: [ArticleLink(range: 4..<14, address: "https://a.example/report")])
        let links = try #require(LinksState(article)).links
        #expect(links.map(\.address) == ["https://a.example/1.mp3", "https://a.example/report"])
        #expect(links[1].name == "the report")
    }
}
