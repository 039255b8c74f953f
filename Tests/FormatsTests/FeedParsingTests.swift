import Foundation
import Testing

@testable import Formats

@Suite struct FeedParsingTests {
    private func feed(_ text: String, base: String = "https://herald.example/feed.xml") -> FeedDocument {
        FeedParsing.feed(from: Array(text.utf8), base: base)
    }

    @Test func `an RSS feed gives its name, its items and their dates`() throws {
        let feed = feed(
            """
            <rss version="2.0"><channel><title>The Harbour Herald</title><link>/</link>
            <item><title>Ferry returns</title><link>/ferry</link><guid isPermaLink="false">7</guid>
            <pubDate>Tue, 05 Mar 2024 07:08:09 GMT</pubDate><author>desk@herald.example (Ida Holm)</author>
            <description>&lt;p&gt;It &lt;b&gt;sails&lt;/b&gt; again.&lt;/p&gt;</description></item>
            </channel></rss>
            """)
        #expect(feed.title == "The Harbour Herald")
        #expect(feed.homePage == "https://herald.example/")
        let item = try #require(feed.items.first)
        #expect(item.id == "7" && item.address == "https://herald.example/ferry")
        #expect(item.published == Dates.date(from: "2024-03-05T07:08:09Z"))
        #expect(item.authors.map(\.name) == ["Ida Holm"])
        #expect(item.contentHTML == "<p>It <b>sails</b> again.</p>")
    }

    @Test func `an Atom entry keeps its text as XHTML and its page's address`() throws {
        let feed = feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://herald.example/a/"><title>Herald</title>
            <entry><id>tag:1</id><title type="text">Tide &amp; time</title><link rel="self" href="no"/>
            <link rel="alternate" type="text/html" href="tide"/><updated>2024-03-05T07:08:09Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>High <em>water</em></p></div></content>
            </entry></feed>
            """)
        let item = try #require(feed.items.first)
        #expect(item.title == "Tide & time")
        #expect(item.address == "https://herald.example/a/tide")
        #expect(item.contentHTML == "<p>High <em>water</em></p>")
    }

    @Test func `a broken feed gives what can be read of it`() {
        let feed = feed(
            "<rss><channel><title>Half & half</title><item><title>One</title></item><item><title>Two")
        #expect(feed.title == "Half & half")
        #expect(feed.items.map(\.title) == ["One", "Two"])
    }

    @Test func `script, event attributes and script addresses never come through`() {
        let feed = feed(
            """
            <rss><channel><item><description><![CDATA[<script>steal()</script><p onclick="x()">Hello
            <a href=" java\tscript:alert(1)">you</a><iframe src="//evil"></iframe></p>]]></description></item></channel></rss>
            """)
        #expect(feed.items.first?.contentHTML == "<p>Hello\n<a>you</a></p>")
    }

    @Test func `an entity bomb stays small`() {
        let bomb = (1...20).map { "<!ENTITY a\($0) \"&a\($0 - 1);&a\($0 - 1);\">" }.joined()
        let feed = feed(
            "<!DOCTYPE rss [<!ENTITY a0 \"ha\">\(bomb)]><rss><channel><title>&a20;</title></channel></rss>")
        #expect(feed.title == "&a20;")
    }

    @Test func `a feed as deep as a well does not crash`() {
        let depth = 50_000
        let deep = String(repeating: "<b>", count: depth)
        let feed = feed(
            "<rss><channel><item><title>Deep</title><description>\(deep)</description></item></channel></rss>"
        )
        #expect(feed.items.first?.title == "Deep")
    }

    @Test(arguments: [
        ("", "empty"), ("<html><body>Hi</body></html>", "web page"), ("<opml version='2.0'/>", "OPML"),
        ("{\"a\": 1}", "JSON"), ("Just words.", "plain text"),
    ])
    func `what is no feed gets a word that says what it is`(text: String, word: String) {
        #expect(feed(text).warning?.contains(word) == true)
    }

    @Test func `a JSON feed's item survives a field of the wrong type`() {
        let feed = feed(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Herald",
            "items":[{"id":3,"tags":"sea, wind","title":"A","content_text":"x < y"},{"id":null,"url":"https://h.example/b"}]}
            """)
        #expect(feed.items.count == 2)
        #expect(feed.items[0].tags == ["sea", "wind"])
        #expect(feed.items[0].contentHTML == "x &lt; y")
    }

    @Test func `every key is there in the JSON of a feed, and what is missing is null`() throws {
        let json = try JSONFeedWriting.json(of: feed("<rss><channel><item/></channel></rss>"))
        let text = String(decoding: json, as: UTF8.self)
        for key in ["date_published", "content_html", "source_title", "home_page_url", "attachments"] {
            #expect(text.contains("\"\(key)\""))
        }
    }
}
