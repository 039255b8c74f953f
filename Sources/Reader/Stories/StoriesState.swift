import News
import Screen

/// The front page: the stories of the library.
package struct StoriesState: PageState {
    /// The list.
    var list = LibraryList<StorySummary>()

    /// A front page of which nothing is known yet.
    package init() {}

    package var contexts: [KeyContext] { [.stories, .list] }

    /// Cells a story takes down.
    static let rowHeight = 2

    /// The selected story.
    var selected: StorySummary? { list.selected }
}
