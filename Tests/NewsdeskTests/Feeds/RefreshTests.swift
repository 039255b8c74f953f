import Foundation
import News
import Testing

@testable import Library
@testable import Newsdesk

@Suite struct RefreshTests {
    private func withSite(_ body: (FeedSite) throws -> Void) throws {
        let site = try FeedSite()
        defer { site.close() }
        try body(site)
    }

    private let ferry = (
        id: "1", link: "/a/1", title: "Ferry runs again",
        text: "The ferry to the islands runs again, its captain said on Monday after a long winter."
    )
    private let bridge = (
        id: "2", link: "/a/2", title: "Bridge closed",
        text: "The old bridge over the river is closed until spring."
    )

    @Test func `what a feed brings is stored, searchable and counted`() throws {
        try withSite { site in
            site.put("/feed", site.feed("Bay News", [ferry, bridge]))
            let id = try site.subscribe("/feed")[0]
            let report = try site.refresh()
            #expect(report.read == 1 && report.articles.added == 2 && report.articles.analysed == 2)
            #expect(try site.desk.search("ferry", limit: 5).hits.map(\.summary.title) == ["Ferry runs again"])
            let feed = try site.desk.library.feed(id)
            #expect(feed.title == "Bay News" && feed.articleCount == 2 && feed.unreadCount == 2)
            let rows = try site.desk.library.articles(of: id, 0..<10).rows
            #expect(Set(rows.map(\.title)) == ["Ferry runs again", "Bridge closed"])
            try site.desk.markRead([rows[0].id], true)
            #expect(try site.desk.library.feed(id).unreadCount == 1)
        }
    }

