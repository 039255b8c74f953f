import Foundation
import Testing

@testable import Formats

/// The kinds of feeds there are, and the ways in which they are broken.
@Suite struct FeedKindsTests {
    private func feed(_ text: String, base: String = "https://herald.example/feed.xml") -> FeedDocument {
        FeedParsing.feed(from: Array(text.utf8), base: base)
    }

    @Test(arguments: [
        "<rss version='0.91'><channel><title>T</title><item><title>a</title><link>/1</link></item></channel></rss>",
        "<RSS><CHANNEL><TITLE>T</TITLE><ITEM><TITLE>a</TITLE><LINK>/1</LINK></ITEM></CHANNEL></RSS>",
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="/"><title>T</title></channel><item rdf:about="/1"><title>a</title><link>/1</link></item>
        </rdf:RDF>
        """,
        """
        <Channel xmlns="http://purl.org/net/rss1.1#"><title>T</title><items><item><title>a</title><link>/1</link></item>
        </items></Channel>
        """,
        """
        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><entry><title mode="escaped">a</title>
        <link rel="alternate" href="/1"/></entry></feed>
        """,
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>T</a:title><a:entry><a:title>a</a:title>"
            + "<a:link href='/1'/></a:entry></a:feed>",
        "<q:feed xmlns:q='urn:strange'><q:title>T</q:title><q:entry><q:title>a</q:title><q:link href='/1'/></q:entry>"
            + "</q:feed>",
        "<CHANNEL HREF='/'><TITLE>T</TITLE><ITEM HREF='/1'><TITLE>a</TITLE></ITEM></CHANNEL>",
        """
        {"version": "https://jsonfeed.org/version/1", "title": "T", "items": [{"id": 1, "title": "a", "url": "/1"}, 5]}
        """,
    ])
    func `every format gives the same feed`(text: String) throws {
        let feed = feed(text)
        #expect(feed.title == "T" && feed.warning == nil)
        #expect(feed.items.count == 1)
        let item = try #require(feed.items.first)
        #expect(item.title == "a" && item.address == "https://herald.example/1")
    }

    @Test(arguments: [
        "<br />\n<b>Warning</b>: no database in <b>/index.php</b><br />\n<?xml version='1.0'?>",
        "<xml>", "<soap:Envelope xmlns:soap='s'><soap:Body>", "\n\n   ", "Notice: a word before\n",
    ])
    func `a feed behind something else is found`(before: String) {
        let feed = feed(
            before + "<rss><channel><title>T</title><item><title>a</title></item></channel></rss>")
        #expect(feed.title == "T" && feed.items.count == 1)
    }

    @Test func `a lone less-than sign in a headline is no tag, and the entries keep their order`() {
        let feed = feed(
            """
            <rss><channel><item><title>One & two <three</title><link>http://x.example/?a=1&b=2</link></item>
            <item><title>second</title></item></channel>
            """)
        #expect(feed.items.map(\.title) == ["One & two", "second"])
        #expect(feed.items.first?.address == "http://x.example/?a=1&b=2")
    }

    @Test func `an entry that does not end is handed over before the next one`() {
        let feed = feed("<rss><channel><item><title>a</title><item><title>b</title></item></channel></rss>")
        #expect(feed.items.map(\.title) == ["a", "b"])
    }

    @Test func `an ampersand in an attribute is one, quoted or not`() {
        let feed = feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/?a=1&amp;b=2"/>
            <link rel=enclosure href="/s?a=1&b=2" length=5/></entry></feed>
            """)
        #expect(feed.items.first?.address == "https://herald.example/?a=1&b=2")
    }

