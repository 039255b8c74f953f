import Analysis
import Library
import News

extension Newsdesk {
    /// All about a story: every account, what links to it, what mentions it, and who does not tell it.
    /// - Throws: `NewsLibrary.Failure.noStory`.
    package func detail(of story: StoryID) throws -> StoryDetail { try library.detail(of: story) }

    /// Does what the reader decides about stories, and keeps it for ever.
    /// - Throws: `NewsLibrary.Failure.noStory`.
    package func decide(_ decision: StoryDecision) throws { try library.decide(decision) }

    /// Takes a decision back.
    package func takeBack(_ decision: StoryDecision) throws { try library.takeBack(decision) }

    /// Marks all articles of stories read or unread.
    /// - Returns: those that were not marked so before.
    package func markStories(_ stories: [StoryID], isRead: Bool) throws -> [ArticleID] {
        let articles = try stories.flatMap { try library.members(of: $0) }.filter { $0.isRead != isRead }
        try library.mark(articles.map(\.id), isRead: isRead)
        return articles.map(\.id)
    }

    /// Why an article is in its story, in one line: what it shares with the account that it is most like.
    /// - Throws: `NewsLibrary.Failure.noArticle`.
    /// - Complexity: O(length of at most 24 accounts).
    package func whyHere(_ id: ArticleID) throws -> String {
        let own = try library.reading(id)
        let members = try own.summary.story.map(library.members) ?? []
        let others = members.filter { $0.id != id }.prefix(Self.mostExplained)
        var best: (margin: Double, sentence: String)?
        for other in try library.readings(others.map(\.id)) {
            let explanation = StoryExplanation(own.article, other.article)
            let margin = explanation.likeness - explanation.threshold
            if margin > best?.margin ?? -.infinity {
                best = (margin, explanation.sentence(with: other.article.outlet ?? "another account"))
            }
        }
        guard let best else { return "It stands alone: nothing in the library is like it" }
        let bonds = try library.bonds().filter { $0.kind == .joined }
        let isByHand = bonds.contains { bond in
            members.contains { $0.id == bond.article } && members.contains { $0.id == bond.other }
        }
        let note = isByHand ? "You joined two stories here. " : own.summary.isDoubtful ? "In doubt. " : ""
        return note + best.sentence
    }

    private static let mostExplained = 24
}
