import Analysis
import Library
import News

extension Newsdesk {
    /// A story's accounts and their comparison, oldest first; where there are too many, those that ``chosen`` gives.
    /// - Parameter article: one that is compared in any case, because it is what the reader reads.
    /// - Throws: `NewsLibrary.Failure.noStory`.
    package func comparedStory(_ id: StoryID, with article: ArticleID? = nil) throws -> ComparedStory {
        let story = try library.story(id)
        let chosen = Self.chosen(of: try library.members(of: id), with: article)
        return comparison(of: try library.readings(chosen.map(\.id)), story: story)
    }

    /// The accounts worth comparing, in their order: the one that is read, then the fullest account of each outlet that
    /// repeats no other text, then the fullest of the rest. O(n log n).
    private static func chosen(of members: [ArticleSummary], with article: ArticleID?) -> [ArticleSummary] {
        guard members.count > ComparedStory.mostAccounts else { return members }
        let fullest = members.sorted { ($1.wordCount, $0.id) < ($0.wordCount, $1.id) }
        var outlets: Set<String> = []
        var independent: Set<ArticleID> = []
        for member in fullest where member.copyOf == nil {
            if outlets.insert(member.outlet ?? "\(member.id)").inserted { independent.insert(member.id) }
        }
        let ranked =
            fullest.filter { $0.id == article }
            + fullest.filter { $0.id != article && independent.contains($0.id) }
            + fullest.filter { $0.id != article && !independent.contains($0.id) }
        let kept = Set(ranked.prefix(ComparedStory.mostAccounts).map(\.id))
        return members.filter { kept.contains($0.id) }
    }

    /// These articles and their comparison, in this order.
    /// - Throws: `NewsLibrary.Failure.noArticle`.
    package func compared(_ ids: [ArticleID]) throws -> ComparedStory {
        let accounts = try library.readings(Array(ids.prefix(ComparedStory.mostAccounts)))
        return comparison(of: accounts, story: nil)
    }

    private func comparison(of accounts: [Reading], story: StorySummary?) -> ComparedStory {
        let comparison = AccountComparison.compare(
            accounts.map { AccountComparison.Account(article: $0.article, attributions: $0.attributions) })
        return ComparedStory(story: story, accounts: accounts, comparison: comparison)
    }
}
