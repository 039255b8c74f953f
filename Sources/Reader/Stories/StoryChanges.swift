import News

extension Change {
    /// An article leaves its story for ever.
    static func splittingOff(_ article: ArticleSummary, from story: StoryID) -> Change {
        let decision = StoryDecision.splitOff(article.id, from: story)
        return Change(
            forwards: [.decide(decision)], backwards: [.takeBack(decision)],
            words: "Split “\(Words.set(article.title))” off")
    }

    /// Stories become one for ever.
    static func joining(_ others: [StorySummary], into story: StorySummary) -> Change {
        let decisions = others.map { StoryDecision.join($0.id, into: story.id) }
        return Change(
            forwards: decisions.map(Effect.Wish.decide),
            backwards: decisions.reversed().map(Effect.Wish.takeBack),
            words: "Joined \(Words.count(others.count + 1, "story", plural: "stories"))")
    }

    /// A story has a name of the reader's; empty gives it its headline again.
    static func naming(_ story: StoryID, _ name: String) -> Change {
        let decision = StoryDecision.name(story, name)
        return Change(
            forwards: [.decide(decision)], backwards: [.takeBack(decision)],
            words: "Named the story “\(name)”")
    }
}
