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
        let accounts = try library.readings(members.map(\.id))
        return ComparedStory(story: story, accounts: accounts, comparison: Comparison())
    }

    /// These articles and their comparison, in this order.
    /// - Throws: `NewsLibrary.Failure.noArticle`.
    package func compared(_ ids: [ArticleID]) throws -> ComparedStory {
        let accounts = try library.readings(Array(ids.prefix(ComparedStory.mostAccounts)))
        return ComparedStory(story: nil, accounts: accounts, comparison: Comparison())
    }
}
