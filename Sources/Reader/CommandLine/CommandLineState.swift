import News
import Screen

/// The line where a command is given by its name.
package struct CommandLineState: PageState {
    /// What is typed.
    var input: InputLine
    /// The completions that Tab goes through, and where it is; nil before the first Tab.
    var completing: Completing?

    /// The tags there are, once they have come.
    var tags: [String] = []
    /// The ticket of the tags awaited.
    var ticket: Int?

    /// The text that `pipe` gives to a shell command; nil where there is none.
    let piped: String?
    /// The story that `name` names; nil where there is none.
    let named: StoryID?

    /// A command line with what is typed already.
    package init(_ text: String = "") {
        input = InputLine(text)
        piped = nil
        named = nil
    }

    /// A command line that asks which shell command is given a text.
    package init(piping text: String) {
        input = InputLine("pipe ")
        piped = text
        named = nil
    }

    /// A command line that asks for a story's name.
    package init(naming story: StorySummary) {
        input = InputLine("name " + story.headline)
        piped = nil
        named = story.id
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
        case export
        case tag
        case untag
        case name
    }

    /// All names, in alphabetical order.
    static let names: [String] = {
        let commands = Command.allCases.filter { $0 != .yes && $0 != .commandLine }.map(\.rawValue)
        return Array(Set(commands + WithWords.allCases.map(\.rawValue))).sorted()
    }()

    /// The names that begin as what is typed; after `tag` the tags there are.
    var completions: [String] {
        completing?.names ?? tagCompletions ?? Self.names.filter { $0.hasPrefix(input.text) }
    }

    /// Whether tags are being typed.
    var isTagging: Bool { input.text.hasPrefix("tag ") || input.text.hasPrefix("untag ") }

    /// Lines that go on with one of the tags there are; nil where no tag is being typed.
    private var tagCompletions: [String]? {
        guard isTagging else { return nil }
        let words = input.text.split(separator: " ", omittingEmptySubsequences: false)
        let before = words.dropLast().joined(separator: " ")
        let beginning = words.last?.lowercased() ?? ""
        return tags.filter { $0.lowercased().hasPrefix(beginning) && !words.dropLast().contains($0[...]) }
            .map { before + " " + $0 }
    }
}
