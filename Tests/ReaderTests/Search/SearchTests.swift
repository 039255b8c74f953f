import FoundationEssentials
import News
import Screen
import Testing

@testable import Reader

@Suite struct SearchTests {
    @Test func `every letter asks, and only the newest question is answered`() throws {
        var reader = try ReaderSession(keys: "/")
        _ = reader.takeWishes()
        try reader.type("tr")
        let limit = SearchState.fewest
        #expect(reader.takeWishes() == [.search("t", limit: limit), .search("tr", limit: limit)])
        reader.answerAll()
        #expect(reader.screen.contains("Council delays the tram line"))
    }

    private func results(_ count: Int, suggestion: String? = nil) -> SearchResults {
        let hits = (0..<count).map { number in
            let article = SampleNews.article(
                Int64(100 + number), "Result \(number)", outlet: "Post \(9 - number % 10)",
                story: Int64(number / 2), minutesAgo: number)
            return SearchHit(summary: article, snippet: "as it says", matches: [], score: 1)
        }
        return SearchResults(query: "x", hits: hits, suggestion: suggestion)
    }

    @Test func `Enter takes the word that is offered where nothing is found`() throws {
        var reader = try ReaderSession(keys: "/")
        try reader.type("brigde")
        reader.answerLast(.found(results(0, suggestion: "bridge")))
        #expect(reader.screen.contains("Did you mean “bridge”?"))
        _ = reader.takeWishes()
        try reader.press("<Enter>")
        #expect(reader.takeWishes().first == .search("bridge", limit: SearchState.fewest))
        #expect(reader.screen.contains("/ bridge"))
    }

    @Test func `results can be listed one a story, and again every one`() throws {
        var reader = try ReaderSession(keys: "/")
        try reader.type("x")
        reader.answerLast(.found(results(6)))
        #expect(reader.screen.contains("Result 1"))
        try reader.press("<C-g>")
        #expect(!reader.screen.contains("Result 1") && reader.screen.contains("2 accounts"))
        #expect(reader.screen.contains("3 found by story"))
        try reader.press("<C-g>")
        #expect(reader.screen.contains("Result 1"))
    }

    @Test func `more results are asked for near the end of those at hand, and the selection stays`() throws {
        var reader = try ReaderSession(keys: "/")
        try reader.type("x")
        reader.answerLast(.found(results(SearchState.fewest)))
        _ = reader.takeWishes()
        for _ in 1..<SearchState.fewest - 4 { try reader.type("<Down>") }
        #expect(reader.takeWishes().contains(.search("x", limit: SearchState.fewest * 3)))
        let before = try #require(reader.cursorLine)
        reader.answerLast(.found(results(SearchState.fewest * 3)))
        #expect(reader.screen.contains("the best 120"))
        #expect(before.contains("/ x"))
        let selected = reader.screen.split(separator: "\n").first { $0.contains("▌") }
        #expect(try #require(selected).contains("Result 35"))
    }

