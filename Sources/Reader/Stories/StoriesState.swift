import FoundationEssentials
import News
import Screen

/// The front page: the stories of the library.
package struct StoriesState: PageState {
    /// The list.
    var list = LibraryList<StorySummary>()
    /// Whether stories that one outlet tells alone are folded away.
    var foldsSingles = false
    /// The words it is being narrowed to.
    var narrowing = Narrowing()
    /// The stories marked to be joined to another.
    var marked: [StorySummary] = []
    /// The accounts that were read on the way from story to story, so that the way back leads to them.
    var path: [StoryID: ArticleID] = [:]
    /// The account that Enter opens.
    var atHand = ArticleAtHand()

    /// A front page of which nothing is known yet.
    package init() {}

    package var contexts: [KeyContext] { narrowing.isTyping ? [.narrowing] : [.stories, .list] }
    package var takesText: Bool { narrowing.isTyping }
    package var wordCommands: [WordCommand] { [.tag, .untag, .name] }
    package var tagsAtHand: [String]? {
        list.selected.map { Set($0.members.flatMap(\.tags)).sorted() }
    }

    /// Cells a story takes down.
    static let rowHeight = 2

    /// How rows of the list are asked for.
    var wish: (Range<Int>) -> Effect.Wish {
        let foldsSingles = foldsSingles
        return { foldsSingles ? .storiesOfSeveralOutlets($0) : .stories($0) }
    }

    /// How what came since the last visit is told from the rest.
    enum NewMark: Hashable {
        /// Not at all: a first visit, or all or nothing at hand is new.
        case none
        /// A dim line before the story at this place; all above it is new.
        case line(before: Int)
        /// A word in each new row, because new and old ones mix.
        case words
    }

    /// How what came since the last visit is told from the rest. O(rows at hand).
    func newMark(_ desk: Desk) -> NewMark {
        guard let window = list.window,
            let firstOld = window.rows.firstIndex(where: { !Self.isNew($0, desk) }),
            let lastNew = window.rows.lastIndex(where: { Self.isNew($0, desk) })
        else { return .none }
        return lastNew < firstOld ? .line(before: window.offset + firstOld) : .words
    }

    /// Whether a story got an article since the last visit.
    static func isNew(_ story: StorySummary, _ desk: Desk) -> Bool {
        desk.configuration.lastVisit.map { story.arrived > $0 } ?? false
    }
}
