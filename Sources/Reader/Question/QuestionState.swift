import News
import Screen

/// A question in the bottom line that is answered with one key.
package struct QuestionState: PageState {
    /// What is asked.
    let question: String
    /// What yes does.
    let wish: Effect.Wish

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
        return .open(.question(QuestionState(question: question, wish: wish)))
    }

    package var contexts: [KeyContext] { [.question] }
    // Any key that is not yes means no: it comes as text.
    package var takesText: Bool { true }
    package var isOverlay: Bool { true }

    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .command(.yes, _): return Reply([desk.effect(wish)], .back)
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
