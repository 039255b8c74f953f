import Analysis
import Library
import News

extension Newsdesk {
    /// A story's accounts and their comparison: oldest first, the fullest where there are too many.
    /// - Throws: `NewsLibrary.Failure.noStory`.
    package func comparedStory(_ id: StoryID) throws -> ComparedStory {
        let story = try library.story(id)
        var members = try library.members(of: id)
        if members.count > ComparedStory.mostAccounts {
            let fullest = members.sorted { ($1.wordCount, $0.id) < ($0.wordCount, $1.id) }
            let kept = Set(fullest.prefix(ComparedStory.mostAccounts).map(\.id))
            members.removeAll { !kept.contains($0.id) }
        }
        return comparison(of: try library.readings(members.map(\.id)), story: story)
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
