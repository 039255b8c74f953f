import FoundationEssentials
import News
import Testing

@testable import Analysis

/// Sample accounts of three invented events.
enum SampleNews {
    static let bridgeA = article(
        "Old Varnow bridge closed after crack found",
        """
        Inspectors closed the Varnow bridge on Tuesday after they found a crack in one of its eastern pillars.
        Mayor Edda Brinkmann said the bridge would stay shut for at least six weeks while engineers from Lorring \
        Structural examine the pillar. About 14,000 cars cross the Varnow each day.
        Ferries will carry commuters from the Mill Quay, the harbour office said.
        """)
    static let bridgeB = article(
        "Crack shuts Varnow crossing for six weeks",
        """
        Commuters face weeks of detours after engineers discovered a crack in a pillar of the Varnow bridge.
        “Nobody will drive over it until we know why it cracked,” said Edda Brinkmann, the mayor. Lorring \
        Structural was hired to study the pillar. Ferries leave from Mill Quay every ten minutes.
        """)
    static let orchardA = article(
        "Frost destroys half of Halden apple harvest",
        """
        Growers in the Halden valley lost about half of their apple blossom to a late frost, the farmers’ union \
        said. Union chairman Piet Oosterling asked the province for emergency loans. Candles burned between the \
        trees of 300 orchards for three nights, in vain.
        """)
    static let orchardB = article(
        "Halden growers ask for loans after frost",
        """
        Three nights of frost have ruined much of the apple blossom in the Halden valley. Piet Oosterling of the \
        farmers’ union wants emergency loans from the province for the 300 orchards that are hit.
        """)
    static let museum = article(
        "Museum of clocks reopens in Sarnholm",
        """
        The clock museum of Sarnholm opened its doors again on Friday after a renovation of two years. Director \
        Liv Aasgard showed visitors the astronomical clock of 1642, which strikes for the first time since the war.
        """)

    static func article(_ title: String, _ text: String, day: Double = 19_700) -> Article {
        Article(published: Date(timeIntervalSince1970: day * 86_400), title: title, text: text)
    }

    static let all = [bridgeA, orchardA, museum, bridgeB, orchardB]
}

private func features(_ article: Article) -> StoryFeatures {
    StoryFeatures(article: article, attributions: [])
}

private func grouped(_ articles: [Article]) -> StoryIndex {
    var index = StoryIndex()
    for (key, article) in articles.enumerated() { _ = index.assign(features(article), key: Int64(key)) }
    return index
}

@Test func `accounts of one event become one story and others stay alone`() {
    let index = grouped(SampleNews.all)
    #expect(index.story(of: 0) == index.story(of: 3))
    #expect(index.story(of: 1) == index.story(of: 4))
    #expect(Set((0..<5).map { index.story(of: $0) }).count == 3)
}

@Test func `the order of arrival does not matter`() {
    let index = grouped(SampleNews.all.reversed())
    #expect(index.story(of: 4) == index.story(of: 1))
    #expect(index.story(of: 3) == index.story(of: 0))
    #expect(Set((0..<5).map { index.story(of: $0) }).count == 3)
}

@Test func `an arrival tells its own story and what moved with it`() {
    var index = grouped([SampleNews.bridgeA, SampleNews.museum])
    let change = index.assign(features(SampleNews.bridgeB), key: 7)
    #expect(change.moved.map(\.article) == [7])
    #expect(change.moved.map(\.story) == [index.story(of: 0)])
}

@Test func `the outlet never decides`() {
    let articles = SampleNews.all.map { article in
        var article = article
        article.outlet = "The Daily Lantern"
        return article
    }
    #expect(Set((0..<5).map { grouped(articles).story(of: $0) }).count == 3)
}

@Test func `a title repeated as the first line changes nothing`() {
    var repeated = SampleNews.bridgeA
    repeated.text = repeated.title + "\n" + repeated.text
    #expect(features(repeated) == features(SampleNews.bridgeA))
}

@Test func `an article that is placed again leaves its old place`() {
    var index = grouped(SampleNews.all)
    _ = index.assign(features(SampleNews.orchardB), key: 3)
    #expect(index.count == 5)
    #expect(index.story(of: 3) == index.story(of: 1))
    #expect(index.story(of: 3) != index.story(of: 0))
}

@Test func `restored articles are joined like those that just arrived`() {
    let before = grouped(SampleNews.all)
    var index = StoryIndex()
    for (key, article) in SampleNews.all.dropLast().enumerated() {
        index.restore(key: Int64(key), features: features(article), story: before.story(of: Int64(key)) ?? 0)
    }
    let change = index.assign(features(SampleNews.orchardB), key: 4)
    #expect(change.moved.map(\.story) == [before.story(of: 1)])
}

@Test func `story numbers are not used twice`() {
    var index = StoryIndex(nextStory: 41)
    _ = index.assign(features(SampleNews.museum), key: 1)
    index.remove(1)
    _ = index.assign(features(SampleNews.bridgeA), key: 2)
    #expect(index.story(of: 2) == 42)
}

@Test func `the oldest arrivals are forgotten and their neighbours keep their stories`() {
    var index = StoryIndex(capacity: 4)
    for (key, article) in SampleNews.all.enumerated() { _ = index.assign(features(article), key: Int64(key)) }
    #expect(index.count == 4)
    #expect(index.story(of: 0) == nil)
    let bridge = index.story(of: 3)
    let change = index.assign(features(SampleNews.bridgeA), key: 9)
    #expect(change.moved.map(\.story) == [bridge])
}

@Test func `features read back from their bytes are the same`() {
    let made = features(SampleNews.bridgeA)
    #expect(StoryFeatures(bytes: made.bytes) == made)
    #expect(made.bytes.count < 1_000)
}

@Test func `bytes that are no features are refused`() {
    let bytes = features(SampleNews.bridgeA).bytes
    #expect(StoryFeatures(bytes: []) == nil)
    #expect(StoryFeatures(bytes: Array(bytes.dropLast())) == nil)
    #expect(StoryFeatures(bytes: [99] + bytes.dropFirst()) == nil)
}

@Test func `an empty article stands alone`() {
    var index = grouped(SampleNews.all)
    let change = index.assign(features(Article(text: "")), key: 50)
    #expect(change.moved.count == 1)
    _ = index.assign(features(Article(text: " \n")), key: 51)
    #expect(index.story(of: 50) != index.story(of: 51))
}

@Test func `accents, hyphens and possessives do not make other words`() {
    func keys(_ text: String) -> [UInt32] { StoryWords(Array(text.utf8)).words.map(\.key) }
    #expect(keys("Erdoğan’s state-run bank") == keys("Erdogan state run banks"))
    #expect(keys("10,000 cars") == keys("10000 car"))
    #expect(keys("closed.Ferries sail") == keys("closed ferries sail"))
}
