import Screen

/// Finds a story, an article or a command by some of its letters.
package struct FinderState: PageState {
    /// What is looked for.
    var input = InputLine()

    /// A finder with nothing typed.
    package init() {}

    package var contexts: [KeyContext] { [.finder] }
    package var takesText: Bool { true }

    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? { nil }
    package func heading(_ desk: Desk) -> String { "Find" }
    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {}
}
