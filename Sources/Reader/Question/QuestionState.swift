import News
import Screen

/// A question in the bottom line that is answered with one key.
package struct QuestionState: PageState {
    /// What is asked.
    let question: String
    /// What yes does.
    let answer: Consent

    /// What a yes can lead to.
    enum Consent: Hashable, Sendable {
        /// Something whose answer tells what was changed.
        case wish(Effect.Wish)
        /// A change of what is known beforehand.
        case change(Change)
    }

    /// Asks whether to mark everything read, where there is something unread.
    /// - Parameter feed: whose articles; nil for all of the library.
    static func markAllRead(of feed: FeedSummary? = nil, _ desk: inout Desk) -> Reply {
        let unread = feed?.unreadCount ?? desk.counts.unread
        guard unread > 0 else {
            desk.tell("Everything is read already")
            return .taken
        }
        let place = feed.map { " in “\($0.title)”" } ?? ""
        let question = "Mark \(Words.count(unread, "article"))\(place) read?"
        let wish = feed.map { Effect.Wish.markFeedRead($0.id) } ?? .markAllRead
        return .open(.question(QuestionState(question: question, answer: .wish(wish))))
    }

    /// Asks whether to mark read what a list shows; nil where it shows all there is.
    static func markListRead(
        _ list: LibraryList<StorySummary>, _ wish: LibraryList<StorySummary>.Wish, _ desk: inout Desk
    ) -> Reply? {
        guard let listed = list.listed(wish) else { return nil }
        let unread = list.wholeRows.map { rows in rows.reduce(0) { $0 + $1.unreadCount } }
        guard unread != 0 else { return nothingUnread(&desk) }
        let stories = Words.count(list.window?.total ?? 0, "story", plural: "stories")
        let articles = unread.map { Words.count($0, "article") } ?? "the articles"
        return ask(
            "Mark \(articles) of the \(stories) listed read?",
            .wish(.markListed(listed.query, ofStories: true)))
    }

    /// Asks whether to mark read what a list shows; nil where it shows all there is.
    static func markListRead(
        _ list: LibraryList<ArticleSummary>, _ wish: LibraryList<ArticleSummary>.Wish, _ desk: inout Desk
    ) -> Reply? {
        guard !list.narrowing.isEmpty, let window = list.window else { return nil }
        let unread = list.wholeRows?.filter { !$0.isRead }
        guard unread?.isEmpty != true else { return nothingUnread(&desk) }
        let question = "Mark \(Words.count(unread?.count ?? window.total, "listed article")) read?"
        if let listed = list.listed(wish) {
            return ask(question, .wish(.markListed(listed.query, ofStories: false)))
        }
        return unread.map { ask(question, .change(ArticleAtHand.reading($0))) }
    }

    private static func ask(_ question: String, _ answer: Consent) -> Reply {
        .open(.question(QuestionState(question: question, answer: answer)))
    }

    private static func nothingUnread(_ desk: inout Desk) -> Reply {
        desk.tell("Everything listed is read already")
        return .taken
    }

    package var contexts: [KeyContext] { [.question] }
    // Any key that is not yes means no: it comes as text.
    package var takesText: Bool { true }
    package var isOverlay: Bool { true }

    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .command(.yes, _):
            switch answer {
            case .wish(let wish): return Reply([desk.effect(wish)], .back)
            case .change(let change): return Reply(desk.change(change), .back)
            }
        case .typed, .command: return .back
        default: return nil
        }
    }

    package func heading(_ desk: Desk) -> String { "" }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let row = area.bottom - 1
        frame.fill(Rect(column: 0, row: row, columns: area.columns, rows: 1))
        let end = frame.write(question, column: Chrome.margin, row: row, style: desk.theme.heading)
        frame.write("  y yes   n no", column: end, row: row, style: desk.theme.secondary)
        frame.cursor = Point(column: min(end, area.columns - 1), row: row)
    }
}
