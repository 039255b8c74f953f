import Screen

/// The line where a command is given by its name.
package struct CommandLineState: PageState {
    /// What is typed.
    var input: InputLine
    /// The completions that Tab goes through, and where it is; nil before the first Tab.
    var completing: Completing?

    /// The text that `pipe` gives to a shell command; nil where there is none.
    let piped: String?

    /// A command line with what is typed already.
    package init(_ text: String = "") {
        input = InputLine(text)
        piped = nil
    }

    /// A command line that asks which shell command is given a text.
    package init(piping text: String) {
        input = InputLine("pipe ")
        piped = text
    }

    package var contexts: [KeyContext] { [.commandLine] }
    package var takesText: Bool { true }
    package var isOverlay: Bool { true }

    /// What Tab goes through.
    struct Completing: Hashable, Sendable {
        /// The names that begin as what was typed.
        var names: [String]
        /// The one in the line.
        var place: Int
    }

    /// Commands that take words after their name; all others are those of the keys.
    enum WithWords: String, CaseIterable {
        case take
        case search
        case shell
        case pipe
        case add
        case rename
        case move
    }

    /// All names, in alphabetical order.
    static let names: [String] = {
        let commands = Command.allCases.filter { $0 != .yes && $0 != .commandLine }.map(\.rawValue)
        return Array(Set(commands + WithWords.allCases.map(\.rawValue))).sorted()
    }()

    /// The names that begin as what is typed.
    var completions: [String] {
        completing?.names ?? Self.names.filter { $0.hasPrefix(input.text) }
    }
}
