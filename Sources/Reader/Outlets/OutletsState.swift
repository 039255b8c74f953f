import News
import Screen

/// The outlets that tell a story.
package struct OutletsState: PageState {
    /// The story.
    var story: StorySummary
    /// Which account is selected.
    var box = ListBox()
    /// The selected account.
    var atHand = ArticleAtHand()

    /// The outlets of a story.
    package init(story: StorySummary) { self.story = story }

    package var contexts: [KeyContext] { [.outlets, .list] }

    /// The accounts, who had it first at the top.
    var accounts: [ArticleSummary] {
        story.members.sorted { ($0.published ?? $0.arrived, $0.id) < ($1.published ?? $1.arrived, $1.id) }
    }

    /// The selected account; nil where the story has none.
    var selected: ArticleSummary? {
        let accounts = accounts
        return accounts.indices.contains(box.selected) ? accounts[box.selected] : nil
    }
}
