import Screen

/// The line where a command is given by its name.
package struct CommandLineState: PageState {
    /// What is typed.
    var input = InputLine()
    /// The completions that Tab goes through, and where it is; nil before the first Tab.
    var completing: Completing?

    /// An empty command line.
    package init() {}

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
