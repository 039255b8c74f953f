import Foundation
import Testing

@testable import Formats

@Suite struct ArticleRecordsTests {
    @Test func `a record needs a text and nothing else`() throws {
        let article = try ArticleRecords.article(fromJSON: Data(#"{"text":"Rain fell."}"#.utf8), line: 1)
        #expect(article.text == "Rain fell.")
        #expect(article.outlet == nil && article.title.isEmpty && article.published == nil)
    }

    @Test func `source stands in for outlet, and a number for an id`() throws {
        let json = #"{"id":7,"source":"The Herald","published":"2024-11-21","text":"x"}"#
        let article = try ArticleRecords.article(fromJSON: Data(json.utf8), line: 1)
        #expect(article.outlet == "The Herald")
        #expect(article.recordID == "7")
        #expect(article.published == Date(timeIntervalSince1970: 1_732_147_200))
    }

    @Test func `a line without a text says which line and what is missing`() {
        #expect(throws: ArticleRecords.Failure.missingText(line: 4)) {
            try ArticleRecords.article(fromJSON: Data("{}".utf8), line: 4)
        }
    }
}
