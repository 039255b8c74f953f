import Screen

/// The line where a command is given by its name.
package struct CommandLineState: PageState {
    /// What is typed.
    var input = InputLine()

    /// An empty command line.
    package init() {}

    package var contexts: [KeyContext] { [.commandLine] }
    package var takesText: Bool { true }
    package var isOverlay: Bool { true }

    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? { nil }
    package func heading(_ desk: Desk) -> String { "" }
    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {}
}
