import News
import Screen

/// The statements of a story: who said what, and which outlets have it.
package struct StatementsState: PageState {
    /// Which story.
    package let story: StoryID
    /// The accounts and their comparison, once they have come.
    var compared: ComparedStory?
    /// The ticket of the answer awaited.
    var ticket: Int?

    /// The statements of a story.
    package init(story: StoryID) { self.story = story }

    package var contexts: [KeyContext] { [.statements, .list] }

    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened:
            let asking = desk.effect(.comparedStory(story))
            ticket = asking.ticket
            return Reply([asking])
        case .answer(.compared(let compared), ticket):
            self.compared = compared
            return .taken
        default: return nil
        }
    }

    package func heading(_ desk: Desk) -> String { "What was said" }
    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {}
}
