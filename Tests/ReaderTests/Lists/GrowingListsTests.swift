import FoundationEssentials
import News
import Testing

@testable import Reader

/// Lists to which articles come while they are looked at.
@Suite struct GrowingListsTests {
    private func selected(_ reader: ReaderSession) -> Substring? {
        reader.screen.split(separator: "\n").first { $0.contains("▌") }
    }

    private func arrivals(_ count: Int) -> [ArticleSummary] {
        (0..<count).map {
            SampleNews.article(Int64(5000 + $0), "Arrival \($0)", outlet: "Wire", story: 99, minutesAgo: 0)
        }
    }

    @Test(arguments: [5, 300]) func `the selection stays on its article however many come above it`(
        _ count: Int
    ) throws {
        var reader = try ReaderSession(keys: "<Tab>jj")
        let before = try #require(selected(reader))
        reader.articles.insert(contentsOf: arrivals(count), at: 0)
        reader.send(.libraryChanged)
        reader.answerAll()
        #expect(selected(reader) == before)
        try reader.press("k")
        #expect(selected(reader)?.contains("Arrival") == false)
    }

    @Test func `where the selected article is gone the one below it is selected`() throws {
        var reader = try ReaderSession(keys: "<Tab>j")
        let next = reader.articles[2].title
        reader.articles.remove(at: 1)
        reader.articles.insert(contentsOf: arrivals(200), at: 0)
        reader.send(.libraryChanged)
        reader.answerAll()
        #expect(selected(reader)?.contains(next) == true)
    }

    @Test func `the article that was opened is still selected when others came meanwhile`() throws {
        var reader = try ReaderSession(keys: "<Tab>")
        let title = reader.articles[0].title
        try reader.press("<Enter>")
        reader.articles.insert(contentsOf: arrivals(100), at: 0)
        reader.send(.libraryChanged)
        reader.answerAll()
        try reader.press("q")
        #expect(selected(reader)?.contains(title) == true)
    }

    @Test func `new articles are in view while nothing was done to a list`() throws {
        var reader = try ReaderSession(keys: "<Tab>")
        reader.articles.insert(contentsOf: arrivals(3), at: 0)
        reader.send(.libraryChanged)
        reader.answerAll()
        #expect(selected(reader)?.contains("Arrival 0") == true)
    }
}
