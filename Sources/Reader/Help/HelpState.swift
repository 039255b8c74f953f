import Screen

/// The keys of a page, searchable.
package struct HelpState: PageState {
    /// Whose keys are shown.
    var about: [KeyContext]

    /// The keys of a page with these contexts.
    package init(contexts: [KeyContext]) { about = KeyMap.all(contexts) }

    package var contexts: [KeyContext] { [.help] }
    package var takesText: Bool { true }

    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? { nil }
    package func heading(_ desk: Desk) -> String { "Keys" }
    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {}
}
