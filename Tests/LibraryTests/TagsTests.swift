import Foundation
import News
import Testing

@testable import Library

@Suite struct TagsTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    private func library(of texts: [String]) throws -> (NewsLibrary, [ArticleID]) {
        let library = try NewsLibrary(at: folder.appendingPathComponent("library.sqlite").path)
        let articles = texts.map { Incoming(Article(recordID: $0, text: $0), origin: "a") }
        let outcomes = try library.store(articles, now: Date(timeIntervalSince1970: 1_800_000_000))
        let ids = outcomes.compactMap { if case .added(let id) = $0 { id } else { nil } }
        return (library, ids)
    }

    @Test func `a tag stands in the rows of its articles until it is taken away`() throws {
        let (library, ids) = try library(of: ["Rain.", "Snow."])
        defer { try? FileManager.default.removeItem(at: folder) }
        try library.tag(ids, "weather", isOn: true)
        try library.tag([ids[0]], "autumn", isOn: true)
        #expect(try library.articles(0..<9).0.rows.map(\.tags) == [["weather"], ["autumn", "weather"]])
        #expect(try library.reading(ids[0]).summary.tags == ["autumn", "weather"])
        try library.tag([ids[0]], "weather", isOn: false)
        #expect(try library.reading(ids[0]).summary.tags == ["autumn"])
    }

    @Test func `a tag is known again in another case, and the most used comes first`() throws {
        let (library, ids) = try library(of: ["Rain.", "Snow.", "Hail."])
        defer { try? FileManager.default.removeItem(at: folder) }
        try library.tag([ids[0]], "Autumn", isOn: true)
        try library.tag([ids[0], ids[1]], "weather", isOn: true)
        try library.tag([ids[2]], "WEATHER", isOn: true)
        #expect(try library.tags() == ["weather", "Autumn"])
        try library.tag([ids[2]], "Weather", isOn: false)
        #expect(try library.reading(ids[2]).summary.tags == [])
    }
}
