import Foundation
import News
import Testing

@testable import Formats

@Suite struct PageParsingTests {
    private static let sentence = """
        The harbour board met on Tuesday, heard four hours of argument, and put the vote off until the spring, \
        when the new survey of the sea wall, the tide gates and the north quay will be ready.
        """

    private static let page = """
        <!DOCTYPE html><html lang="en-GB"><head><title>Board puts off vote on sea wall | The Harbour Herald</title>
        <meta property="og:site_name" content="The Harbour Herald"><meta name="author" content="Ida Holm">
        <meta property="article:published_time" content="2024-03-05T07:08:09Z">
        <script>var tracker = "never shown";</script></head><body>
        <nav class="menu"><a href="/a">Home</a> <a href="/b">Sport</a></nav>
        <div class="article-body"><h1>Board puts off vote on sea wall</h1>
        <p>\(sentence)</p><p>\(sentence)</p><blockquote><p>“We want to see the figures first, all of them.”</p></blockquote>
        <p>\(sentence)</p><ul><li>The gates, built in 1931</li><li>The quay, built in 1958</li></ul><p>\(sentence)</p></div>
        <div class="sidebar related"><a href="/c">Ten piers you must see</a></div>
        <footer>Copyright, all rights reserved</footer></body></html>
        """

    @Test func `the article comes out of its page, the rest stays`() throws {
        let article = try #require(PageParsing.article(from: Array(Self.page.utf8), address: nil))
        #expect(article.title.hasPrefix("Board puts off vote on sea wall"))
        #expect(article.outlet == "The Harbour Herald" && article.byline == "Ida Holm")
        #expect(article.language == "en-GB")
        #expect(article.published == Dates.date(from: "2024-03-05T07:08:09Z"))
        #expect(article.text.contains("“We want to see the figures first, all of them.”"))
        #expect(article.text.contains("• The gates, built in 1931"))
        for foreign in ["tracker", "Sport", "Ten piers", "Copyright"] {
            #expect(!article.text.contains(foreign))
        }
    }

    @Test func `paragraphs are set apart by a blank line`() throws {
        let article = try #require(PageParsing.article(from: Array(Self.page.utf8), address: nil))
        #expect(article.text.components(separatedBy: "\n\n").count == 7)
    }

    @Test func `linked data names the author where no meta tag does`() throws {
        let data =
            #"{"@graph":[{"@type":"NewsArticle","headline":"Wall waits","author":[{"name":"A. Berg"},{"name":"C. Dahl"}],"publisher":{"name":"Coast Post"},"datePublished":"2024-03-05"}]}"#
        let page =
            "<html><head><script type='application/ld+json'>\(data)</script></head><body><p>\(Self.sentence)</p></body></html>"
        let article = try #require(PageParsing.article(from: Array(page.utf8), address: nil))
        #expect(
            article.title == "Wall waits" && article.byline == "A. Berg, C. Dahl"
                && article.outlet == "Coast Post")
    }

    @Test func `a saved page is taken in as its article`() throws {
        let article = try Documents.article(from: Array(Self.page.utf8), name: "wall.html")
        #expect(article.outlet == "The Harbour Herald")
        #expect(!article.text.contains("<p>"))
    }

    @Test(arguments: ["", "<html></html>", "<html><body><script>x</script></body></html>"])
    func `a page without text gives no article`(page: String) {
        #expect(PageParsing.article(from: Array(page.utf8), address: nil) == nil)
    }

    @Test func `a page of endless nesting does not crash`() {
        let page = "<html><body>" + String(repeating: "<div><span>", count: 20_000) + Self.sentence
        _ = PageParsing.article(from: Array(page.utf8), address: nil)
        let data = String(repeating: "[", count: 100_000)
        let linked =
            "<html><head><script type='application/ld+json'>\(data)</script></head><body>\(Self.sentence)</body></html>"
        #expect(
            PageParsing.article(from: Array(linked.utf8), address: nil)?.text.contains("harbour board")
                == true)
    }

    @Test func `links of the article are kept with the words that lead there`() throws {
        let page = """
            <html><head><base href="https://bay.example/news/"></head><body><article><p>\(Self.sentence)</p>
            <p>The board\u{2019}s <a href="report.pdf"> own
            report</a> says more, <a href="#notes">below</a>, and <a href="javascript:go()">so on</a>.</p>
            <pre>a  b</pre><p>\(Self.sentence) <a href="https://a.example/">The end.</a></p></article></body></html>
            """
        let article = try #require(
            PageParsing.article(from: Array(page.utf8), address: "https://bay.example/1"))
        #expect(article.text.contains("The board’s own report says more, below, and so on.\n\na  b\n\n"))
        #expect(
            article.links.map(\.address) == ["https://bay.example/news/report.pdf", "https://a.example/"])
        #expect(article.links.map { article.text.slice($0.range) } == ["own report", "The end."])
    }
}

struct SpaceTests {
    @Test func `white space is what Unicode says it is`() {
        for value in (0...0x10FFFF) as ClosedRange<UInt32> {
            guard let scalar = Unicode.Scalar(value) else { continue }
            if scalar.isSpace != scalar.properties.isWhitespace {
                Issue.record("U+\(String(value, radix: 16))")
            }
        }
    }
}
