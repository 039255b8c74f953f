import News
import Screen

/// The plain list of articles, newest first.
package struct ArticlesState: PageState {
    /// The list.
    var list = LibraryList<ArticleSummary>()
    /// The words it is being narrowed to.
    var narrowing = Narrowing()
    /// The rows that were selected to be acted on together.
    var marks = RowMarks<ArticleSummary>()
    /// The selected article.
    var atHand = ArticleAtHand()

    /// The feed whose articles they are; nil for all of the library.
    let feed: FeedSummary?

    /// A list of which nothing is known yet.
    /// - Parameter feed: whose articles it lists; nil for all of the library.
    package init(of feed: FeedSummary? = nil) { self.feed = feed }

    /// How rows are asked for.
    var wish: LibraryList<ArticleSummary>.Wish {
        guard let feed else { return Effect.Wish.articles }
        return { .feedArticles(feed.id, $0) }
    }

    package var contexts: [KeyContext] { narrowing.isTyping ? [.narrowing] : [.articles, .list] }
    package var takesText: Bool { narrowing.isTyping }
    package var wordCommands: [WordCommand] { [.tag, .untag] }
    package var tagsAtHand: [String]? {
        list.selected.map { _ in marks.acting(in: list, count: 1).flatMap(\.tags) }
    }

    /// Cells an article takes down.
    static let rowHeight = 2
}
