/// Everything a key can mean. The raw value is the name in the command line (`:mark-all-read`) and in the settings file.
package enum Command: String, Hashable, Sendable, CaseIterable {
    // Moving
    case down, up, left, right, top, bottom
    case halfPageDown = "half-page-down"
    case halfPageUp = "half-page-up"
    case pageDown = "page-down"
    case pageUp = "page-up"
    case scrollDown = "scroll-down"
    case scrollUp = "scroll-up"
    case rowToMiddle = "row-to-middle"
    case rowToTop = "row-to-top"
    case rowToBottom = "row-to-bottom"
    // Levels
    case open, back, close, quit
    case nextPane = "next-pane"
    // Finding
    case search, narrow, finder, help
    case searchLibrary = "search-library"
    case searchSpeaker = "search-speaker"
    case nextMatch = "next-match"
    case previousMatch = "previous-match"
    case saveSearch = "save-search"
    case groupByStory = "group-by-story"
    case commandLine = "command-line"
    case clear, yes
    // Orders of a list
    case sortByRelevance = "sort-by-relevance"
    case sortByDate = "sort-by-date"
    case sortByOutlet = "sort-by-outlet"
    case sortByBreadth = "sort-by-breadth"
    // From article to article
    case nextArticle = "next-article"
    case previousArticle = "previous-article"
    case nextUnread = "next-unread"
    case previousUnread = "previous-unread"
    case nextFeed = "next-feed"
    case previousFeed = "previous-feed"
    // A story
    case nextOutlet = "next-outlet"
    case previousOutlet = "previous-outlet"
    case outlets, statements, why
    case markStory = "mark-story"
    case joinStories = "join-stories"
    case nameStory = "name-story"
    case splitOff = "split-off"
    case sideBySide = "side-by-side"
    // Quotations
    case nextQuotation = "next-quotation"
    case previousQuotation = "previous-quotation"
    case speakerPage = "speaker"
    case people
    case statementsOnly = "statements-only"
    case copyQuotation = "copy-quotation"
    // Side by side
    case nextPassage = "next-passage"
    case previousPassage = "previous-passage"
    case focusLeft = "focus-left"
    case focusRight = "focus-right"
    case onlyThisPane = "only-this-pane"
    case swap
    case makeBase = "make-base"
    case scrollLock = "scroll-lock"
    case foldToggle = "fold-toggle"
    case foldOpen = "fold-open"
    case foldClose = "fold-close"
    case foldOpenAll = "fold-open-all"
    case foldCloseAll = "fold-close-all"
    case lessContext = "less-context"
    case moreContext = "more-context"
    case coverage
    // Versions
    case versions
    case nextVersion = "next-version"
    case previousVersion = "previous-version"
    // Feeds
    case feeds
    case addFeed = "add"
    case rename, move, pause, remove, reload
    case fullText = "full-text"
    case reloadAll = "reload-all"
    // State
    case toggleRead = "toggle-read"
    case markAllRead = "mark-all-read"
    case toggleStar = "toggle-star"
    case addTag = "add-tag"
    case removeTag = "remove-tag"
    case select
    case selectRange = "select-range"
    case undo, redo
    case again = "repeat"
    // Outside
    case browse, links
    case copyAddress = "copy-address"
    case copyTitle = "copy-title"
    case pipe, shell, redraw, suspend

    /// The name with spaces and a capital: "Mark all read".
    package var words: String {
        let name = rawValue.map { $0 == "-" ? " " : String($0) }.joined()
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    /// Whether `.` does it again.
    package var isRepeatable: Bool {
        switch self {
        case .toggleRead, .toggleStar, .nextOutlet, .previousOutlet, .nextQuotation, .previousQuotation,
            .nextPassage, .previousPassage, .nextUnread, .previousUnread, .nextFeed,
            .previousFeed, .foldToggle:
            true
        default: false
        }
    }

    /// Whether it only moves: such a command may do nothing without a word.
    package var isMovement: Bool {
        switch self {
        case .down, .up, .left, .right, .top, .bottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp,
            .scrollDown, .scrollUp, .rowToMiddle, .rowToTop, .rowToBottom, .back, .clear, .nextPane, .open:
            true
        default: false
        }
    }
}

/// A command and the count typed before it.
package struct CommandWithCount: Hashable, Sendable {
    /// What to do.
    package var command: Command
    /// The number typed before it; nil where none was.
    package var count: Int?

    /// A command with a count.
    package init(command: Command, count: Int? = nil) {
        self.command = command
        self.count = count
    }
}

/// Commands of the command line that take words and are meant for the page below it.
package enum WordCommand: String, Hashable, Sendable, CaseIterable {
    /// Writes the comparison that is looked at into a file.
    case export
    /// Gives the selected articles a tag.
    case tag
    /// Takes a tag away from the selected articles.
    case untag
    /// Names the selected story.
    case name
    /// Gives the article's text to a shell command.
    case pipe

    /// How it is written.
    package var usage: String {
        switch self {
        case .export: ":export FILE"
        case .tag: ":tag WORD"
        case .untag: ":untag WORD"
        case .name: ":name WORDS"
        case .pipe: ":pipe WORDS"
        }
    }

    /// How the help page says it.
    package var does: String {
        switch self {
        case .export: "Write the comparison into a file that ends in .md or .html"
        case .tag: "Give a tag"
        case .untag: "Take a tag away"
        case .name: "Give the story a name"
        case .pipe: "Give the text to a shell command"
        }
    }

    /// Whether `.` does it again.
    package var isRepeatable: Bool { self == .tag || self == .untag }

    /// What is said where no page takes it.
    package var complaint: String {
        switch self {
        case .export: "There is no comparison here to export: = lays accounts side by side"
        case .tag, .untag: "There is no article here to tag"
        case .name: "There is no story here to name: gn on a story asks for its name"
        case .pipe: "There is no text here to give to a command: open an article first"
        }
    }
}
