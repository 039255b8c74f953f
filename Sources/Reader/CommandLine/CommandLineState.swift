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

    /// The names of what the page below does, in alphabetical order.
    let names: [String]
    /// The tags of what the page below would take a tag from.
    let tagsAtHand: [String]

    /// A command line over a page, with what is typed already.
    package init(_ text: String = "", over page: any PageState, _ keyMap: KeyMap) {
        input = InputLine(text)
        names = Self.names(on: page, keyMap)
        tagsAtHand = page.tagsAtHand ?? []
    }

    /// A command line that asks for the words of one command.
    init(_ text: String, giving command: WithWords) {
        input = InputLine(text)
        names = [command.rawValue]
        tagsAtHand = []
    }

    /// A command line that asks for a story's name.
    package init(naming story: StorySummary) { self.init("name " + story.headline, giving: .name) }

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

        /// What is missing where no words follow; nil where a command of the keys then asks for them.
        var need: String? {
            switch self {
            case .tag, .untag: "\(rawValue) needs a word: :\(rawValue) later"
            case .export: "export needs a file’s name that ends in .md or .html: :export comparison.md"
            case .take: "take needs a file or a folder: :take notes.txt"
            case .name: "name needs a name: :name Harbour strike"
            case .search, .shell, .pipe, .add, .rename, .move: nil
            }
        }
    }

    /// What a page does: the commands that have keys there, and those with words.
    private static func names(on page: any PageState, _ keyMap: KeyMap) -> [String] {
        let contexts = page.allContexts
        let bound = (keyMap.bindings + KeyMap.standard.bindings).filter { contexts.contains($0.context) }
        let commands = Set(bound.flatMap { [$0.command] + $0.then }).subtracting([.yes, .commandLine])
        let anywhere: [WithWords] = [.take, .search, .shell, .add]
        return Set(commands.map(\.rawValue) + (anywhere.map(\.rawValue) + page.wordCommands.map(\.rawValue)))
            .sorted()
    }

    /// The names that begin as what is typed; after `tag` the tags there are.
    var completions: [String] {
        completing?.names ?? tagCompletions ?? names.filter { $0.hasPrefix(input.text) }
    }

    /// Whether tags are being typed.
    var isTagging: Bool { input.text.hasPrefix("tag ") || input.text.hasPrefix("untag ") }

    /// Lines that go on with one of the tags there are, of those to be taken away one of the row's own; nil where no tag is being typed.
    private var tagCompletions: [String]? {
        guard isTagging else { return nil }
        let words = input.text.split(separator: " ", omittingEmptySubsequences: false)
        let before = words.dropLast().joined(separator: " ")
        let beginning = words.last?.lowercased() ?? ""
        let choice = input.text.hasPrefix("untag ") ? tagsAtHand : tags
        return choice.filter { $0.lowercased().hasPrefix(beginning) && !words.dropLast().contains($0[...]) }
            .map { before + " " + $0 }
    }
}
