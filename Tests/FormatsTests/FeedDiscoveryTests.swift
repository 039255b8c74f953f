import Testing

@testable import Formats

@Suite struct FeedDiscoveryTests {
    private func feeds(_ page: String, at address: String = "https://herald.example/news/today.html")
        -> [FeedDiscovery.Candidate]
    {
        FeedDiscovery.feeds(inPage: Array(page.utf8), address: address)
    }

    @Test func `a page names its feeds with titles, and their addresses are absolute`() {
        let found = feeds(
            """
            <html><head><link rel="alternate" type="application/rss+xml" title="All  news" href="/all.rss">
            <LINK REL="Alternate" TYPE="application/atom+xml; charset=utf-8" HREF="atom">
            <link rel="alternate" type="application/feed+json" href="//feeds.herald.example/f.json"></head></html>
            """)
        #expect(
            found.map(\.address) == [
                "https://herald.example/all.rss", "https://herald.example/news/atom",
                "https://feeds.herald.example/f.json",
            ])
        #expect(found[0].title == "All news" && found[1].title == nil)
        #expect(found[1].mediaType == "application/atom+xml")
    }

    @Test func `what is an alternate but no feed is left alone`() {
        #expect(
            feeds(
                """
                <link rel="alternate" hreflang="de" href="/de/"><link rel="alternate" type="text/html" href="/amp">
                <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
                <link rel="alternate" type="application/json+oembed" href="/oembed?feed">
                <link rel="alternate stylesheet" type="application/rss+xml" href="/x.css">
                <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
                <link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">
                <link rel="alternate" type="application/rss+xml" href="">
                """
            ).isEmpty)
    }

    @Test func `the page's own base is what its feeds are relative to`() {
        let found = feeds(
            """
            <base href="https://cdn.example/site/"><base href="https://wrong.example/">
            <link rel="alternate" type="application/rss+xml" href="feed.xml">
            """)
        #expect(found.map(\.address) == ["https://cdn.example/site/feed.xml"])
    }

    @Test func `plain links to feeds come after those that the page names, and feeds of comments last`() {
        let found = feeds(
            """
            <head><link rel="alternate" type="application/rss+xml" title="Herald » Comments Feed" href="/comments/feed/">
            <link rel="feed" href="/named"></head>
            <body><a href="/sport/rss.xml">Sport as <b>RSS</b></a> <a href="/rss-explained.html">What is RSS?</a>
            <a href="feed:https://herald.example/named">again</a> <a href="feed://herald.example/old">old</a>
            <a href="feed://herald.example/old.rss">old</a></body>
            """)
        #expect(
            found.map(\.address) == [
                "https://herald.example/named", "https://herald.example/sport/rss.xml",
                "http://herald.example/old.rss", "https://herald.example/comments/feed/",
            ])
        #expect(found[1].title == "Sport as RSS")
    }

    @Test func `a page without a word of feeds gives none, whatever it is`() {
        for page in ["", "<", "plain text", "<html><body><p>No feeds</p></body></html>", "\u{0}\u{0}\u{0}"] {
            #expect(feeds(page).isEmpty)
        }
        #expect(feeds(String(repeating: "<div>", count: 100_000)).isEmpty)
    }

    @Test func `common places lie below the page first, then below the root`() {
        let places = FeedDiscovery.commonPlaces(for: "https://herald.example:8080/blog/?page=2")
        #expect(places.first == "https://herald.example:8080/blog/feed")
        #expect(places.contains("https://herald.example:8080/atom.xml"))
        #expect(Set(places).count == places.count)
        #expect(
            FeedDiscovery.commonPlaces(for: "https://herald.example").first == "https://herald.example/feed")
        #expect(FeedDiscovery.commonPlaces(for: "file:///home/x").isEmpty)
        #expect(FeedDiscovery.commonPlaces(for: "words").isEmpty)
    }
}