    @Test func `an unchanged feed is not sent again`() throws {
        try withSite { site in
            site.put(
                "/feed", site.feed("Bay News", [ferry]),
                fields: [#"ETag: "v1""#, "Last-Modified: Mon, 16 Nov 2026 08:00:00 GMT"])
            _ = try site.subscribe("/feed")
            _ = try site.refresh()
            site.put("/feed", "", status: "304 Not Modified")
            let report = try site.refresh()
            #expect(report.unchanged == 1 && report.read == 0)
            let head = site.requests(for: "/feed")[1]
            #expect(head.contains(#"If-None-Match: "v1""#))
            #expect(head.contains("If-Modified-Since: Mon, 16 Nov 2026 08:00:00 GMT"))
        }
    }

    @Test func `the same document without validators is not taken in again`() throws {
        try withSite { site in
            site.put("/feed", site.feed("Bay News", [ferry]))
            _ = try site.subscribe("/feed")
            _ = try site.refresh()
            let report = try site.refresh()
            #expect(report.unchanged == 1 && report.articles.read == 0)
        }
    }

    @Test func `a feed is looked at again only when its time has come`() throws {
        try withSite { site in
            site.put("/feed", site.feed("Bay News", [ferry]), fields: ["Cache-Control: max-age=7200"])
            let id = try site.subscribe("/feed")[0]
            #expect(try site.refresh(.due).feeds == 1)
            #expect(try site.refresh(.due).feeds == 0)
            let next = try #require(try site.desk.library.feed(id).nextFetch)
            #expect(next.timeIntervalSinceNow > 7_000)
            #expect(try site.refresh(.all).feeds == 1)
        }
    }

    @Test func `a permanent redirect is remembered, a temporary one is not`() throws {
        try withSite { site in
            site.put("/old", "", fields: ["Location: /new"], status: "301 Moved Permanently")
            site.put("/today", "", fields: ["Location: /new2"], status: "302 Found")
            site.put("/new", site.feed("Bay News", [ferry]))
            site.put("/new2", site.feed("Hill News", [bridge]))
            let ids = try site.subscribe("/old", "/today")
            _ = try site.refresh()
            #expect(try site.desk.library.feed(ids[0]).place == .address(site.address("/new")))
            #expect(try site.desk.library.feed(ids[1]).place == .address(site.address("/today")))
        }
    }

    @Test func `a feed that is gone is marked and not asked for again`() throws {
        try withSite { site in
            site.put("/feed", "", status: "410 Gone")
            let id = try site.subscribe("/feed")[0]
            #expect(try site.refresh().problems.count == 1)
            let feed = try site.desk.library.feed(id)
            #expect(feed.isGone && feed.problem?.contains("gone for good") == true)
            #expect(try site.refresh().feeds == 0)
            #expect(try site.refresh(.only([id])).feeds == 1)
        }
    }

    @Test func `a server that asks to be left alone is, whoever asks`() throws {
        try withSite { site in
            site.put("/feed", "", fields: ["Retry-After: 3600"], status: "429 Too Many Requests")
            let id = try site.subscribe("/feed")[0]
            #expect(try site.refresh().problems.count == 1)
            #expect(try site.refresh(.all).feeds == 0)
            let next = try #require(try site.desk.library.feed(id).nextFetch)
            #expect(next.timeIntervalSinceNow > 3_500)
        }
    }

    @Test func `the same article in several feeds is one article, with the fullest text`() throws {
        try withSite { site in
            var short = ferry
            short.id = "other-1"
            short.text = "The ferry to the islands runs again."
            site.put("/short", site.feed("Hill News", [short]))
            site.put("/full", site.feed("Bay News", [ferry]))
            let ids = try site.subscribe("/short", "/full")
            _ = try site.refresh(.only([ids[0]]))
            _ = try site.refresh(.only([ids[1]]))
            let rows = try ids.map { try site.desk.library.articles(of: $0, 0..<9).rows.map(\.id) }
            #expect(rows[0] == rows[1] && rows[0].count == 1)
            #expect(try site.desk.reading(rows[0][0]).0.article.text == ferry.text)
            // Nor does the shorter one come back with the next change of its feed.
            site.put("/short", site.feed("Hill News", [short, bridge]))
            _ = try site.refresh(.only([ids[0]]))
            #expect(try site.desk.reading(rows[0][0]).0.article.text == ferry.text)
            #expect(try site.desk.library.versions(of: rows[0][0]).isEmpty)
        }
    }

    @Test func `a text that its feed changes keeps its earlier version`() throws {
        try withSite { site in
            site.put("/feed", site.feed("Bay News", [ferry]))
            let id = try site.subscribe("/feed")[0]
            _ = try site.refresh()
            var corrected = ferry
            corrected.text = "The ferry runs."
            site.put("/feed", site.feed("Bay News", [corrected]))
            #expect(try site.refresh().articles.changed == 1)
            let article = try site.desk.library.articles(of: id, 0..<1).rows[0].id
            #expect(try site.desk.reading(article).0.article.text == "The ferry runs.")
            #expect(try site.desk.library.versions(of: article).map(\.article.text) == [ferry.text])
            #expect(try site.desk.examine().isEmpty)
        }
    }

    @Test func `one feed that fails stops no other, and says what to do`() throws {
        try withSite { site in
            site.put("/good", site.feed("Bay News", [ferry]))
            site.put("/page", "<html><body>Hello</body></html>")
            let ids = try site.subscribe("/missing", "/page", "/good")
            let report = try site.refresh()
            #expect(report.read == 1 && report.problems.count == 2 && !report.isFailure)
            let problems = try ids.map { try site.desk.library.feed($0).problem }
            #expect(problems[0]?.contains("check the address") == true)
            #expect(problems[1]?.contains("this is a web page") == true)
            #expect(problems[2] == nil)
            let summary = String(decoding: try report.json(), as: UTF8.self)
            #expect(summary.contains(#""failed":2"#) && summary.contains(#""added":1"#))
        }
    }

    @Test func `a second program may write meanwhile, and a paused feed is left alone`() throws {
        try withSite { site in
            site.put("/feed", site.feed("Bay News", [ferry]))
            let other = try Newsdesk.open(at: site.libraryPath)
            defer { other.close() }
            let version = try other.dataVersion()
            let ids = try site.subscribe("/feed", "/paused")
            try other.library.change([ids[1]], .pause(true), now: Date())
            #expect(try site.refresh().feeds == 1)
            #expect(try other.dataVersion() != version)
            #expect(try other.library.feeds().map(\.unreadCount) == [1, 0])
        }
    }

    @Test func `a reload that is stopped begins nothing more and loses nothing`() throws {
        try withSite { site in
            site.put("/feed", site.feed("Bay News", [ferry]))
            _ = try site.subscribe("/feed")
            let report = try site.desk.refresh(.all, progress: { _ in }, isCancelled: { true })
            #expect(report.articles.isStopped && site.requests(for: "/feed").isEmpty)
            #expect(try site.refresh(.due).articles.added == 1)
        }
    }
}
