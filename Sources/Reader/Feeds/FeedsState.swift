import News
import Screen

/// The feeds of the library: where they stand, and what is to be done with them.
package struct FeedsState: PageState {
    /// The list.
    var list = LibraryList<FeedSummary>()
    /// The words it is being narrowed to.
    var narrowing = Narrowing()

    /// A list of which nothing is known yet.
    package init() {}

    package var contexts: [KeyContext] { narrowing.isTyping ? [.narrowing] : [.feeds, .list] }
    package var takesText: Bool { narrowing.isTyping }

    /// Cells a feed takes down.
    static let rowHeight = 2
}

extension FeedSummary: ListRow {
    package var narrowingWords: String { "\(title) \(folder)" }
    package var hasUnread: Bool { unreadCount > 0 }
}

extension FeedSummary {
    /// Where it lies; nil for a saved search.
    var address: String? {
        if case .address(let address) = place { address } else { nil }
    }

    /// The page of its articles; for a saved search that of what it finds.
    var page: Page {
        switch place {
        case .address: .articles(ArticlesState(of: self))
        case .query(let query): .search(SearchState(query: query))
        }
    }

    /// How whole its articles are, in words.
    var fullTextWords: String {
        switch fullText {
        case .never: "as the feed gives them"
        case .automatic: "from their pages where the feed cuts them short"
        case .always: "from their pages"
        }
    }
}
