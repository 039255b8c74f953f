import Foundation
import News
import Testing

@testable import Library

@Suite struct SearchTests {
    private let now = Date(timeIntervalSince1970: 1_732_190_000)

    /// A library with these articles, of which the first says something.
    private func withArticles(_ articles: [Article], _ test: (NewsLibrary) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let library = try NewsLibrary(at: folder.appendingPathComponent("library.sqlite").path)
        let incoming = articles.map { Incoming($0, origin: nil) }
        _ = try library.store(incoming, now: now)
        var words = WordCounts()
        incoming.forEach { words.add($0) }
        try library.add(words)
        try test(library)
        try library.close()
    }

    private let articles = [
        Article(
            outlet: "The Herald", published: Date(timeIntervalSince1970: 1_700_000_000),
            title: "Harbour closed",
            byline: "Ana Reyes",
            text:
                "Dockers walked out.\n“We are striking for wages,” said Reyes.\nThe mayor said the Café stays shut."
        ),
        Article(
            outlet: "Evening Post", published: Date(timeIntervalSince1970: 1_732_000_000),
            title: "Rain and snow",
            text: "It rained on the strikers at the harbour.\nThe café on the quay was full of rain."),
        Article(
            outlet: "Evening Post", published: Date(timeIntervalSince1970: 1_650_000_000),
            title: "Strike over",
            text: "The strike is over. Wages for dockers rise."),
    ]

    private func titles(_ query: String, _ library: NewsLibrary, isTyping: Bool = false) throws -> [String] {
        try library.search(query, limit: 10, isTyping: isTyping, now: now).hits.map(\.summary.title)
    }

    @Test(arguments: [
        ("strikes", ["Harbour closed", "Strike over"]),
        ("harbour -rain", ["Harbour closed"]),
        (#""wages for""#, ["Strike over"]), (#""striking for wages""#, ["Harbour closed"]),
        (#""strike for""#, []), ("cafe", ["Harbour closed", "Rain and snow"]),
        ("dock*", ["Harbour closed", "Strike over"]), ("snow OR mayor", ["Harbour closed", "Rain and snow"]),
        ("title:strike", ["Strike over"]), ("outlet:post strike", ["Strike over"]),
        ("by:reyes", ["Harbour closed"]), ("after:2024", ["Rain and snow"]),
        ("strike before:2023", ["Strike over"]), ("is:starred", []),
        ("-strike outlet:post", ["Rain and snow"]),
    ])
    func `queries find what they say`(query: String, expected: [String]) throws {
        try withArticles(articles) { (library: NewsLibrary) throws in
            #expect(try titles(query, library).sorted() == expected)
        }
    }

    @Test func `a word is found while it is typed`() throws {
        try withArticles(articles) { (library: NewsLibrary) throws in
            for length in 1...6 {
                #expect(
                    try titles(String("dockers".prefix(length)), library, isTyping: true).contains(
                        "Strike over"))
            }
        }
    }

    @Test func `a headline with a wrong word is found by the others`() throws {
        try withArticles(articles) { (library: NewsLibrary) throws in
            #expect(try titles("strikers harbour quay rain sunshine", library) == ["Rain and snow"])
            #expect(try titles("harbour quay sunshine -rain", library) == [])
        }
    }

    @Test func `the title weighs more than the text`() throws {
        try withArticles(articles) { (library: NewsLibrary) throws in
            #expect(try titles("strike", library).first == "Strike over")
        }
    }

    @Test func `a hit shows the words marked in their place`() throws {
        try withArticles(articles) { (library: NewsLibrary) throws in
            let hit = try #require(
                try library.search("quay rain", limit: 1, isTyping: false, now: now).hits.first)
            let marked = hit.matches.map { hit.snippet.slice($0) }
            #expect(marked.contains("quay") && marked.contains("rain"))
            #expect(!hit.snippet.contains("\n"))
        }
    }

    @Test func `said and speaker look into statements, and into one at a time`() throws {
        try withArticles(articles) { (library: NewsLibrary) throws in
            let text = articles[0].text
            func range(_ part: String) throws -> TextRange {
                let found = try #require(text.range(of: part))
                let lower = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
                return lower..<(lower + part.utf8.count)
            }
            let attributions = [
                Attribution(
                    kind: .direct, speaker: Speaker(name: "Ana Reyes", kind: .person), confidence: 1,
                    source: [],
                    cue: [], content: [try range("“We are striking for wages,”")]),
                Attribution(
                    kind: .indirect, speaker: Speaker(name: "Tom Hill", kind: .person), confidence: 1,
                    source: [],
                    cue: [], content: [try range("the Café stays shut")]),
            ]
            let versions = AnalysisVersions(attributions: 1, features: 1)
            let findings = ArticleFindings(
                id: ArticleID(rawValue: 1), attributions: attributions, features: [])
            try library.store([findings], moves: [], copies: [], versions)
            #expect(try titles("said:wages", library) == ["Harbour closed"])
            #expect(try titles("said:dockers", library) == [])
            #expect(try titles("speaker:reyes", library) == ["Harbour closed"])
            #expect(try titles("speaker:hill said:wages", library) == [])
            #expect(try titles(#"speaker:"tom hill" said:shut"#, library) == ["Harbour closed"])
            try library.store([findings], moves: [], copies: [], versions)
            #expect(try titles("said:wages", library) == ["Harbour closed"])
        }
    }

    @Test func `no query of odd characters is an error`() throws {
        try withArticles(articles) { (library: NewsLibrary) throws in
            for query in [
                "'", "a'b", "&", "* *", "a*b", "NEAR(a b)", "(", "^rain", "co-op", "rain +", "a:b", "“", "%",
                "said:&",
            ] {
                for isTyping in [true, false] {
                    _ = try library.search(query, limit: 5, isTyping: isTyping, now: now)
                }
            }
        }
    }
}
