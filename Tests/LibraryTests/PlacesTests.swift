import Foundation
import News
import Testing

@testable import Library

@Suite struct PlacesTests {
    @Test func `where an article was left is known when it is read again`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("library.sqlite").path
        let id = ArticleID(rawValue: 1)
        let library = try NewsLibrary(at: path)
        _ = try library.store(
            [Incoming(Article(recordID: "1", text: "Rain fell."), origin: "a")],
            now: Date(timeIntervalSince1970: 1_800_000_000))
        #expect(try library.reading(id).place == nil)
        try library.keep(places: [id: ReadingPlace(offset: 5, rowsAbove: 2)], forgotten: [])
        try library.close()
        let again = try NewsLibrary(at: path)
        #expect(try again.reading(id).place == ReadingPlace(offset: 5, rowsAbove: 2))
        try again.keep(places: [:], forgotten: [id])
        #expect(try again.reading(id).place == nil)
    }
}