    @Test(arguments: [
        "javascript:alert(1)//", "data:text/html,", "http://[bad", "file:///etc/", "vbscript:x/",
    ])
    func `a base that is no address of the web counts for nothing`(base: String) {
        let feed = feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="\(base)"><link href="p"/><entry><link href="e"/>
            <author><name>N</name><uri>javascript:alert(1)</uri></author>
            <content type="html">&lt;a href="l">k&lt;/a></content></entry></feed>
            """)
        #expect(feed.homePage == "https://herald.example/p")
        #expect(feed.items.first?.address == "https://herald.example/e")
        #expect(feed.items.first?.authors == [FeedAuthor(name: "N", url: nil)])
        #expect(feed.items.first?.contentHTML == "<a href=\"https://herald.example/l\">k</a>")
    }

    @Test func `a headline that shows a tag as text keeps it in JSON, and shows it plain`() throws {
        let feed = feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">The &amp;lt;marquee> tag</title>
            <entry><title type="html">Use of &amp;lt;i> &amp;amp; more</title></entry>
            <entry><title type="text">Use of &lt;i></title></entry></feed>
            """)
        #expect(feed.title == "The <marquee> tag")
        #expect(feed.items.map(\.title) == ["Use of <i> & more", "Use of <i>"])
        let json = String(decoding: try JSONFeedWriting.json(of: feed), as: UTF8.self)
        #expect(json.contains("The &lt;marquee&gt; tag") && json.contains("Use of &lt;i&gt; &amp; more"))
        #expect(json.contains("\"Use of <i>\""))
    }

    @Test func `text without a tag keeps its paragraphs`() {
        let feed = feed(
            "<rss><channel><item><description>One.\n\nTwo &amp; three.</description></item></channel></rss>")
        #expect(feed.items.first?.contentHTML == "<p>One.</p>\n<p>Two &amp; three.</p>")
    }

    @Test func `names that were escaped twice are read`() {
        let feed = feed(
            """
            <rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item><dc:creator><![CDATA[Ann &amp; Bo]]></dc:creator>
            <category><![CDATA[Arts &amp; Leisure]]></category></item></channel></rss>
            """)
        #expect(feed.items.first?.authors.map(\.name) == ["Ann & Bo"])
        #expect(feed.items.first?.tags == ["Arts & Leisure"])
    }

    @Test func `a recording's headline and picture inside media content are found`() {
        let feed = feed(
            """
            <rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item><media:content url="/v.mp4" type="video/mp4">
            <media:title>Inner</media:title><media:thumbnail url="/t.jpg"/></media:content></item></channel></rss>
            """)
        #expect(feed.items.first?.title == "Inner")
        #expect(feed.items.first?.image == "https://herald.example/t.jpg")
        #expect(feed.items.first?.attachments.map(\.address) == ["https://herald.example/v.mp4"])
    }

    @Test func `a field of a wrong type harms no other field of a JSON Feed`() {
        let feed = feed(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": 5, "authors": "x", "language": null, "items":
            [{"id": 2.5, "title": "a", "authors": [{"name": "Ann"}, 7], "tags": 3, "attachments": [4, {"url": "/a.mp3"}]}]}
            """)
        #expect(feed.title == "5")
        #expect(feed.items.first?.authors.map(\.name) == ["Ann"])
        #expect(feed.items.first?.attachments.map(\.address) == ["https://herald.example/a.mp3"])
    }

    @Test func `a feed in EBCDIC, in a set by its web name, and with one stray byte is read`() {
        let word = "<rss><channel><title>Grüße aus Köln, schöne Tage</title></channel></rss>"
        let stray = Array("\u{20}".utf8) + Array(word.utf8) + [0xFF]
        #expect(FeedParsing.feed(from: stray).title == "Grüße aus Köln, schöne Tage")
        let mac = Array("<?xml version='1.0' encoding='x-mac-roman'?><rss><channel><title>caf".utf8) + [0x8E]
        #expect(FeedParsing.feed(from: mac + Array("</title></channel></rss>".utf8)).title == "café")
        let ebcdic = CharsetConversion.bytes(
            of: "<?xml version='1.0' encoding='cp500'?><rss><channel><title>Hi</title></channel></rss>",
            in: "CP500")
        #expect(FeedParsing.feed(from: ebcdic).title == "Hi")
    }
}

extension CharsetConversion {
    /// A text in another set, for tests: each byte that the set makes that character of.
    fileprivate static func bytes(of text: String, in name: String) -> [UInt8] {
        let conversion = CharsetConversion(name: name)
        var table: [String: UInt8] = [:]
        for byte in UInt8.min...UInt8.max { conversion?.text(of: [byte]).map { table[$0] = byte } }
        return text.map { table[String($0)] ?? 0x6F }
    }
}
