import Foundation
import Library
import News
import Testing

@Suite final class SpeakerRecordsTests {
    private let versions = AnalysisVersions(attributions: 1, features: 1)
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func library() throws -> NewsLibrary {
        try NewsLibrary(at: folder.appendingPathComponent("library.sqlite").path)
    }

    /// Takes an article in in which these speakers each say one thing.
    @discardableResult
    private func tell(
        _ library: NewsLibrary, _ name: String, outlet: String, day: Double, _ speakers: [Speaker]
    ) throws -> ArticleID {
        let published = Date(timeIntervalSince1970: 1_780_000_000 + day * 86_400)
        let article = Article(
            recordID: name, outlet: outlet, published: published, title: name, text: "words of \(name)")
        let outcome = try library.store(
            [Incoming(article, origin: "test")], now: Date(timeIntervalSince1970: 1_790_000_000))
        guard case .added(let id) = outcome[0] else { throw CancellationError() }
        try find(library, id, speakers)
        return id
    }

    private func find(_ library: NewsLibrary, _ id: ArticleID, _ speakers: [Speaker]) throws {
        let attributions = speakers.map {
            Attribution(kind: .direct, speaker: $0, confidence: 1, source: [], cue: [], content: [0..<5])
        }
        let findings = ArticleFindings(id: id, attributions: attributions, features: [])
        try library.store([findings], moves: [], copies: [], versions)
    }

    private func person(_ name: String, _ role: String? = nil) -> Speaker {
        Speaker(name: name, role: role, kind: .person)
    }

    private func names(_ library: NewsLibrary, _ order: SpeakerSummary.Order = .recent) throws -> [String] {
        try library.speakers(0..<50, by: order).rows.map(\.name)
    }

    @Test func `a person is one with and without a title, accents and initials`() throws {
        let library = try library()
        try tell(library, "a", outlet: "A", day: 1, [person("Pavel Dañko")])
        try tell(library, "b", outlet: "B", day: 2, [person("President Pavel Danko", "President")])
        try tell(library, "c", outlet: "B", day: 3, [person("Pavel R. Danko")])
        let rows = try library.speakers(0..<10, by: .recent)
        #expect(rows.total == 1)
        let row = try #require(rows.rows.first)
        #expect(row.statementCount == 3)
        #expect(row.outletCount == 2)
        #expect(row.role == "President")
        #expect(row.latest?.title == "c")
    }

    @Test func `an office before a full name makes nobody else, and a name of two words keeps both`() throws {
        let library = try library()
        try tell(library, "a", outlet: "A", day: 1, [person("Alicia Romero")])
        try tell(library, "b", outlet: "B", day: 2, [person("Superintendent Alicia Romero")])
        try tell(library, "c", outlet: "B", day: 3, [person("Deputy Police Chief Alicia Romero")])
        try tell(library, "d", outlet: "B", day: 4, [person("Major Tom"), person("Bishop Major")])
        #expect(try names(library).count == 3)
    }

    @Test func `a surname alone is nobody, unless one bearer has the role`() throws {
        let library = try library()
        try tell(
            library, "a", outlet: "A", day: 1, [person("Ruth Calder", "health minister"), person("Calder")])
        try tell(library, "b", outlet: "B", day: 2, [person("Calder", "Minister")])
        try tell(library, "c", outlet: "B", day: 2, [person("Calder", "baker")])
        let rows = try library.speakers(0..<10, by: .recent).rows
        #expect(rows.map(\.name) == ["Ruth Calder"])
        #expect(rows.first?.statementCount == 2)
    }

    @Test func `who was quoted of late comes before who was quoted long ago, and frequency can decide alone`()
        throws
    {
        let library = try library()
        for number in 0..<6 { try tell(library, "old \(number)", outlet: "A", day: 0, [person("Anna Voss")]) }
        try tell(library, "new", outlet: "A", day: 60, [person("Neil Amos")])
        #expect(try names(library) == ["Neil Amos", "Anna Voss"])
        #expect(try names(library, .frequent) == ["Anna Voss", "Neil Amos"])
    }

    @Test func `findings made again replace those before`() throws {
        let library = try library()
        let id = try tell(library, "a", outlet: "A", day: 1, [person("Anna Voss"), person("Neil Amos")])
        try tell(library, "b", outlet: "B", day: 2, [person("Anna Voss")])
        try find(library, id, [person("Joan Pike")])
        #expect(Set(try names(library)) == ["Anna Voss", "Joan Pike"])
        let voss = try #require(try library.speakers(named: "voss", limit: 5).first)
        #expect(voss.statementCount == 1)
        #expect(voss.outletCount == 1)
        #expect(try library.speakers(0..<10, by: .recent).total == 2)
    }

    @Test func `groups, documents, unnamed speakers and bodies without a name are no people`() throws {
        let library = try library()
        let others = [Speaker.Kind.group, .document, .unnamed].map { Speaker(name: "two of them", kind: $0) }
        try tell(library, "a", outlet: "A", day: 1, others)
        let bodies = ["the ministry", "who", "The company"].map { Speaker(name: $0, kind: .organisation) }
        try tell(library, "b", outlet: "A", day: 2, bodies)
        #expect(try names(library).isEmpty)
    }

    @Test func `somebody is found by the beginning of name or surname`() throws {
        let library = try library()
        try tell(library, "a", outlet: "A", day: 1, [person("Anna Voss"), person("Neil Amos")])
        #expect(try library.speakers(named: "An", limit: 5).map(\.name) == ["Anna Voss"])
        #expect(try library.speakers(named: "vos", limit: 5).map(\.name) == ["Anna Voss"])
        #expect(try library.articles(of: "Anna Voss", limit: 5)?.count == 1)
        #expect(try library.articles(of: "Nobody Known", limit: 5) == nil)
    }
}
