import News
import Screen

/// The plain list of articles, newest first.
package struct ArticlesState: PageState {
    /// The list.
    var list = LibraryList<ArticleSummary>()
    /// The words it is being narrowed to.
    var narrowing = Narrowing()
    /// The selected article.
    var atHand = ArticleAtHand()

    /// A list of which nothing is known yet.
    package init() {}

    package var contexts: [KeyContext] { narrowing.isTyping ? [.narrowing] : [.articles, .list] }
    package var takesText: Bool { narrowing.isTyping }

    /// Cells an article takes down.
    static let rowHeight = 2
}
