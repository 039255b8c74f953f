import Foundation
import News
import Testing

@testable import Library

@Suite struct ListsTests {
    private let day = 86_400.0

    private func rank(_ days: Double, _ outlets: Int) -> Int {
        StoryRecords.rank(
            newest: Date(timeIntervalSince1970: 20_000 * day + days * day), outletCount: outlets)
    }

    @Test func `a newer story is higher, and a wider one counts as newer`() {
        #expect(rank(0.6, 2) > rank(0.5, 2))
        #expect(rank(0.5, 8) > rank(0.6, 2))
        #expect(rank(0.1, 2) < rank(0.9, 3))
    }

    @Test func `what one outlet tells comes after the others of its day, and before the day before`() {
        #expect(rank(0.99, 1) < rank(0.01, 2))
        #expect(rank(0.01, 1) > rank(-0.01, 40))
        #expect(rank(0.7, 1) > rank(0.2, 1))
    }

    @Test func `dates before 1970 and absurd ones are ranked too`() {
        let old = StoryRecords.rank(newest: Date(timeIntervalSince1970: -1), outletCount: 1)
        #expect(old < StoryRecords.rank(newest: Date(timeIntervalSince1970: 1), outletCount: 1))
        #expect(StoryRecords.rank(newest: .distantFuture, outletCount: 9) > old)
    }