    @Test func `results can be put into another order`() throws {
        var reader = try ReaderSession(keys: "/bridge<Tab>")
        _ = reader.takeWishes()
        try reader.press(",d")
        #expect(
            reader.takeWishes().first == .search("bridge", limit: SearchState.fewest, order: .date))
    }

    @Test func `a search is kept as a feed, and the feed is taken away again by undo`() throws {
        var reader = try ReaderSession(keys: "/bridge<Tab>")
        _ = reader.takeWishes()
        try reader.press("S")
        #expect(reader.takeWishes().contains(.saveSearch("bridge", true)))
        #expect(reader.bottomLine.contains("Kept “bridge” as a feed"))
        try reader.press("u")
        #expect(reader.takeWishes().contains(.saveSearch("bridge", false)))
    }

    @Test func `an older answer that comes late changes nothing`() throws {
        var reader = try ReaderSession(keys: "/")
        try reader.type("t")
        let early = reader.model.desk.lastTicket
        try reader.press("ram")
        let before = reader.screen
        reader.send(.answer(.found(SampleNews.search("bridge", limit: 9)), ticket: early))
        #expect(reader.screen == before)
    }

    @Test func `the best result is previewed in the picture that first shows the results`() throws {
        var reader = try ReaderSession(Size(columns: 160, rows: 48), keys: "/")
        _ = reader.takeWishes()
        try reader.type("bridge")
        let found = SampleNews.search("bridge", limit: 9)
        let best = try #require(found.hits.first.flatMap { SampleNews.reading($0.id) })
        _ = reader.takeWishes()
        reader.answerLast(.found(found, best: best))
        #expect(reader.screen.contains("Talks are to go on at noon."))
        #expect(reader.takeWishes().isEmpty)
    }

    @Test func `a filter that makes no sense is told when the query is done, not passed over`() throws {
        var reader = try ReaderSession(keys: "/")
        try reader.type("bridge after:2019-13")
        var found = SampleNews.search("bridge", limit: 9)
        found.unfinished = "character 8: after: needs a date"
        reader.answerLast(.found(found))
        #expect(!reader.screen.contains("needs a date"))
        try reader.press("<Tab>")
        #expect(reader.bottomLine.contains("after: needs a date"))
        #expect(reader.model.pages.last?.state.takesText == true)
    }

    @Test func `a filter finished meanwhile is not complained about, and a wrong one opens nothing`() throws {
        var reader = try ReaderSession(keys: "/")
        try reader.type("bridge is:unrea")
        var found = SampleNews.search("bridge", limit: 9)
        found.unfinished = "character 8: is: can be unread, read or starred"
        reader.answerLast(.found(found))
        try reader.type("d<Enter>")
        #expect(!reader.bottomLine.contains("is: can be"))
        reader.answerLast(.found(found))
        #expect(reader.bottomLine.contains("is: can be"))
        #expect(reader.article == nil)
    }

    @Test func `letters of commands are text of the query`() throws {
        let reader = try ReaderSession(keys: "/qjm?:u")
        #expect(reader.screen.contains("/ qjm?:u"))
    }

    @Test func `a chosen result stays under the cursor while the query goes on`() throws {
        var reader = try ReaderSession(keys: "/bridge<Down><Down>")
        let chosen = reader.screen.split(separator: "\n").first { $0.contains("▌") }
        try reader.press(" ")
        try reader.press("orlen")
        let after = reader.screen.split(separator: "\n").first { $0.contains("▌") }
        #expect(try #require(chosen).contains("Ministry: Orlen bridge"))
        #expect(try #require(after).contains("Ministry: Orlen bridge"))
    }

    @Test func `Enter opens the article at the words that were found`() throws {
        let reader = try ReaderSession(keys: "/tram<Enter>")
        guard case .article(let article) = try #require(reader.model.pages.last) else {
            Issue.record("no article is open")
            return
        }
        #expect(article.id == ArticleID(rawValue: 8))
    }

    @Test func `Enter before the answer opens the best result once it comes`() throws {
        var reader = try ReaderSession(keys: "/")
        try reader.type("tram<Down><Enter>")
        #expect(reader.model.pages.count == 2)
        reader.answerAll()
        #expect(reader.model.pages.count == 3)
    }

    @Test func `Esc leads back to where the search began`() throws {
        let reader = try ReaderSession(keys: "jj/bridge<Esc>")
        #expect(try #require(reader.cursorLine).contains("Council delays the tram line"))
    }

    @Test func `back from an article the results are as they were`() throws {
        let reader = try ReaderSession(keys: "/bridge<Down><Enter>q")
        #expect(reader.screen.contains("/ bridge"))
        let selected = reader.screen.split(separator: "\n").first { $0.contains("▌") }
        #expect(try #require(selected).contains("Cracks shut the Orlen bridge"))
    }

    @Test func `J goes on to the next result`() throws {
        let reader = try ReaderSession(keys: "/bridge<Enter>J")
        guard case .article(let article) = try #require(reader.model.pages.last) else {
            Issue.record("no article is open")
            return
        }
        #expect(article.id == ArticleID(rawValue: 5))
    }

    @Test func `Tab leads to the results, where the keys of a list work`() throws {
        var reader = try ReaderSession(keys: "/bridge<Tab>j")
        #expect(try #require(reader.cursorLine).contains("Cracks shut the Orlen bridge"))
        _ = reader.takeWishes()
        try reader.press("m")
        #expect(reader.takeWishes().contains(.markRead([ArticleID(rawValue: 5)], true)))
    }

    @Test func `the first match is in view however far into the snippet it stands`() {
        let words = String(repeating: "one word after another ", count: 8) + "harbour and more"
        let start = words.utf8.count - "harbour and more".utf8.count
        let hit = SearchHit(
            summary: SampleNews.articles[0], snippet: words, matches: [start..<(start + 7)], score: 1)
        let line = Snippet(hit: hit, theme: Theme()).oneLine(columns: 40)
        #expect(line.text.prefix(40).contains("harbour"))
        #expect(line.text.hasPrefix("… "))
    }

    @Test func `the preview begins at the paragraph of the match and marks its words`() throws {
        let reader = try #require(SampleNews.reading(ArticleID(rawValue: 1)))
        let place = ArticlePlace.snippet("… four ships had left before …", words: ["ships", "left"])
        let preview = PreviewText(reader, at: place)
        let first = try #require(preview.paragraphs.first)
        #expect(preview.isCutBefore && first.text.hasPrefix("According to the port"))
        #expect(first.marks.map { first.text.slice($0) } == ["ships", "left"])
    }
}
