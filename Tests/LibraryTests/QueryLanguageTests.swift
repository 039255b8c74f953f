import Foundation
import Testing

@testable import Library

@Suite struct QueryLanguageTests {
    private let now = Date(timeIntervalSince1970: 1_732_190_000)

    private func parse(_ query: String, isTyping: Bool = false) throws -> [SearchQuery.Condition] {
        let condition = try QueryLanguage.parse(query, isTyping: isTyping, now: now).condition
        if case .all(let parts) = condition { return parts }
        return condition.map { [$0] } ?? []
    }

    private func values(_ query: String, isTyping: Bool = false) throws -> [SearchQuery.Value] {
        try parse(query, isTyping: isTyping).flatMap(\.wanted).map(\.value)
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
        let parts = try parse(#"harbour "on strike" dock* -police outlet:herald is:unread"#)
        #expect(parts.map(\.isExclusion) == [false, false, false, true, false, false])
        #expect(
            parts.flatMap(\.wanted) == [
                .init(field: .anywhere, value: .word("harbour")),
                .init(field: .anywhere, value: .phrase("on strike", isOpen: false)),
                .init(field: .anywhere, value: .prefix("dock")),
                .init(field: .outlet, value: .word("herald")), .init(field: .is, value: .word("unread")),
            ])
    }

    @Test func `OR joins its neighbours, whatever they are`() throws {
        #expect(try parse("harbour strike OR walkout OR outlet:herald").map(\.wanted.count) == [1, 3])
    }

    @Test func `parentheses hold together, and take a field`() throws {
        guard case .any(let parts) = try parse("(harbour strike) OR said:(wages OR hours)")[0] else {
            Issue.record("no alternatives")
            return
        }
        #expect(parts.map(\.wanted.count) == [2, 2])
        #expect(parts[1].wanted.map(\.field) == [.said, .said])
        #expect(try parse("rain -(snow OR hail)").map(\.isExclusion) == [false, true])
    }

    @Test func `while typing the last word is the beginning of one`() throws {
        #expect(try values("harbour str", isTyping: true).last == .prefix("str"))
        #expect(try values("harbour str ", isTyping: true).last == .word("str"))
        #expect(try values("(harbour str", isTyping: true).last == .prefix("str"))
        #expect(try values("\"night shi", isTyping: true).last == .phrase("night shi", isOpen: true))
    }

    @Test(arguments: [
        "harbour OR", "harbour -", "harbour outlet:", "harbour is:", "harbour after:20", #"harbour ""#,
        "harbour (",
        "harbour said:(", "harbour on:y", "harbour on:yesterd", "harbour after:last", "harbour after:last we",
        "harbour before:3", "harbour before:3 day", "harbour on:2024-", "harbour on:2024-11-",
        "harbour on:this m",
    ])
    func `what is not finished is passed over while typing`(query: String) throws {
        #expect(try parse(query, isTyping: true).count == 1)
    }

    @Test(arguments: [
        ("rain colour:red", 6, "colour"), ("rain after:soon", 6, "date"), ("OR rain", 1, "OR"),
        ("rain OR", 6, "OR"),
        ("-rain", 1, "exclusions"), (#"the "rain fell"#, 5, "quotation mark"), ("is:wet", 1, "unread"),
        ("outlet:", 1, "outlet"), ("story:x", 1, "number"), ("rain OR -snow", 6, "OR"),
        ("rain (snow OR hail", 6, "closed"), ("rain )", 6, "opened"), ("rain ()", 6, "parentheses"),
        ("rain (-snow)", 7, "exclusions"), ("said:(title:x)", 7, "field"), ("rain on:13-45", 6, "date"),
    ])
    func `a query that makes no sense says where and why`(query: String, position: Int, word: String) {
        let complaint = complaint(query)
        #expect(complaint?.position == position)
        #expect(complaint?.reason.contains(word) == true)
    }

    @Test(arguments: [
        ("2024-11-21", "2024-11-21", 1), ("2024-11", "2024-11-01", 30), ("2024", "2024-01-01", 366),
        ("today", "2024-11-21", 1), ("yesterday", "2024-11-20", 1), ("1w", "2024-11-14", 1),
        ("last week", "2024-11-11", 7), ("this week", "2024-11-18", 7), ("last month", "2024-10-01", 31),
        ("3 days ago", "2024-11-18", 1), ("a month ago", "2024-10-21", 1), ("thursday", "2024-11-21", 1),
        ("last thursday", "2024-11-14", 1), ("fri", "2024-11-15", 1), ("last year", "2023-01-01", 365),
    ])
    func `dates are days, weeks, months and years`(text: String, first: String, length: Int) throws {
        let days = try #require(QueryDates.days(text, now: now))
        #expect(days.lowerBound.formatted(.iso8601.year().month().day()) == first)
        #expect(days.upperBound.timeIntervalSince(days.lowerBound) == Double(length) * 86_400)
    }

    @Test(arguments: ["2024-02-30", "99999999999999999999", "soon", "last banana", "3 apples ago", "-"])
    func `what is no date is none`(text: String) {
        #expect(QueryDates.days(text, now: now) == nil)
    }

    @Test func `a date takes the words that belong to it`() throws {
        #expect(try parse("rain after:last week snow").count == 3)
        #expect(try parse("rain before:3 days ago").count == 2)
        #expect(try parse("rain on:monday snow").count == 3)
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