    @Test func `lists are windows on the library`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let library = try NewsLibrary(at: folder.appendingPathComponent("library.sqlite").path)
        let articles = (0..<50).map { number in
            let published = Date(timeIntervalSince1970: 1_700_000_000 + Double(number) * day)
            return Incoming(
                Article(recordID: "\(number)", published: published, text: "Rain \(number)."), origin: "a")
        }
        _ = try library.store(articles, now: Date(timeIntervalSince1970: 1_800_000_000))
        let (window, counts) = try library.articles(10..<15)
        #expect(window.rows.map(\.recordID) == ["39", "38", "37", "36", "35"])
        #expect(window.offset == 10 && window.total == 50 && counts.unread == 50)
        #expect(window.rows[0].title == "Rain 39.")
        #expect(try library.articles(48..<60).0.rows.map(\.recordID) == ["1", "0"])
        #expect(try library.articles(40..<43).0.rows.map(\.recordID) == ["9", "8", "7"])
        #expect(try library.articles(70..<80).0.rows.isEmpty)
    }

    /// A library of six articles: two stories, of which the second and older one is told by more outlets.
    private func withStories(_ test: (NewsLibrary) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let library = try NewsLibrary(at: folder.appendingPathComponent("library.sqlite").path)
        let rows: [(outlet: String, title: String, story: Int64)] = [
            ("Herald", "Ferry sinks off Orlen", 2), ("Post", "Orlen ferry lost", 2),
            ("Courier", "A ferry is lost", 2),
            ("Post", "Budget passed", 1), ("Herald", "Council votes budget", 1), ("Courier", "Rain", 3),
        ]
        let articles = rows.enumerated().map { number, row in
            Incoming(
                Article(
                    recordID: "\(number)", outlet: row.outlet,
                    published: Date(timeIntervalSince1970: 1_700_000_000 + Double(number) * day),
                    title: row.title, text: row.title), origin: "a")
        }
        let outcomes = try library.store(articles, now: Date(timeIntervalSince1970: 1_800_000_000))
        let ids = (1...Int64(outcomes.count)).map { ArticleID(rawValue: $0) }
        try library.store(
            [], moves: zip(ids, rows).map { ($0, StoryID(rawValue: $1.story)) }, copies: [],
            AnalysisVersions(attributions: 1, features: 1))
        try test(library)
        try library.close()
    }

    @Test func `stories stand in the order asked for, and windows on them fit together`() throws {
        try withStories { library in
            for (order, expected) in [
                (ListOrder.relevance, [1, 2, 3]), (.date, [3, 1, 2]), (.breadth, [2, 1, 3]),
            ] as [(ListOrder, [Int64])] {
                let whole = try library.stories(ListQuery(order: order), 0..<9).0
                if order != .relevance { #expect(whole.rows.map(\.id.rawValue) == expected) }
                for place in 0..<3 {
                    let one = try library.stories(ListQuery(order: order), place..<(place + 1)).0
                    #expect(one.rows == [whole.rows[place]] && one.total == 3)
                }
            }
            #expect(try library.stories(ListQuery(ofSeveralOutlets: true), 0..<9).0.total == 2)
        }
    }

    @Test func `what a narrowed list shows is marked read, and nothing else`() throws {
        try withStories { library in
            let ferries = try library.markRead(listed: ListQuery(words: "ferry"), ofStories: false)
            #expect(ferries.count == 3)
            #expect(try library.counts().unread == 3)
            #expect(try library.markRead(listed: ListQuery(words: "budget"), ofStories: true).count == 2)
            #expect(try library.markRead(listed: ListQuery(ofSeveralOutlets: true), ofStories: true).isEmpty)
            #expect(try library.counts().unread == 1)
        }
    }

    @Test(arguments: [
        (ListOrder.date, ["5", "4", "3", "2", "1", "0"]), (.outlet, ["5", "2", "4", "0", "3", "1"]),
        (.breadth, ["2", "1", "0", "4", "3", "5"]),
    ])
    func `articles stand in the order asked for`(order: ListOrder, expected: [String]) throws {
        try withStories { library in
            let rows = try library.articles(ListQuery(order: order), 0..<9).0.rows
            #expect(rows.map(\.recordID) == expected)
            let part = try library.articles(ListQuery(order: order), 2..<4).0.rows
            #expect(part.map(\.recordID) == Array(expected[2..<4]))
        }
    }

    @Test func `articles that name no outlet come last in the order of outlets`() throws {
        try withStories { library in
            let nameless = Incoming(Article(recordID: "x", text: "Snow."), origin: "a")
            _ = try library.store([nameless], now: Date(timeIntervalSince1970: 1_800_000_000))
            func rows(_ window: Range<Int>) throws -> [String] {
                try library.articles(ListQuery(order: .outlet), window).0.rows.map(\.recordID)
            }
            #expect(try rows(0..<9) == ["5", "2", "4", "0", "3", "1", "x"])
            #expect(try rows(5..<7) == ["1", "x"] && rows(6..<9) == ["x"] && rows(7..<9).isEmpty)
        }
    }

    @Test func `a list is narrowed to rows whose headlines or outlets hold words that begin so`() throws {
        try withStories { library in
            func stories(_ words: String) throws -> [Int64] {
                try library.stories(ListQuery(order: .date, words: words), 0..<9).0.rows.map(\.id.rawValue)
            }
            #expect(try stories("fer") == [2])
            #expect(try stories("post") == [1, 2])
            #expect(try stories("orlen herald") == [2])
            #expect(try stories("zebra").isEmpty)
            let window = try library.articles(ListQuery(words: "courier"), 1..<9).0
            #expect(window.rows.map(\.recordID) == ["2"] && window.total == 2)
            let byOutlet = try library.articles(ListQuery(order: .outlet, words: "budget"), 0..<9).0
            #expect(byOutlet.rows.map(\.outlet) == ["Herald", "Post"])
        }
    }

    @Test func `the count of widely told stories is kept`() throws {
        try withStories { library in
            let versions = AnalysisVersions(attributions: 1, features: 1)
            try library.store(
                [],
                moves: [
                    (ArticleID(rawValue: 6), StoryID(rawValue: 9)),
                    (ArticleID(rawValue: 5), StoryID(rawValue: 9)),
                ],
                copies: [], versions)
            #expect(try library.stories(ListQuery(ofSeveralOutlets: true), 0..<9).0.total == 2)
            #expect(try library.examine().filter { $0.description.contains("counts") }.isEmpty)
        }
    }
}
