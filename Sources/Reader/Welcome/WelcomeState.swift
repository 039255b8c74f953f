import Screen

/// What an empty library says: how to begin.
package struct WelcomeState: PageState {
    /// A welcome.
    package init() {}

    package var contexts: [KeyContext] { [.welcome] }

    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? { nil }
    package func heading(_ desk: Desk) -> String { "" }
    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {}
}
