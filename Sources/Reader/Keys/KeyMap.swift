import Screen

/// Where a binding counts. A page names its contexts, the most particular first.
package enum KeyContext: String, Hashable, Sendable, CaseIterable {
    case always, anywhere, list, text, stories, articles, outlets, article, sideBySide, statements
    case grid, versions, speaker, people, feeds, foundFeeds
    case search, results, links, help, helpSearch, welcome, finder, commandLine, narrowing, question

    /// The title over its keys on the help page.
    package var title: String {
        switch self {
        case .always: "Always"
        case .anywhere: "Anywhere"
        case .list: "Moving in a list"
        case .text: "Moving in a text"
        case .stories: "Stories"
        case .articles: "Articles"
        case .outlets: "Outlets of a story"
        case .article: "Article"
        case .sideBySide: "Side by side"
        case .statements: "Statements"
        case .grid: "Who has what"
        case .versions: "Versions and copies"
        case .speaker: "A speaker"
        case .people: "People"
        case .feeds: "Feeds"
        case .foundFeeds: "Feeds of a page"
        case .search: "Typing a query"
        case .results: "Results of a search"
        case .links: "Addresses of an article"
        case .help: "Help"
        case .helpSearch: "Searching the keys"
        case .welcome: "Welcome"
        case .finder: "Finder"
        case .commandLine: "Command line"
        case .narrowing: "Narrowing a list"
        case .question: "Question"
        }
    }
}

/// One line of the key map: keys to press in turn, what they mean, and how the help page says it.
package struct Binding: Hashable, Sendable {
    /// Where it counts.
    package var context: KeyContext
    /// The keys, in turn.
    package var keys: [Key]
    /// What they mean.
    package var command: Command
    /// What is done after that, in turn: the rest of a macro.
    package var then: [Command] = []
    /// What the help page says: a few words, no full stop.
    package var description: String

    /// A binding; `keys` as they are written on the help page: `j`, `gg`, `^D`, `Enter`, `]s`, `^W h`.
    package init(_ context: KeyContext, _ keys: String, _ command: Command, _ description: String) {
        self.context = context
        self.keys = KeyNames.keys(keys)
        self.command = command
        self.description = description
    }

    /// A binding of keys to several commands that are done in turn.
    package init(
        _ context: KeyContext, _ keys: String, _ command: Command, then: [Command], _ description: String
    ) {
        self.init(context, keys, command, description)
        self.then = then
    }
}

/// What the keys mean, as a table. The help page is printed from it.
package struct KeyMap: Hashable, Sendable {
    /// The lines, in the order of the help page.
    package var bindings: [Binding]

    /// A key map of these lines.
    package init(_ bindings: [Binding]) { self.bindings = bindings }

    /// Crossread's own keys.
    package static let standard = KeyMap(
        StoriesKeys.bindings + ArticlesKeys.bindings + OutletsKeys.bindings + ArticleKeys.bindings
            + SideBySideKeys.bindings + StatementsKeys.bindings + GridKeys.bindings + VersionsKeys.bindings
            + SpeakerKeys.bindings + PeopleKeys.bindings + FeedsKeys.bindings + SearchKeys.bindings
            + LinksKeys.bindings + HelpKeys.bindings
            + WelcomeKeys.bindings + FinderKeys.bindings + CommandLineKeys.bindings + NarrowingKeys.bindings
            + QuestionKeys.bindings + MovingKeys.list
            + MovingKeys.text + AnywhereKeys.bindings)

    /// What a key sequence means.
    package enum Meaning: Hashable, Sendable {
        /// This command, and those that a macro does after it.
        case command(Command, then: [Command] = [])
        /// The beginning of a longer sequence.
        case beginning
        /// Nothing.
        case nothing
    }

    /// What a sequence of keys means on a page with these contexts: the most particular context wins.
    /// O(number of bindings).
    package func meaning(of keys: [Key], in contexts: [KeyContext]) -> Meaning {
        var isBeginning = false
        for context in contexts {
            for binding in bindings where binding.context == context && binding.keys.starts(with: keys) {
                if binding.keys.count == keys.count { return .command(binding.command, then: binding.then) }
                isBeginning = true
            }
        }
        return isBeginning ? .beginning : .nothing
    }

    /// The keys of a command on a page with these contexts, as they are written; nil where it has none. A macro that
    /// begins with the command is not it, and keys that mean something else there are not its own.
    package func label(of command: Command, in contexts: [KeyContext]) -> String? {
        for context in contexts {
            let keys = bindings.first { binding in
                binding.context == context && binding.command == command && binding.then.isEmpty
                    && works(binding, in: contexts)
            }
            if let keys { return KeyNames.label(keys.keys) }
        }
        return nil
    }

    /// Whether the keys of a binding lead to it on a page with these contexts: other keys may come before them.
    /// O(number of bindings · keys).
    package func works(_ binding: Binding, in contexts: [KeyContext]) -> Bool {
        for count in 1..<max(1, binding.keys.count)
        where meaning(of: Array(binding.keys.prefix(count)), in: contexts) != .beginning { return false }
        let first = contexts.lazy.compactMap { context in
            bindings.first { $0.context == context && $0.keys == binding.keys }
        }.first
        return first == binding
    }
}
