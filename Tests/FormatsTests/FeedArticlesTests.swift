import News
import Testing

@testable import Formats

@Suite struct FeedArticlesTests {
    @Test func `markup becomes paragraphs, list items and cells`() {
        let html = """
            <h2>Ferries</h2><p>Rain &amp; wind\n  kept <b>all</b> boats in.<br>Some left.</p>\
            <ul><li>Ada</li><li><p>Bo</p></li><li></li></ul><table><tr><td>1</td><td>2</td></tr></table>\
            <pre>a  b\n c</pre>end
            """
        #expect(
            MarkupSetting.set(html).text
                == "Ferries\n\nRain & wind kept all boats in. Some left.\n\n• Ada\n\n• Bo\n\n1 \u{2002}2\n\na  b\n c\n\nend"
        )
    }

    @Test func `links are kept with the words that lead there`() {
        let (text, links) = MarkupSetting.set(
            #"<p>See <a href="https://a.example/?x=1&amp;y=2">the <i>report</i></a> and <a href="https://b.example/">"#
                + #"<img src="p.png"></a>more.</p>"#)
        #expect(text == "See the report and more.")
        #expect(links == [ArticleLink(range: 4..<14, address: "https://a.example/?x=1&y=2")])
        #expect(text.slice(links[0].range) == "the report")
    }

    @Test(arguments: [
        ("World news | The Harbour Times", "https://www.theharbourtimes.example/world", "The Harbour Times"),
        ("Bay News - Sport", "https://baynews.example/", "Bay News"),
        ("War - and peace", "https://other.example/", "War - and peace"),
        ("Bay News", "https://baynews.example/", "Bay News"),
    ])
    func `the outlet is the part of a feed's name that its address knows`(
        title: String, page: String, outlet: String
    ) {
        var feed = FeedDocument()
        feed.title = title
        feed.homePage = page
        #expect(FeedArticles.outlet(of: feed) == outlet)
    }

    @Test func `an item is an article with what it says or inherits`() {
        var feed = FeedDocument()
        feed.language = "en"
        feed.authors = [FeedAuthor(name: "Ada Bell", url: nil)]
        var item = FeedItem()
        item.title = "Ferry runs again"
        item.contentHTML = "<p>The ferry runs.</p>"
        item.attachments = [
            FeedAttachment(address: "https://a.example/1.mp3", mediaType: "audio/mpeg", bytes: 9),
            FeedAttachment(address: "https://a.example/1.png", mediaType: "image/png", bytes: nil),
        ]
        let article = FeedArticles.article(from: item, in: feed, outlet: "Bay News")
        #expect(article?.text == "The ferry runs." && article?.byline == "Ada Bell")
        #expect(article?.language == "en" && article?.outlet == "Bay News")
        #expect(article?.attachments.map(\.address) == ["https://a.example/1.mp3"])
        #expect(FeedArticles.article(from: FeedItem(), in: feed, outlet: nil) == nil)
    }

    @Test func `a short text that breaks off is an excerpt, a whole one is not`() {
        let words = Array(repeating: "rain", count: 30).joined(separator: " ")
        #expect(FeedArticles.isExcerpt("The ferry …"))
        #expect(FeedArticles.isExcerpt(words + " …") && FeedArticles.isExcerpt(words + " Read more"))
        #expect(FeedArticles.isExcerpt(words + " and then the"))
        #expect(!FeedArticles.isExcerpt(words + "."))
    }

    @Test func `a page completes an excerpt if it is longer and tells the same`() {
        let excerpt =
            "The ferry to the northern islands stopped because strong winds damaged the pier on Monday …"
        let rest =
            " Repairs take three weeks, and the council pays for boats meanwhile, its speaker said on Tuesday."
        #expect(FeedArticles.completes(excerpt.dropLast(2) + "." + rest + rest, excerpt: excerpt))
        #expect(!FeedArticles.completes(excerpt, excerpt: excerpt))
        let other = String(repeating: "Please accept our cookies to go on reading these pages. ", count: 8)
        #expect(!FeedArticles.completes(other, excerpt: excerpt))
    }

    @Test(arguments: [
        ("<ttl>45</ttl>", 45), ("<sy:updatePeriod>hourly</sy:updatePeriod>", 60),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 360),
        ("<ttl>0</ttl>", nil), ("<sy:updatePeriod>often</sy:updatePeriod>", nil),
    ])
    func `a feed says how long it wants to be left alone`(fields: String, minutes: Int?) {
        let feed = """
            <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>A</title>\
            \(fields)</channel></rss>
            """
        #expect(FeedParsing.feed(from: Array(feed.utf8)).minutesToLive == minutes)
    }
}
