import Foundation
import GRDB
import News
import Testing

@testable import Library

@Suite struct HealthTests {
    private let now = Date(timeIntervalSince1970: 1_732_190_000)

    /// A library of three articles in two stories.
    private func withLibrary(_ test: (NewsLibrary) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let library = try NewsLibrary(at: folder.appendingPathComponent("library.sqlite").path)
        let articles = ["Rain came.", "Much rain came.", "Snow fell."].map {
            Incoming(Article(outlet: $0, title: $0, text: $0), origin: nil)
        }
        _ = try library.store(articles, now: now)
        var words = WordCounts()
        articles.forEach { words.add($0) }
        try library.add(words)
        let said = Attribution(
            kind: .direct, speaker: Speaker(name: "Anna Voss", kind: .person), confidence: 1, source: [],
            cue: [],
            content: [0..<2])
        let findings = (1...3).map {
            ArticleFindings(id: ArticleID(rawValue: $0), attributions: [said], features: [])
        }
        let moves = [(1, 1), (2, 1), (3, 3)].map { article, story in
            (article: ArticleID(rawValue: Int64(article)), story: StoryID(rawValue: Int64(story)))
        }
        try library.store(findings, moves: moves, copies: [], AnalysisVersions(attributions: 1, features: 1))
        try test(library)
        try library.close()
    }

    @Test func `a sound library has no ailments`() throws {
        try withLibrary { (library: NewsLibrary) throws in #expect(try library.examine().isEmpty) }
    }

    @Test func `articles that share no word are no ailment`() throws {
        try withLibrary { (library: NewsLibrary) throws in
            let texts = ["Um.", "Oh.", "Ah.", "Eh."].map { Incoming(Article(text: $0), origin: nil) }
            _ = try library.store(texts, now: now)
            var words = WordCounts()
            texts.forEach { words.add($0) }
            try library.add(words)
            #expect(try library.examine().allSatisfy { !$0.description.contains("vocabulary") })
        }
    }

    @Test(arguments: [
        "UPDATE counts SET unread = 7", "UPDATE stories SET unreadCount = 0",
        "DELETE FROM stories WHERE id = 3",
        "DELETE FROM findings WHERE article = 2", "INSERT INTO words (words) VALUES ('delete-all')",
        "DELETE FROM vocabulary", "UPDATE speakers SET statementCount = 7",
    ])
    func `what is wrong is mended once and for all`(damage: String) throws {
        try withLibrary { (library: NewsLibrary) throws in
            try library.pool.write { try $0.execute(sql: damage) }
            let found = try library.examine()
            #expect(!found.isEmpty && found.allSatisfy(\.isMended))
            #expect(try library.examine().isEmpty)
            let results = try library.search("rain", limit: 5, isTyping: true, now: now)
            #expect(results.hits.count == 2)
            #expect(try library.stories(0..<5).0.rows.map(\.articleCount).sorted() == [1, 2])
        }
    }

    @Test func `a library of a newer program is left alone`() throws {
        try withLibrary { (library: NewsLibrary) throws in
            try library.pool.write { database in
                try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 holograms')")
            }
            #expect(throws: NewsLibrary.Failure.newer(path: library.path)) {
                _ = try NewsLibrary(at: library.path)
            }
        }
    }

    @Test func `a file that is no library is told so and kept`() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        let content = Data("This is a letter and no library at all. ".utf8) + Data(count: 4096)
        try content.write(to: file)
        let error = #expect(throws: NewsLibrary.Failure.self) { _ = try NewsLibrary(at: file.path) }
        #expect(error?.description.contains(file.path) == true)
        #expect(try Data(contentsOf: file) == content)
    }

    @Test func `a database of another program is left as it is`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("cache.db").path
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: "CREATE TABLE rss_item (id INTEGER)") }
        #expect(throws: NewsLibrary.Failure.self) { try NewsLibrary(at: path) }
        let tables = try other.read {
            try String.fetchAll($0, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        #expect(tables == ["rss_item"])
    }
}
