import Foundation
import Testing

@testable import Formats

@Suite struct FeedListsTests {
    private func list(_ text: String) throws -> FeedList { try #require(FeedList.read(text)) }

    @Test func `OPML keeps folders, names, pages and categories`() throws {
        let list = try list(
            """
            <?xml version="1.0"?><opml version="2.0"><body><outline text="News"><outline title="Far &amp; wide">
            <outline type="rss" text="Mine" title="Theirs" xmlUrl="https://herald.example/f?a=1&amp;b=2"
            htmlUrl="https://herald.example/" category="/x,y"/></outline></outline>
            <OUTLINE TEXT="Top" XMLURL="http://herald.example/2"/><outline text="bad" xmlUrl="javascript:alert(1)"/>
            </body></opml>
            """)
        #expect(list.feeds.count == 2 && list.problems.count == 1)
        let feed = list.feeds[0]
        #expect(feed.place == .address("https://herald.example/f?a=1&b=2"))
        #expect(
            feed.title == "Mine" && feed.ownTitle == "Theirs" && feed.homePage == "https://herald.example/")
        #expect(feed.folder == "News/Far & wide" && feed.tags == ["x", "y"])
        #expect(list.feeds[1].folder.isEmpty)
    }

    @Test func `a list that is written as OPML is read as the same list`() {
        let feeds = [
            ListedFeed(place: .address("https://a.example/?x=1&y=\"2\"")),
            ListedFeed(place: .query("is:unread title:\"ship's <bow>\""), title: "Ships & bows"),
            ListedFeed(place: .query("harbour")),
            ListedFeed(
                place: .address("https://b.example/"), title: "Mine", ownTitle: "Theirs",
                homePage: "https://b.example/", folder: "One/Two", tags: ["x"]),
            ListedFeed(place: .address("https://c.example/"), ownTitle: "Theirs", folder: "One"),
        ]
        let again = OPML.read(OPML.write(feeds, created: Date(timeIntervalSince1970: 0)))
        #expect(Set(again.feeds) == Set(feeds) && again.problems.isEmpty)
    }

    @Test func `newsboat's urls give titles, folders and tags`() throws {
        let list = try list(
            """
            # comment
            https://a.example/f news "world affairs" "~A title"
            "https://b.example/f" !   # hidden

            file:///home/x/f.xml ~Plain
            """)
        #expect(list.problems.isEmpty)
        #expect(list.feeds.map(\.title) == ["A title", nil, "Plain"])
        #expect(list.feeds[0].folder == "news" && list.feeds[0].tags == ["world affairs"])
        #expect(list.feeds[1].place == .address("https://b.example/f") && list.feeds[1].tags.isEmpty)
    }

    @Test(arguments: [
        (#"unread = \"yes\""#, "is:unread"),
        (#"unread = \"no\" and age < 7"#, "is:read after:7d"),
        (#"title =~ \"ship|boat\" or author # \"Ann Bell\""#, "(title:(ship OR boat)) OR (by:\"Ann Bell\")"),
        (
            #"(title # \"ship\" or content =~ \"harbour\") and feedtitle != \"Herald\""#,
            "(title:ship OR harbour) -outlet:Herald"
        ),
        (#"flags # \"a\""#, "is:starred"),
        (#"flags != \"\""#, "is:starred"),
    ])
    func `a query feed is translated`(expression: String, query: String) throws {
        let list = try list("\"query:Mine:\(expression)\" tag")
        #expect(list.problems.isEmpty)
        #expect(list.feeds == [ListedFeed(place: .query(query), title: "Mine", folder: "tag")])
    }

    @Test(arguments: [
        (#""query:Mine:rssurl =~ \"x\"""#, "rssurl"),
        (#""query:Mine:title =~ \"^Sh.p$\"""#, "regular expression"),
        (#""query:Mine:age > 9""#, "old"), (#""query:Mine:title""#, "too early"),
        (#""query:Mine""#, "without a query"),
        (#""query:Mine:(title # \"x\"""#, "not closed"), ("filter:~/x.sh:https://a.example/f", "filter"),
        (#""exec:~/x.sh a" tag"#, "exec"),
    ])
    func `what has no counterpart is left out with a word and its line`(line: String, word: String) throws {
        let list = try list("https://a.example/f\n\(line)\n")
        #expect(list.feeds.count == 1)
        #expect(list.problems.count == 1)
        #expect(
            list.problems.first?.hasPrefix("line 2 ") == true && list.problems.first?.contains(word) == true)
    }

    @Test func `newsraft's feeds give sections and titles without their options`() throws {
        let list = try list(
            """
            # comment
            @News {reload-period: 30}
            https://a.example/f "A title"
            https://b.example/f < reload-period: 5
            @ Science
            https://c.example/f "C \\"q\\"" {item-limit: 3}
            $(cat x)
            """)
        #expect(list.feeds.map(\.folder) == ["News", "News", "Science"])
        #expect(list.feeds.map(\.title) == ["A title", nil, "C \"q\""])
        #expect(list.problems.count == 1)
    }

    @Test(arguments: ["", "A headline\n\nhttps://a.example/ says so.", "<rss/>", "# only a comment", "{}"])
    func `other text is no list`(text: String) {
        #expect(FeedList.read(text) == nil)
    }

    @Test func `deep, broken and endless lists end`() throws {
        let deep = "<opml><body>" + String(repeating: "<outline text='f'>", count: 100_000)
        #expect(OPML.read(deep).feeds.isEmpty)
        let parentheses = "\"query:x:" + String(repeating: "(", count: 100_000)
        #expect(try list(parentheses).problems.count == 1)
    }
}
