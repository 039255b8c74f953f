import Foundation
import Testing

@testable import Library

@Suite struct QueryLanguageTests {
    private let now = Date(timeIntervalSince1970: 1_732_190_000)

    private func parse(_ query: String, isTyping: Bool = false) throws -> [SearchQuery.Clause] {
        try QueryLanguage.parse(query, isTyping: isTyping, now: now).clauses
    }

    private func complaint(_ query: String) -> SearchQuery.Complaint? {
        do {
            _ = try parse(query)
            return nil
        } catch {
            return error as? SearchQuery.Complaint
        }
    }

    @Test func `words, phrases, prefixes, exclusions and fields are told apart`() throws {
        let clauses = try parse(#"harbour "on strike" dock* -police outlet:herald is:unread"#)
        #expect(clauses.map(\.isExcluded) == [false, false, false, true, false, false])
        #expect(
            clauses.compactMap(\.alternatives.first?.value) == [
                .word("harbour"), .phrase("on strike"), .prefix("dock"), .word("police"), .word("herald"),
                .word("unread"),
            ])
        #expect(clauses[4].alternatives[0].field == .outlet)
    }

    @Test func `OR joins its neighbours`() throws {
        let clauses = try parse("harbour strike OR walkout OR protest")
        #expect(clauses.map(\.alternatives.count) == [1, 3])
    }

    @Test func `while typing the last word is the beginning of one`() throws {
        #expect(try parse("harbour str", isTyping: true).last?.alternatives.first?.value == .prefix("str"))
        #expect(try parse("harbour str ", isTyping: true).last?.alternatives.first?.value == .word("str"))
    }

    @Test(arguments: [
        "harbour OR", "harbour -", "harbour outlet:", "harbour is:", "harbour after:20", #"harbour ""#,
    ])
    func `what is not finished is passed over while typing`(query: String) throws {
        #expect(try parse(query, isTyping: true).count == 1)
    }

    @Test(arguments: [
        ("rain colour:red", 6, "colour"), ("rain after:soon", 6, "date"), ("OR rain", 1, "OR"),
        ("rain OR", 6, "OR"),
        ("-rain", 1, "exclusions"), (#"the "rain fell"#, 5, "quotation mark"), ("is:wet", 1, "unread"),
        ("rain OR outlet:x", 6, "OR"), ("outlet:", 1, "outlet"), ("story:x", 1, "number"),
        ("rain OR -snow", 6, "OR"),
    ])
    func `a query that makes no sense says where and why`(query: String, position: Int, word: String) {
        let complaint = complaint(query)
        #expect(complaint?.position == position)
        #expect(complaint?.reason.contains(word) == true)
    }

    @Test func `dates are days, months, years and words`() {
        func seconds(_ text: String) -> Double? { QueryDates.date(text, now: now)?.timeIntervalSince1970 }
        #expect(seconds("2024-11-21") == 1_732_147_200)
        #expect(seconds("2024-11") == 1_730_419_200)
        #expect(seconds("2024") == 1_704_067_200)
        #expect(seconds("today") == 1_732_147_200)
        #expect(seconds("yesterday") == 1_732_060_800)
        #expect(seconds("1w") == 1_731_542_400)
        #expect(seconds("2024-02-30") == nil)
        #expect(seconds("99999999999999999999") == nil)
    }

    @Test func `an address and a time of day are words`() throws {
        #expect(try parse("https://herald.example 10:30").count == 2)
    }

    @Test func `any characters are understood or refused, never a crash`() {
        var generator = SystemRandomNumberGenerator()
        let characters = Array("ab \"“”-*:OR()%_\\'\u{0}\u{301}é漢:after:is:")
        for _ in 0..<3000 {
            let query = String((0..<12).compactMap { _ in characters.randomElement(using: &generator) })
            for isTyping in [true, false] {
                _ = try? QueryLanguage.parse(query, isTyping: isTyping, now: now)
            }
        }
    }
}
