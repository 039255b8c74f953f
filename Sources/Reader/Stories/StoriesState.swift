import FoundationEssentials
import News
import Screen

/// The front page: the stories of the library.
package struct StoriesState: PageState {
    /// The list.
    var list = LibraryList<StorySummary>()
    /// The words it is being narrowed to.
    var narrowing = Narrowing()
    /// The account that Enter opens.
    var atHand = ArticleAtHand()

    /// A front page of which nothing is known yet.
    package init() {}

    package var contexts: [KeyContext] { narrowing.isTyping ? [.narrowing] : [.stories, .list] }
    package var takesText: Bool { narrowing.isTyping }

    /// Cells a story takes down.
    static let rowHeight = 2

    /// The place of the first story that was there at the last visit; nil where no line can divide new from old:
    /// at a first visit, where all or nothing is new, and where new and old stories mix.
    func divider(_ desk: Desk) -> Int? {
        guard let visit = desk.configuration.lastVisit, let window = list.window, window.offset == 0,
            let place = window.rows.firstIndex(where: { $0.arrived <= visit }), place > 0
        else { return nil }
        return window.rows[place...].contains { $0.arrived > visit } ? nil : place
    }

    /// Whether a story got an article since the last visit.
    static func isNew(_ story: StorySummary, _ desk: Desk) -> Bool {
        desk.configuration.lastVisit.map { story.arrived > $0 } ?? false
    }
}
