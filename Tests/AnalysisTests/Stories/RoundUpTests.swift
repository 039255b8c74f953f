import News
import Testing

@testable import Analysis

private let bridgeSection = """
    Inspectors closed the Varnow bridge after they found a crack in one of its eastern pillars. Mayor Edda \
    Brinkmann said it would stay shut for six weeks while Lorring Structural examines the pillar.
    """
private let orchardSection = """
    Growers in the Halden valley lost about half of their apple blossom to a late frost. Union chairman Piet \
    Oosterling asked the province for emergency loans for 300 orchards.
    """
private let others = [
    """
    Two balloonists crossed the Selmar desert in nineteen hours and landed beside a camel market, where traders \
    gave them tea and asked for the basket.
    """,
    """
    The chess federation of Ostrava stripped a grandmaster of his title after a referee found a transmitter in \
    his left shoe during the quarterfinal.
    """,
    """
    Dentists in Lisbon warn of a shortage of anaesthetic because a factory in Bergamo burned down in September \
    and will not reopen before summer.
    """,
]

private func story(_ index: StoryIndex, _ key: Int64) -> Int64? { index.story(of: key) }

private func roundUp(_ sections: [(String, String)]) -> Article {
    SampleNews.article("Five things to know", sections.map { "\($0.0)\n\($0.1)" }.joined(separator: "\n"))
}

@Suite struct RoundUpTests {
    private let briefing = roundUp([
        ("A crack in the bridge", bridgeSection), ("Frost in the orchards", orchardSection),
        ("Over the sand", others[0]), ("A shoe that cheats", others[1]), ("Teeth on hold", others[2]),
    ])

    @Test func `a text of many unrelated sections joins no story and is listed with those it mentions`() {
        var index = StoryIndex()
        let articles = [
            SampleNews.bridgeA, SampleNews.orchardA, SampleNews.bridgeB, briefing, SampleNews.orchardB,
        ]
        for (key, article) in articles.enumerated() {
            _ = index.assign(StoryFeatures(article: article, attributions: []), key: Int64(key))
        }
        #expect(index.articles(of: story(index, 3) ?? 0) == [3])
        #expect(story(index, 0) == story(index, 2) && story(index, 1) == story(index, 4))
        let mentioned = Set(index.mentions(of: 3).map(\.article))
        #expect(!mentioned.isDisjoint(with: [0, 2]) && !mentioned.isDisjoint(with: [1, 4]))
        #expect(index.mentions(of: 4).map(\.roundUp) == [3], "what arrives later is mentioned too")
    }

    @Test func `a live blog that jumps between events is told by its times`() {
        let entries = [bridgeSection, orchardSection] + others
        let text = entries.enumerated().map { "1\($0.offset):05 \($0.element)" }.joined(separator: "\n")
        let article = SampleNews.article("Live: the day as it happens", text)
        #expect(StoryFeatures(article: article, attributions: []).isRoundUp)
    }

    @Test func `headings over one event make no round-up`() {
        let parts = (1...6).map { number in
            (
                "Part \(number)",
                "The Varnow bridge stays shut, Mayor Edda Brinkmann said on day \(number) of the closure, and "
                    + "Lorring Structural needs more time for the cracked pillar on the eastern bank."
            )
        }
        #expect(!StoryFeatures(article: roundUp(parts), attributions: []).isRoundUp)
    }

    @Test func `the features of a round-up survive being stored`() {
        let features = StoryFeatures(article: briefing, attributions: [])
        #expect(features.sections.count == 5)
        #expect(StoryFeatures(bytes: features.bytes) == features)
        #expect(StoryFeatures(bytes: Array(features.bytes.dropLast())) == nil)
    }
}
