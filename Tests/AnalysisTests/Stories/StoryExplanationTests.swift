import News
import Testing

@testable import Analysis

@Test func `an explanation names what both articles share`() {
    let explanation = StoryExplanation(SampleNews.bridgeA, SampleNews.bridgeB)
    #expect(explanation.sharedWords.contains("Varnow"))
    #expect(explanation.days == 0)
    #expect(explanation.likeness > explanation.threshold)
    #expect(explanation.line.hasPrefix("share: "))
    #expect(!explanation.line.contains("\n"))
}

@Test func `an explanation of strangers says that they are not alike enough`() {
    let explanation = StoryExplanation(SampleNews.bridgeA, SampleNews.museum)
    #expect(explanation.likeness < explanation.threshold)
    #expect(explanation.sharedQuotation == nil)
}

@Test func `an explanation counts the days between the articles`() {
    let later = SampleNews.article(SampleNews.bridgeB.title, SampleNews.bridgeB.text, day: 19_703)
    #expect(StoryExplanation(SampleNews.bridgeA, later).line.contains("3 days apart"))
    var undated = later
    undated.published = nil
    #expect(StoryExplanation(SampleNews.bridgeA, undated).line.contains("not both dated"))
}

@Test func `an explanation shows quoted words that both have`() {
    let one = SampleNews.article(
        "Mayor speaks",
        "The mayor said: “The ferry will sail every ten minutes from now on.” Nobody objected.")
    let other = SampleNews.article(
        "Ferry plans", "Told that the ferry will sail every ten minutes, the harbour master only nodded.")
    let explanation = StoryExplanation(one, other)
    #expect(explanation.sharedQuotation == "The ferry will sail every ten minutes")
}

@Test func `copies of one text are recognised though a word was changed and the end was cut`() {
    let original = SampleNews.bridgeA
    var copy = original
    copy.title = "Bridge shut"
    copy.text = original.text.replacing("Tuesday", with: "that day")
    let features = [original, copy, SampleNews.bridgeB].map { StoryFeatures(article: $0, attributions: []) }
    #expect(features[0].isCopy(of: features[1]))
    #expect(!features[0].isCopy(of: features[2]))
}

@Test func `copies count as one account of their story`() {
    var index = StoryIndex()
    var copy = SampleNews.bridgeA
    copy.outlet = "Harbour Post"
    for (key, article) in [SampleNews.bridgeA, SampleNews.bridgeB, copy].enumerated() {
        _ = index.assign(StoryFeatures(article: article, attributions: []), key: Int64(key))
    }
    let story = index.story(of: 0) ?? 0
    #expect(index.articles(of: story) == [0, 1, 2])
    #expect(index.independentAccounts(of: story) == [[0, 2], [1]])
}

@Test func `an article that stands alone is not doubtful`() {
    var index = StoryIndex()
    _ = index.assign(StoryFeatures(article: SampleNews.museum, attributions: []), key: 1)
    #expect(!index.isDoubtful(1))
    #expect(!index.isDoubtful(2))
}
