import Foundation
import News
import Testing

@testable import Library

@Suite struct SearchTests {
    let now = Date(timeIntervalSince1970: 1_732_190_000)

    /// A library with these articles, of which the first says something.
    func withArticles(_ articles: [Article], _ test: (NewsLibrary) throws -> Void) throws {
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

    let articles = [
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

    func titles(_ query: String, _ library: NewsLibrary, isTyping: Bool = false) throws -> [String] {
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
        ("-strike outlet:post", ["Rain and snow"]), ("on:2022-04", ["Strike over"]),
        ("outlet:herald OR snow", ["Harbour closed", "Rain and snow"]),
        ("(strike OR rain) -wages", ["Rain and snow"]),
        ("title:(harbour OR strike)", ["Harbour closed", "Strike over"]),
        (#"title:"strike over""#, ["Strike over"]), (#"title:"over strike""#, []),
        ("by:ana rain OR dockers", ["Harbour closed"]), ("outlet:post -(rain snow)", ["Strike over"]),
        ("is:unread wages", ["Harbour closed", "Strike over"]), ("is:read wages", []),
        (#"snow OR "wages for""#, ["Rain and snow", "Strike over"]),
        (#"snow OR "strike for""#, ["Rain and snow"]),
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

    @Test func `a half-remembered headline is found though long texts have all the words`() throws {
        let scattered = (1...4).map { number in
            Article(
                title: "Diary \(number)",
                text: "The minister spoke of the bridge. Later a ferry to the island sank, and there was "
                    + "record rain. A repair was promised for the harbour. "
                    + String(repeating: "Nothing else. ", count: 20))
        }
        let wanted = Article(title: "Minister opens new ferry to the island", text: "It sails every day.")
        try withArticles(scattered + [wanted]) { (library: NewsLibrary) throws in
            #expect(try titles("minister record ferry to the island", library).first == wanted.title)
            // Words that are in none of the headlines find the texts that have them all.
            #expect(try titles("bridge rain harbour minister", library).allSatisfy { $0.hasPrefix("Diary") })
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

    @Test(arguments: [
        ("东京", ["港口罢工"]), ("罢工", ["港口罢工"]), ("港", ["港口罢工"]), ("的", ["港口罢工"]), ("京东", []),
        ("\"工人罢工\"", ["港口罢工"]),
        ("도쿄", ["항구 파업"]), ("쿄에서", ["항구 파업"]), ("lodz", ["Łódź"]), ("Łódź", ["Łódź"]),
        ("strasse", ["Łódź"]), ("straße", ["Łódź"]), ("tram 東京", ["Łódź"]),
    ])
    func `text without spaces is found by any part of it, and marks on letters are optional`(
        query: String, expected: [String]
    ) throws {
        let articles = [
            Article(title: "港口罢工", text: "东京的港口工人罢工了。"),
            Article(title: "항구 파업", text: "도쿄에서 파업이 있었다."),
            Article(title: "Łódź", text: "A new tram in Łódź, as in 東京, stops in every Straße."),
        ]
        try withArticles(articles) { (library: NewsLibrary) throws in
            for isTyping in [false, true] {
                #expect(try titles(query, library, isTyping: isTyping) == expected)
            }
        }
    }

    @Test func `without words the newest come first, in whatever order they arrived`() throws {
        try withArticles(articles) { (library: NewsLibrary) throws in
            #expect(try titles("after:2020", library) == ["Rain and snow", "Harbour closed", "Strike over"])
            #expect(try titles("outlet:post", library) == ["Rain and snow", "Strike over"])
        }
    }

    @Test func `a changed article is found by its new words and day, and no more by the old ones`() throws {
        let old = Article(
            recordID: "1", published: Date(timeIntervalSince1970: 1_600_000_000), title: "Storm",
            text: "A storm came.")
        var new = old
        new.published = Date(timeIntervalSince1970: 1_730_000_000)
        new.text = "A calm came."
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let library = try NewsLibrary(at: folder.appendingPathComponent("library.sqlite").path)
        for article in [old, new] { _ = try library.store([Incoming(article, origin: "o")], now: now) }
        #expect(try titles("calm after:2024", library) == ["Storm"])
        #expect(try titles("storm before:2021", library) == [])
        #expect(try titles("title:storm", library) == ["Storm"])
        #expect(try library.examine().isEmpty)
        try library.close()
    }

    @Test(arguments: [
        ("title:strike", 1), ("title:pounds", 1), ("said:£5m", 0), ("title:£5m", 1), ("title:बंदरगाह", 1),
        ("title:strike…", 1), ("“no—work”", 1), ("title:no·work", 1), ("title:2×4", 1),
    ])
    func `spaces and symbols of every kind end a word`(query: String, count: Int) throws {
        let title = "Strike\u{A0}costs £5m,\u{202F}in pounds: no—work·2×4 बंदरगाह 🚢"
        try withArticles([Article(title: title, text: title)]) { (library: NewsLibrary) throws in
            for isTyping in [false, true] {
                #expect(try titles(query, library, isTyping: isTyping).count == count)
            }
        }
    }

    @Test func `a kept search is a feed with what it finds, and its counts follow`() throws {
        try withArticles(articles) { (library: NewsLibrary) throws in
            try library.saveSearch(#"rain OR "wages for""#, isKept: true, now: now)
            let feed = try #require(try library.feeds().first)
            #expect(feed.place == .query(#"rain OR "wages for""#))
            #expect(feed.articleCount == 2 && feed.unreadCount == 2)
            try library.mark([ArticleID(rawValue: 2)], isRead: true)
            #expect(try library.feed(feed.id).unreadCount == 1)
            let more = Incoming(Article(title: "Flood", text: "More rain."), origin: nil)
            _ = try library.store([more], now: now)
            try library.refreshSavedSearches(now: now)
            let rows = try library.articles(of: feed.id, 0..<9).rows
            #expect(rows.map(\.title).sorted() == ["Flood", "Rain and snow", "Strike over"])
            try library.saveSearch(#"rain OR "wages for""#, isKept: false, now: now)
            #expect(try library.feeds().isEmpty)
        }
    }

    @Test func `tags are found, next to words or alone`() throws {
        try withArticles(articles) { (library: NewsLibrary) throws in
            try library.tag([ArticleID(rawValue: 2), ArticleID(rawValue: 3)], "Later", isOn: true)
            #expect(try titles("tag:later", library) == ["Rain and snow", "Strike over"])
            #expect(try titles("tag:later dockers", library) == ["Strike over"])
            #expect(try titles("rain OR dockers -tag:later", library) == ["Harbour closed"])
        }
    }

    @Test func `a search that was overtaken ends`() throws {
        try withArticles(articles) { (library: NewsLibrary) throws in
            #expect(throws: Overtaken.self) {
                try library.search("rain", limit: 3, isTyping: true, now: now, isCancelled: { true })
            }
            #expect(try titles("rain", library) == ["Rain and snow"])
        }
    }

    @Test(arguments: [
        ("harbuor", "harbour"), ("Dokcers strike", "Dockers strike"), ("wagse", "wages"),
        ("xarbour", "harbour"),
        ("title:harbor", "title:harbour"),
    ])
    func `a slip of the finger is answered by the word that was meant`(query: String, meant: String) throws {
        try withArticles(articles) { (library: NewsLibrary) throws in
            let results = try library.search(query, limit: 5, isTyping: false, now: now)
            #expect(results.suggestion == meant)
        }
    }

    @Test func `where something is found, or nothing is like it, no other word is offered`() throws {
        try withArticles(articles) { (library: NewsLibrary) throws in
            for query in ["rain", "zzzzzz", "wa"] {
                #expect(try library.search(query, limit: 5, isTyping: false, now: now).suggestion == nil)
            }
        }
    }
}
