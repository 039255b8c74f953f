import Foundation
import News
import Testing

@testable import Library

extension SearchTests {
    @Test(arguments: [
        ("\"dockers wal", ["Harbour closed"]), ("\"are striking for w", ["Harbour closed"]),
        ("\"rain an", ["Rain and snow"]), ("\"walked dock", []), ("\"harbour closed d", []),
    ])
    func `a phrase that is being typed is found where its words follow each other`(
        query: String, expected: [String]
    ) throws {
        try withArticles(articles) { (library: NewsLibrary) throws in
            #expect(try titles(query, library, isTyping: true) == expected)
        }
    }

    @Test func `a phrase is found behind more articles that only have its words than are looked at`() throws {
        let others = (1...7_600).map {
            Article(recordID: "\($0)", published: now, title: "x", text: "rise and wages")
        }
        let wanted = Article(published: now.addingTimeInterval(-1e7), title: "Pay", text: "The wages rise.")
        try withArticles(others + [wanted]) { (library: NewsLibrary) throws in
            #expect(try titles("\"wages ri", library, isTyping: true) == ["Pay"])
        }
    }
}
