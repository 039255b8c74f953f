import News
import Testing

@testable import Analysis

private func features(_ article: Article) -> StoryFeatures {
    StoryFeatures(article: article, attributions: [])
}

/// The articles of each story, by their keys.
private func parts(_ index: StoryIndex, _ count: Int) -> Set<[Int64]> {
    Set(
        Dictionary(grouping: (0..<Int64(count)).filter { index.story(of: $0) != nil }) { index.story(of: $0) }
            .values)
}

@Suite struct ArrivingTogetherTests {
    @Test func `articles that arrive together form the stories they form one by one`() {
        var (single, together) = (StoryIndex(), StoryIndex())
        for (key, article) in SampleNews.all.enumerated() {
            _ = single.assign(features(article), key: Int64(key))
        }
        _ = together.assign(SampleNews.all.enumerated().map { (features($1), Int64($0)) })
        #expect(parts(together, 5) == parts(single, 5))
        #expect(parts(together, 5).count == 3)
    }

    @Test
    func `every article of a lot is told with its story, and one that stayed is not`() {
        var index = StoryIndex()
        _ = index.assign(features(SampleNews.bridgeA), key: 9)
        let change = index.assign([
            (features(SampleNews.orchardA), 1), (features(SampleNews.bridgeB), 2),
            (features(SampleNews.orchardB), 3),
        ])
        #expect(change.moved.map(\.article) == [1, 2, 3])
        #expect(change.moved.map(\.story) == [1, 2, 3].map { index.story(of: $0) })
        #expect(index.story(of: 2) == index.story(of: 9))
        #expect(index.story(of: 1) == index.story(of: 3))
    }

    @Test func `an article that comes twice in a lot counts once`() {
        var index = StoryIndex()
        _ = index.assign([(features(SampleNews.bridgeA), 1), (features(SampleNews.bridgeB), 1)])
        #expect(index.count == 1)
        #expect(index.story(of: 1).map { index.articles(of: $0) } == [1])
    }
}
