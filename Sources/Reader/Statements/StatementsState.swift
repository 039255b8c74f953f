import News
import Screen

/// The statements of a story: who said what, and which outlets have it.
package struct StatementsState: PageState {
    /// Which story.
    package let story: StoryID
    /// Where to begin; nil for the first row.
    var start: ArticlePassage?
    /// The accounts and their comparison, once they have come.
    var accounts: StoryAccounts?
    /// The ticket of the answer awaited.
    var ticket: Int?

    /// The statements of a story.
    package init(story: StoryID) { self.story = story }

    /// The statements of a story, at the one of a passage, with accounts that are at hand already.
    init(story: StoryID, at start: ArticlePassage?, accounts: StoryAccounts?) {
        self.story = story
        self.start = start
        self.accounts = accounts
    }

    package var contexts: [KeyContext] { [.statements, .list] }

    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened:
            let asking = desk.effect(.comparedStory(story))
            ticket = asking.ticket
            return Reply([asking])
        case .answer(.compared(let compared), ticket):
            accounts = StoryAccounts(compared)
            return .taken
        default: return nil
        }
    }

    package func heading(_ desk: Desk) -> String { "What was said" }
    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {}
}
