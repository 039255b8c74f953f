import News
import Screen

/// The plain list of articles, newest first.
package struct ArticlesState: PageState {
    /// The list.
    var list = LibraryList<ArticleSummary>()

    /// A list of which nothing is known yet.
    package init() {}

    package var contexts: [KeyContext] { [.articles, .list] }

    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? { nil }
    package func heading(_ desk: Desk) -> String { "Articles" }
    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {}
}
