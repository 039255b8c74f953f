import Screen

/// A page of the reader with its state. Pages lie on a stack; the top one is seen.
package enum Page: Hashable, Sendable {
    case stories(StoriesState)
    case articles(ArticlesState)
    case outlets(OutletsState)
    case article(ArticleState)
    case sideBySide(SideBySideState)
    case statements(StatementsState)
    case grid(GridState)
    case versions(VersionsState)
    case speaker(SpeakerState)
    case people(PeopleState)
    case search(SearchState)
    case feeds(FeedsState)
    case foundFeeds(FoundFeedsState)
    case links(LinksState)
    case help(HelpState)
    case welcome(WelcomeState)
    case finder(FinderState)
    case commandLine(CommandLineState)
    case question(QuestionState)

    /// The page's state, to be asked how it looks and which keys it has.
    package var state: any PageState {
        switch self {
        case .stories(let state): state
        case .articles(let state): state
        case .outlets(let state): state
        case .article(let state): state
        case .sideBySide(let state): state
        case .statements(let state): state
        case .grid(let state): state
        case .versions(let state): state
        case .speaker(let state): state
        case .people(let state): state
        case .search(let state): state
        case .feeds(let state): state
        case .foundFeeds(let state): state
        case .links(let state): state
        case .help(let state): state
        case .welcome(let state): state
        case .finder(let state): state
        case .commandLine(let state): state
        case .question(let state): state
        }
    }

    /// Has the page take an event; nil where it leaves the event to the page below.
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch self {
        case .stories(let state): pass(event, to: state, &desk, Page.stories)
        case .articles(let state): pass(event, to: state, &desk, Page.articles)
        case .outlets(let state): pass(event, to: state, &desk, Page.outlets)
        case .article(let state): pass(event, to: state, &desk, Page.article)
        case .sideBySide(let state): pass(event, to: state, &desk, Page.sideBySide)
        case .statements(let state): pass(event, to: state, &desk, Page.statements)
        case .grid(let state): pass(event, to: state, &desk, Page.grid)
        case .versions(let state): pass(event, to: state, &desk, Page.versions)
        case .speaker(let state): pass(event, to: state, &desk, Page.speaker)
        case .people(let state): pass(event, to: state, &desk, Page.people)
        case .search(let state): pass(event, to: state, &desk, Page.search)
        case .feeds(let state): pass(event, to: state, &desk, Page.feeds)
        case .foundFeeds(let state): pass(event, to: state, &desk, Page.foundFeeds)
        case .links(let state): pass(event, to: state, &desk, Page.links)
        case .help(let state): pass(event, to: state, &desk, Page.help)
        case .welcome(let state): pass(event, to: state, &desk, Page.welcome)
        case .finder(let state): pass(event, to: state, &desk, Page.finder)
        case .commandLine(let state): pass(event, to: state, &desk, Page.commandLine)
        case .question(let state): pass(event, to: state, &desk, Page.question)
        }
    }

    private mutating func pass<State: PageState>(
        _ event: PageEvent, to state: State, _ desk: inout Desk, _ page: (State) -> Page
    ) -> Reply? {
        var state = state
        let reply = state.take(event, &desk)
        self = page(state)
        return reply
    }
}

/// What a page can be told.
package enum PageEvent: Hashable, Sendable {
    /// It was opened: it asks for what it needs.
    case opened
    /// A command of its keys, with the count typed before it.
    case command(Command, count: Int?)
    /// A key that is bound to nothing here; only pages that take text are given it.
    case typed(Key)
    /// Words that were given to a command, for the page below the command line.
    case given(WordCommand, String)
    /// What came back for an effect. A page takes only what carries a ticket of its own.
    case answer(Answer, ticket: Int)
    /// The window has another size; `desk.size` is the new one. Every page is told.
    case resized
    /// Something in the library changed. Every page is told.
    case changed
}

/// What a page answers to an event it took.
package struct Reply: Hashable, Sendable {
    /// What is to be done outside.
    package var effects: [Effect]
    /// Where to go.
    package var navigation: Navigation?

    /// An answer of these parts; without arguments: taken, nothing more.
    package init(_ effects: [Effect] = [], _ navigation: Navigation? = nil) {
        self.effects = effects
        self.navigation = navigation
    }

    /// Opens a page above this one.
    package static func open(_ page: Page) -> Reply { Reply([], .open(page)) }
    /// Leaves this page.
    package static let back = Reply([], .back)
    /// Taken, nothing more.
    package static let taken = Reply()
}

/// Where a page can lead.
package enum Navigation: Hashable, Sendable {
    /// A page above the one that answers; what lay above it goes.
    case open(Page)
    /// A page in place of the one that answers; what lay above it goes.
    case replace(Page)
    /// The page that answers goes, with all above it.
    case back
    /// The page that answers goes, and the page below is given a command.
    case perform(Command, count: Int?)
    /// The page that answers goes, and the page below is given a command with words.
    case give(WordCommand, String)
}

/// What every page's state can do. Its methods lie in three files: XState, XUpdate (`take`) and XView (`draw`).
package protocol PageState: Hashable, Sendable {
    /// Whose keys count on this page, the most particular first.
    var contexts: [KeyContext] { get }
    /// Whether unbound keys are text for this page.
    var takesText: Bool { get }
    /// Whether the page below stays in view and this one is painted over it.
    var isOverlay: Bool { get }
    /// Commands with words that it takes from the command line.
    var wordCommands: [WordCommand] { get }
    /// The tags of what its commands are meant for; nil where that is no article.
    var tagsAtHand: [String]? { get }
    /// Takes an event, or answers nil to leave it to the page below.
    mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply?
    /// What stands at the left of the title line, after the program's name.
    func heading(_ desk: Desk) -> String
    /// What stands at the right of the title line.
    func counts(_ desk: Desk) -> String
    /// What follows there where the heading leaves room for it, the most telling first.
    func asides(_ desk: Desk) -> [String]
    /// Commands worth a hint at the bottom, the most useful first, with a word or two each.
    func hints(_ desk: Desk) -> [Hint]
    /// Paints the page. `area` is the body between title and hints; for an overlay the whole screen.
    func draw(on frame: inout Frame, in area: Rect, _ desk: Desk)
}

extension PageState {
    package var takesText: Bool { false }
    package var isOverlay: Bool { false }
    package var wordCommands: [WordCommand] { [] }
    package var tagsAtHand: [String]? { nil }
    package func counts(_ desk: Desk) -> String { "" }
    package func asides(_ desk: Desk) -> [String] { [] }

    /// The page's contexts and those that every page has; where keys are text, only what no text could mean.
    package var allContexts: [KeyContext] { contexts + (takesText ? [.always] : [.anywhere, .always]) }

    package func hints(_ desk: Desk) -> [Hint] { [] }
}

/// A hint of the bottom line: a command and what to call it there.
package struct Hint: Hashable, Sendable {
    /// The command; its key comes from the key map.
    package var command: Command
    /// One or two words.
    package var words: String
    /// What stands in place of the key; nil for the key.
    package var label: String?

    /// A hint for a command.
    package init(_ command: Command, _ words: String, label: String? = nil) {
        self.command = command
        self.words = words
        self.label = label
    }
}
