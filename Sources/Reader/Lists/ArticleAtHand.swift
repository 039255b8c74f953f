import News
import Screen

/// The selected account of a list: its text for the preview, and what can be done with it wherever it is listed.
package struct ArticleAtHand: Hashable, Sendable {
    /// Which article is wanted; nil where nothing is selected.
    private(set) var id: ArticleID?
    /// The last one that came; the wanted one once it has come.
    private(set) var reading: Reading?
    /// What of it a preview shows.
    private(set) var preview: PreviewText?
    private var place: ArticlePlace?
    private var ticket: Int?
    private var pending: Command?

    /// What the selected row stands for.
    struct Subject {
        /// Its articles, the one to open first; never empty.
        var articles: [ArticleSummary]
        /// Its story.
        var story: StoryID?
        /// Where to open it.
        var place: ArticlePlace?
        /// Whether all of the articles were selected to be acted on, not only the first.
        var isWhole = false
    }

    /// The text of the wanted article; nil while it is not at hand.
    var text: Reading? { reading?.id == id ? reading : nil }

    /// Asks for an article's text where it is another one than before; the preview begins at a place of it.
    mutating func look(
        at article: ArticleID?, place: ArticlePlace? = nil, _ desk: inout Desk
    ) -> [Effect] {
        defer { self.place = place }
        guard article != id else {
            if self.place != place { preview = text.map { PreviewText($0, at: place) } }
            return []
        }
        id = article
        pending = nil
        preview = text.map { PreviewText($0, at: place) }
        ticket = nil
        return text == nil ? ask(&desk) : []
    }

    /// Keeps a text that came unasked, for a look at it that is about to come.
    mutating func keep(_ reading: Reading) {
        guard reading.summary.id != id else { return }
        self.reading = reading
    }

    /// Asks for the text once more; what is at hand stays until it comes.
    mutating func lookAgain(_ desk: inout Desk) -> [Effect] { ask(&desk) }

    /// Takes the text if it was asked for here; nil where it was not.
    mutating func receive(_ answer: Reading, ticket: Int, _ desk: inout Desk) -> Reply? {
        guard ticket == self.ticket else { return nil }
        self.ticket = nil
        reading = answer
        preview = PreviewText(answer, at: place)
        guard let command = pending else { return .taken }
        pending = nil
        return withAddress(command, &desk)
    }

    /// Does what can be done with a row wherever it is listed; nil for any other command.
    mutating func take(
        _ command: Command, _ subject: Subject, _ desk: inout Desk
    ) -> Reply? {
        guard let first = subject.articles.first else { return nil }
        switch command {
        case .open: return .open(.article(ArticleState(first.id, at: subject.place)))
        case .statements: return subject.story.map { .open(.statements(StatementsState(story: $0))) }
        case .coverage: return subject.story.map { .open(.grid(GridState(.story($0)))) }
        case .sideBySide: return subject.story.map { .open(.sideBySide(SideBySideState(.story($0)))) }
        case .toggleRead: return Reply(desk.change(Self.reading(subject.articles)))
        case .toggleStar:
            return Reply(desk.change(Self.starring(subject.isWhole ? subject.articles : [first])))
        case .why: return Reply([desk.effect(.whyHere(first.id))])
        case .copyTitle:
            desk.tell("Copied the headline")
            return Reply([desk.effect(.copy(first.title))])
        case .browse, .copyAddress:
            if id == first.id, text != nil { return withAddress(command, &desk) }
            id = first.id
            pending = command
            return Reply(ask(&desk))
        default: return nil
        }
    }

    /// Marks read what is unread; where nothing is, all unread.
    static func reading(_ articles: [ArticleSummary]) -> Change {
        let unread = articles.filter { !$0.isRead }
        let changed = (unread.isEmpty ? articles : unread).map(\.id)
        return Change(
            forwards: [.markRead(changed, !unread.isEmpty)], backwards: [.markRead(changed, unread.isEmpty)],
            words: "Marked \(Words.count(changed.count, "article")) \(unread.isEmpty ? "unread" : "read")")
    }

    /// Stars what has no star; where all have one, takes them away.
    static func starring(_ articles: [ArticleSummary]) -> Change {
        let plain = articles.filter { !$0.isStarred }
        let changed = plain.isEmpty ? articles : plain
        let ids = changed.map(\.id)
        let what =
            changed.count == 1 ? "“\(Words.set(changed[0].title))”" : Words.count(changed.count, "article")
        return Change(
            forwards: [.star(ids, !plain.isEmpty)], backwards: [.star(ids, plain.isEmpty)],
            words: !plain.isEmpty
                ? "Starred \(what)"
                : changed.count == 1 ? "Took the star away" : "Took the stars from \(what)")
    }

    private mutating func ask(_ desk: inout Desk) -> [Effect] {
        ticket = nil
        guard let id else { return [] }
        let effect = desk.effect(.reading(id))
        ticket = effect.ticket
        return [effect]
    }

    private func withAddress(_ command: Command, _ desk: inout Desk) -> Reply {
        guard let address = reading?.article.address, !address.isEmpty else {
            desk.tell("This article came without an address")
            return .taken
        }
        if command == .copyAddress {
            desk.tell("Copied \(address)")
            return Reply([desk.effect(.copy(address))])
        }
        return Reply([desk.effect(.browse(address))])
    }
}
