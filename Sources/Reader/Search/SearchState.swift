import News
import Screen

/// Search as you type.
package struct SearchState: PageState {
    /// The query.
    var input: InputLine

    /// A search that begins with a query.
    package init(query: String = "") { input = InputLine(query) }

    package var contexts: [KeyContext] { [.search] }
    package var takesText: Bool { true }

    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? { nil }
    package func heading(_ desk: Desk) -> String { "Search" }
    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {}
}
