import News
import Testing

@testable import Library

/// What is found, marked and told while a query is typed.
extension SearchTests {
    @Test func `a word that is typed to its end is marked in its other forms too`() throws {
        try withArticles([Article(title: "x", text: "Hundreds waited. No ferries sailed.")]) {
            (library: NewsLibrary) throws in
            let results = try library.search("ferry", limit: 1, isTyping: true, now: now)
            let hit = try #require(results.hits.first)
            #expect(hit.matches.map { hit.snippet.slice($0) } == ["ferries"])
        }
    }

    @Test
    func `a filter that is not finished is passed over and told, one that cannot become right is wrong`()
        throws
    {
        try withArticles([Article(title: "Strike over", text: "The strike is over.")]) {
            (library: NewsLibrary) throws in
            func results(_ query: String) throws -> SearchResults {
                try library.search(query, limit: 9, isTyping: true, now: now)
            }
            let unfinished = try results("strike is:st")
            #expect(!unfinished.hits.isEmpty && unfinished.complaint == nil)
            #expect(unfinished.unfinished?.contains("is: can be unread, read or starred") == true)
            #expect(try results("strike is:stared").complaint?.contains("is: can be") == true)
            #expect(try results("\"strike ov").unfinished == nil)
        }
    }

    @Test func `a match without spaces is marked where it stands`() throws {
        try withArticles([Article(title: "x", text: "东京的港口工人罢工了。")]) { (library: NewsLibrary) throws in
            let results = try library.search("港口工人", limit: 1, isTyping: false, now: now)
            let hit = try #require(results.hits.first)
            #expect(hit.matches.map { hit.snippet.slice($0) } == ["港口工人"])
        }
    }
}
