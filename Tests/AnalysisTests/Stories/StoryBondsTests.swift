import News
import Testing

@testable import Analysis

private func features(_ article: Article) -> StoryFeatures {
    StoryFeatures(article: article, attributions: [])
}

private func bond(_ article: Int64, _ other: Int64, _ kind: StoryBond.Kind) -> StoryBond {
    StoryBond(article: ArticleID(rawValue: article), other: ArticleID(rawValue: other), kind: kind)
}

@Suite struct StoryBondsTests {
    @Test func `an article that was split off does not come back with the next arrival`() {
        var index = StoryIndex()
        index.restore(key: 0, features: features(SampleNews.bridgeA), story: 1)
        index.restore(key: 1, features: features(SampleNews.bridgeB), story: 2)
        index.bind([bond(0, 1, .apart)])
        _ = index.assign(features(SampleNews.bridgeB), key: 2)
        #expect(index.story(of: 0) != index.story(of: 1))
        _ = index.settle()
        #expect(index.story(of: 0) != index.story(of: 1))
    }

    @Test func `stories that were joined stay one, and each half still takes in what is like it`() {
        var index = StoryIndex()
        index.restore(key: 0, features: features(SampleNews.bridgeA), story: 1)
        index.restore(key: 1, features: features(SampleNews.orchardA), story: 1)
        index.bind([bond(0, 1, .joined)])
        _ = index.assign(features(SampleNews.orchardB), key: 2)
        _ = index.assign(features(SampleNews.museum), key: 3)
        _ = index.settle()
        #expect(Set((0..<3).map { index.story(of: $0) }).count == 1)
        #expect(index.story(of: 3) != index.story(of: 0))
    }

    @Test func `the later word on two articles counts`() {
        var index = StoryIndex()
        index.bind([bond(0, 1, .apart), bond(0, 1, .joined)])
        for (key, article) in [SampleNews.bridgeA, SampleNews.bridgeB].enumerated() {
            _ = index.assign(features(article), key: Int64(key))
        }
        #expect(index.story(of: 0) == index.story(of: 1))
    }

    @Test func `a batch that is settled is the same in every order`() {
        func groups(_ order: [Int]) -> Set<Set<Int>> {
            var index = StoryIndex()
            for place in order { _ = index.assign(features(SampleNews.all[place]), key: Int64(place)) }
            _ = index.settle()
            return Set(Dictionary(grouping: order) { index.story(of: Int64($0)) }.values.map(Set.init))
        }
        #expect(groups([0, 1, 2, 3, 4]) == groups([3, 2, 4, 0, 1]))
    }

    @Test func `a follow-up days later is linked to its story, not lumped with it`() {
        var index = StoryIndex()
        let later = SampleNews.article(
            "Varnow bridge opens to cyclists",
            """
            Cyclists may cross the Varnow bridge again from Monday, Mayor Edda Brinkmann said. Cars have to wait: \
            Lorring Structural is still pouring concrete for the pillar. The council votes on a toll in May, and \
            the ferries keep running until then.
            """, day: 19_730)
        for (key, article) in [SampleNews.bridgeA, SampleNews.bridgeB, later].enumerated() {
            _ = index.assign(features(article), key: Int64(key))
        }
        let own = index.story(of: 2) ?? 0
        if own != index.story(of: 0) {
            #expect(index.links(of: own).contains { [0, 1].contains($0.other) })
        }
        #expect(index.links(of: own).allSatisfy { $0.article == 2 || own == index.story(of: 0) })
    }
}
