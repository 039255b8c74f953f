import News
import Screen

/// The outlets that tell a story, who had it first at the top; below them round-ups that mention it, the stories of its
/// thread, and the outlets that do not tell it.
package struct OutletsState: PageState {
    /// The story, as it was known when the page was opened and then as it is.
    var story: StorySummary
    /// All about it, once that has come.
    var detail: StoryDetail?
    /// The ticket of the detail that is awaited.
    var ticket: Int?
    /// Which row is selected.
    var box = ListBox()
    /// The selected account.
    var atHand = ArticleAtHand()

    /// The outlets of a story.
    package init(story: StorySummary) { self.story = story }

    package var contexts: [KeyContext] { [.outlets, .list] }
    package var wordCommands: [WordCommand] { [.name] }

    /// A row of the page.
    enum Row: Hashable {
        /// An account of the story.
        case account(ArticleSummary)
        /// A round-up that mentions it.
        case mention(ArticleSummary)
        /// A story of its thread.
        case link(StoryLink)
        /// The outlets that do not tell it.
        case silent([String])
    }

    /// The accounts, who had it first at the top.
    var accounts: [ArticleSummary] {
        (detail?.accounts ?? story.members).sorted {
            ($0.published ?? $0.arrived, $0.id) < ($1.published ?? $1.arrived, $1.id)
        }
    }

    /// All rows, in their order. O(accounts).
    var rows: [Row] {
        var rows = accounts.map(Row.account)
        rows += (detail?.mentions ?? []).map(Row.mention)
        rows += (detail?.story.links ?? story.links).map(Row.link)
        if let silent = detail?.silentOutlets, !silent.isEmpty { rows.append(.silent(silent)) }
        return rows
    }

    /// The selected row; nil where there is none.
    var selectedRow: Row? {
        let rows = rows
        return rows.indices.contains(box.selected) ? rows[box.selected] : nil
    }

    /// The selected article; nil where the row is none.
    var selected: ArticleSummary? {
        switch selectedRow {
        case .account(let article), .mention(let article): article
        case .link, .silent, nil: nil
        }
    }
}
