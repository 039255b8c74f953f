import News
import Screen

/// The outlets that tell a story.
package struct OutletsState: PageState {
    /// The story.
    var story: StorySummary

    /// The outlets of a story.
    package init(story: StorySummary) { self.story = story }

    package var contexts: [KeyContext] { [.outlets, .list] }

    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? { nil }
    package func heading(_ desk: Desk) -> String { "Outlets" }
    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {}
}
