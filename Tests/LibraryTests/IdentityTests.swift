import Foundation
import News
import Testing

@testable import Library

@Suite struct IdentityTests {
    private func library(_ test: (NewsLibrary) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try test(try NewsLibrary(at: folder.appendingPathComponent("library.sqlite").path))
    }

    private let now = Date(timeIntervalSince1970: 1_000_000)

    @Test func `the same article again changes nothing`() throws {
        try library { (library: NewsLibrary) throws in
            let article = Incoming(
                Article(recordID: "7", title: "Rain", text: "Rain fell."), origin: "a.jsonl")
            #expect(try library.store([article], now: now) == [.added(ArticleID(rawValue: 1))])
            #expect(try library.store([article], now: now) == [.known(ArticleID(rawValue: 1))])
            #expect(try library.counts().articles == 1)
        }
    }

    @Test func `a changed text keeps the old one as a version`() throws {
        try library { (library: NewsLibrary) throws in
            let address = "https://herald.example/rain"
            let first = Article(title: "Rain", address: address, text: "Rain fell.")
            let second = Article(title: "Rain", address: address, text: "Much rain fell.")
            _ = try library.store([Incoming(first, origin: nil)], now: now)
            let outcome = try library.store([Incoming(second, origin: nil)], now: now)
            #expect(outcome == [.changed(ArticleID(rawValue: 1))])
            #expect(try library.reading(ArticleID(rawValue: 1)).article.text == "Much rain fell.")
            #expect(try library.versions(of: ArticleID(rawValue: 1)).map(\.article.text) == ["Rain fell."])
            #expect(try library.search("fell", limit: 5, isTyping: false, now: now).hits.count == 1)
        }
    }

    @Test func `an address is the same with and without tracking parameters`() {
        let plain = CanonicalAddress.of("https://herald.example/rain?id=4")
        #expect(
            CanonicalAddress.of("http://www.Herald.example/rain/?utm_source=x&id=4&fbclid=1#top") == plain)
        #expect(CanonicalAddress.of("https://herald.example/rain?id=5") != plain)
    }

    @Test func `two records of one collection are two articles even at one address`() throws {
        try library { (library: NewsLibrary) throws in
            let address = "https://herald.example/rain"
            let records = ["1", "2"].map {
                Incoming(Article(recordID: $0, address: address, text: "Rain \($0)."), origin: "a.jsonl")
            }
            _ = try library.store(records, now: now)
            #expect(try library.counts().articles == 2)
        }
    }

    @Test func `a record without a name is the same where outlet, title and text agree`() throws {
        try library { (library: NewsLibrary) throws in
            let texts = ["Rain fell.", "Rain fell.", "Snow fell."]
            _ = try library.store(texts.map { Incoming(Article(text: $0), origin: "-") }, now: now)
            #expect(try library.counts().articles == 2)
        }
    }
}
