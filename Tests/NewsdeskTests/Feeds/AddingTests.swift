import Foundation
import News
import Testing

@testable import Library
@testable import Newsdesk

@Suite struct AddingTests {
    private func withSite(_ body: (FeedSite) throws -> Void) throws {
        let site = try FeedSite()
        defer { site.close() }
        try body(site)
    }

    private let page = """
        <html><head><link rel="alternate" type="application/rss+xml" title="News" href="/rss">\
        <link rel="alternate" type="application/atom+xml" title="Sport" href="/sport"></head><body>Hello</body></html>
        """

    @Test func `the address of a feed is that feed`() throws {
        try withSite { site in
            site.put("/rss", site.feed("Bay News", []))
            let found = try site.desk.findFeeds(at: site.address("/rss"))
            #expect(found == [FoundFeed(address: site.address("/rss"), title: "Bay News")])
        }
    }

    @Test func `a page leads to the feeds that it names`() throws {
        try withSite { site in
            site.put("/", page)
            let found = try site.desk.findFeeds(at: site.address("/"))
            #expect(found.map(\.title) == ["News", "Sport"])
            #expect(found[0].address == site.address("/rss"))
        }
    }

    @Test func `a page that names none leads to where feeds usually lie`() throws {
        try withSite { site in
            site.put("/", "<html><body>Hello</body></html>")
            site.put("/atom.xml", site.feed("Bay News", [(id: "1", link: "/1", title: "A", text: "B")]))
            let found = try site.desk.findFeeds(at: site.address("/"))
            #expect(found.map(\.address) == [site.address("/atom.xml")])
        }
    }

    @Test func `a list of feeds and an empty document are told apart from a page without feeds`() throws {
        try withSite { site in
            site.put("/list", "<opml version=\"2.0\"><body><outline xmlUrl=\"/rss\"/></body></opml>")
            #expect(throws: FeedSearchFailure.isList(address: site.address("/list"))) {
                try site.desk.findFeeds(at: site.address("/list"))
            }
            site.put("/empty", "")
            #expect(throws: FeedSearchFailure.isEmpty(address: site.address("/empty"))) {
                try site.desk.findFeeds(at: site.address("/empty"))
            }
        }
    }

    @Test func `what cannot be had is not promised to be tried again`() throws {
        try withSite { site in
            site.put("/feed", "", status: "503 Busy")
            let failure = #expect(throws: FeedSearchFailure.self) {
                try site.desk.findFeeds(at: site.address("/feed"))
            }
            #expect(failure?.description == "127.0.0.1 is in trouble (503); try again later")
        }
    }

    @Test func `a page without any feed says so, and can be taken in as an article`() throws {
        try withSite { site in
            let text = String(
                repeating: "<p>The ferry runs again, its captain said on Monday.</p>", count: 12)
            site.put(
                "/a", "<html><head><title>Ferry</title></head><body><article>\(text)</article></body></html>")
            #expect(throws: FeedSearchFailure.noFeed(address: site.address("/a"))) {
                try site.desk.findFeeds(at: site.address("/a"))
            }
            let title = try site.desk.takePage(at: site.address("/a"))
            #expect(title == "Ferry")
            #expect(try site.desk.search("captain", limit: 5).hits.count == 1)
        }
    }

    @Test func `a picture is not taken in as an article`() throws {
        try withSite { site in
            site.put("/a.png", "\u{89}PNG\r\n\u{1A}\n\0\0\0\rIHDR the harbour at night")
            #expect(throws: FeedSearchFailure.noArticle(address: site.address("/a.png"))) {
                try site.desk.takePage(at: site.address("/a.png"))
            }
            let found = try site.desk.search("harbour", limit: 5)
            #expect(found.hits.isEmpty)
        }
    }

    @Test func `excerpts are completed from their pages`() throws {
        try withSite { site in
            let start =
                "The ferry to the northern islands stopped because strong winds damaged the pier on Monday"
            let rest = "Repairs take three weeks, and the council pays for boats meanwhile, its speaker said."
            let paragraphs = String(repeating: "<p>\(start). \(rest)</p>", count: 4)
            site.put("/a/1", "<html><body><article>\(paragraphs)</article></body></html>")
            site.put(
                "/feed", site.feed("Bay News", [(id: "1", link: "/a/1", title: "Pier", text: start + " …")]))
            let id = try site.subscribe("/feed")[0]
            let report = try site.desk.refresh(.all, progress: { _ in }, isCancelled: { false })
            #expect(report.completed == 1)
            let article = try site.desk.library.articles(of: id, 0..<1).rows[0].id
            #expect(try site.desk.reading(article).0.article.text.contains("three weeks"))
            #expect(try site.desk.search("council", limit: 5).hits.count == 1)
            // The feed still has the excerpt only, which changes nothing.
            site.put(
                "/feed", site.feed("Bay News 2", [(id: "1", link: "/a/1", title: "Pier", text: start + " …")])
            )
            #expect(
                try site.desk.refresh(.all, progress: { _ in }, isCancelled: { false }).articles.known == 1)
            #expect(try site.desk.reading(article).0.article.text.contains("three weeks"))
            #expect(try site.desk.examine().isEmpty)
        }
    }
}
