import FoundationEssentials
import News
import Screen

/// What all pages share: the window, the clock, the look, the counts, the bottom line, tickets and undo.
package struct Desk: Hashable, Sendable {
    /// The window's size.
    package var size: Size
    /// The time, as last told.
    package var now: Date
    /// Values of the settings file and of the command line.
    package var configuration: Configuration
    /// Colours and marks.
    package var theme: Theme
    /// What the keys mean.
    package var keyMap: KeyMap
    /// The library's counts, as last told.
    package var counts = LibraryCounts()
    /// A sentence in the bottom line until the next key.
    package var notice: Notice?
    /// How far an intake has come; nil while nothing is taken in.
    package var intake: IntakeState?
    /// How far a reload of feeds has come; nil while none runs.
    package var reload: IntakeState?
    /// When a reload last began by itself.
    package var reloaded: Date?
    /// The words given after a command's name, for whoever takes the command.
    package var words: String?
    /// Where each article was left; an article left at its beginning has no place.
    package private(set) var places: [ArticleID: ReadingPlace] = [:]
    private var unkept: Set<ArticleID> = []
    /// The plain list of articles as it was left; nil before the first look at it.
    package var articles: ArticlesState?
    /// The article opened last.
    package var openedArticle: ArticleID?
    /// What can be undone and redone.
    package var undo = UndoStack()
    /// Whether pages lie above the one that is being asked: it is not in view, and its selection is not seen.
    package var isCovered = false
    /// The ticket given out last.
    package private(set) var lastTicket = 0

    /// A desk for a window.
    package init(size: Size, now: Date, configuration: Configuration) {
        self.size = size
        self.now = now
        self.configuration = configuration
        theme = Theme(configuration)
        keyMap = KeyMap(configuration.bindings + configuration.keymap + KeyMap.standard.bindings)
    }

    /// An effect with a ticket of its own.
    package mutating func effect(_ wish: Effect.Wish) -> Effect {
        lastTicket += 1
        return Effect(ticket: lastTicket, wish: wish)
    }

    /// Takes files and folders into the library; the bottom line shows how far it has come.
    /// - Parameter tellsEnd: whether it also says at the end what came in; not needed where an empty list fills.
    package mutating func take(_ paths: [String], tellsEnd: Bool = false) -> Effect {
        let effect = effect(.take(paths))
        intake = IntakeState(since: now, ticket: effect.ticket, tellsEnd: tellsEnd)
        return effect
    }

    /// Remembers where an article is left; nil for its beginning.
    package mutating func leave(_ id: ArticleID, at place: ReadingPlace?) {
        guard places[id] != place else { return }
        places[id] = place
        unkept.insert(id)
    }

    /// Where an article was left in this session, else where the library says; nil for its beginning.
    package func place(of id: ArticleID, kept: ReadingPlace?) -> ReadingPlace? {
        unkept.contains(id) ? places[id] : places[id] ?? kept
    }

    /// The wish that keeps in the library where articles were left; nothing where it knows already.
    package mutating func keepPlaces() -> [Effect] {
        guard !unkept.isEmpty else { return [] }
        let forgotten = unkept.filter { places[$0] == nil }.sorted()
        let left = places.filter { unkept.contains($0.key) }
        unkept = []
        return [effect(.keepPlaces(left, forgotten: forgotten))]
    }

    /// Puts a sentence in the bottom line.
    package mutating func tell(_ sentence: String) { notice = Notice(sentence: sentence, isError: false) }

    /// Puts what went wrong in the bottom line.
    package mutating func complain(_ sentence: String) { notice = Notice(sentence: sentence, isError: true) }

    /// Changes something in the library so that it can be undone, and says so.
    package mutating func change(_ change: Change) -> [Effect] {
        undo.record(change)
        tell(change.aside.isEmpty ? change.words : "\(change.words); \(change.aside)")
        return change.forwards.map { effect($0) }
    }

    /// The body of the screen: between the title line and the rule above the hints, without margins.
    package var body: Rect {
        let chrome = hasRule ? 3 : 2
        return Rect(column: 0, row: 1, columns: size.columns, rows: max(0, size.rows - chrome))
    }

    /// Whether there is room for a rule above the hints.
    package var hasRule: Bool { size.rows >= 10 }

    /// The column where a preview begins (the rule between stands left of it); nil where the window has room for one column only.
    package var previewColumn: Int? {
        size.columns >= 100 ? min(96, size.columns * 9 / 20) + 3 : nil
    }
}

/// A sentence in the bottom line.
package struct Notice: Hashable, Sendable {
    /// What it says.
    package var sentence: String
    /// Whether something went wrong.
    package var isError: Bool
}

/// How far an intake has come, and since when it runs.
package struct IntakeState: Hashable, Sendable {
    /// When it began.
    package var since: Date
    /// The ticket that its answers carry.
    package var ticket: Int
    /// Whether the bottom line says at the end what came in.
    package var tellsEnd: Bool
    /// What was heard last; nil before the first word.
    package var progress: IntakeProgress?
}
