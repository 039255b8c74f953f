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
        #expect(try library.articles(48..<60).0.rows.count == 2)
        #expect(try library.articles(70..<80).0.rows.isEmpty)
    }
}
