import News
import Screen

/// Accounts of one event laid beside each other.
package struct SideBySideState: PageState {
    /// What is compared.
    package enum Subject: Hashable, Sendable {
        /// The accounts of a story.
        case story(StoryID)
        /// Articles chosen by hand, in this order.
        case articles([ArticleID])

        /// The wish that asks for the accounts, in any case with this one, and their comparison.
        func wish(with article: ArticleID?) -> Effect.Wish {
            switch self {
            case .story(let id): .comparedStory(id, with: article)
            case .articles(let ids): .compared(ids)
            }
        }
    }

    /// An account that is shown.
    struct Pane: Hashable, Sendable {
        /// Which account of the story.
        var account: Int
        /// The first row in view; negative where blank rows stand above.
        var top = 0
    }

    /// What is compared.
    package let subject: Subject
    /// Where to begin; nil for the first match.
    var start: ArticlePassage?
    /// The accounts and their comparison, once they have come.
    var accounts: StoryAccounts?
    /// Their passages, once they have come.
    var passages: AccountPassages?
    /// The ticket of the answer awaited.
    var ticket: Int?
    /// Whether something changed since that was asked.
    var isStale = false
    /// The accounts that are shown, from left to right.
    var panes: [Pane] = []
    /// Which pane has the focus.
    var focus = 0
    /// The passage with the focus in that pane; nil for the first one in view.
    var current: Int?
    /// Whether all panes scroll together.
    var isLocked = true
    /// The passages that are folded to a line.
    var folded: Set<PassagePlace> = []
    /// How many passages around a match are shown; nil for all.
    var context: Int?
    /// The panes set for the window; nil until the accounts have come.
    var layout: SideBySideLayout?

    /// Accounts side by side, beginning at a passage of one of them.
    package init(_ subject: Subject, at start: ArticlePassage? = nil) {
        self.subject = subject
        self.start = start
    }

    /// Accounts that are at hand already.
    init(_ subject: Subject, at start: ArticlePassage?, accounts: StoryAccounts?) {
        self.init(subject, at: start)
        self.accounts = accounts
    }

    package var contexts: [KeyContext] { [.sideBySide, .text] }
    package var wordCommands: [WordCommand] { [.export] }

    /// The passage that keys speak of: the one with the focus, else the first matching one that begins in view, else
    /// the first of which anything is in view.
    func passageInView(_ desk: Desk) -> Int? {
        guard let layout, let passages, panes.indices.contains(focus) else { return nil }
        let column = layout.columns[focus]
        let geometry = SideBySideGeometry(desk.body, panes: panes.count)
        let rows = panes[focus].top..<(panes[focus].top + geometry.height(ofPane: focus))
        if let current, column.places[current].overlaps(rows) { return current }
        let inView = column.places.indices.filter { column.places[$0].overlaps(rows) }
        let matching = inView.filter {
            rows.contains(column.places[$0].lowerBound) && hasPartner($0, in: panes[focus].account, passages)
        }
        return matching.first ?? inView.first
    }

    /// The passages that match nothing and stand too far from any that does; none where all are shown.
    func hidden(_ passages: AccountPassages) -> Set<PassagePlace> {
        guard let context else { return [] }
        var hidden: Set<PassagePlace> = []
        for account in panes.map(\.account) {
            let isMatching = passages.all[account].indices.map { hasPartner($0, in: account, passages) }
            for place in isMatching.indices {
                let around = max(0, place - context)...min(isMatching.count - 1, place + context)
                let isHeadline = passages.all[account][place].kind == .headline
                if !isHeadline, !isMatching[around].contains(true) {
                    hidden.insert(PassagePlace(account: account, passage: place))
                }
            }
        }
        return hidden
    }

    /// Whether a passage matches one of another account that is shown.
    func hasPartner(_ passage: Int, in account: Int, _ passages: AccountPassages) -> Bool {
        panes.contains { passages.partner(of: passage, in: account, to: $0.account) != nil }
    }
}

/// Where the panes of side by side stand.
struct SideBySideGeometry: Hashable, Sendable {
    /// Each pane: its first row is the head, the others are text.
    let panes: [Rect]
    /// Whether the panes stand above each other.
    let isStacked: Bool
    /// The row of the first line about the current pair; nil where panes stand beside each other.
    let pairRow: Int?
    /// The longest line of text, in cells.
    let measure: Int

    /// Cells between a pane's left edge and its text.
    static let gutter = 6
    /// Under this width panes are stacked.
    static let wide = 100

    /// Panes in the body of a window.
    init(_ body: Rect, panes count: Int) {
        isStacked = body.columns < Self.wide
        let margin = body.columns >= 60 ? 2 : 0
        let count = max(1, count)
        if isStacked {
            let pair = body.rows >= 12 ? 3 : 0
            let rows = body.rows - pair
            let upper = (rows + 1) / 2
            pairRow = pair > 0 ? body.bottom - 2 : nil
            let columns = body.columns - 2 * margin
            panes = [
                Rect(column: margin, row: body.top, columns: columns, rows: upper),
                Rect(column: margin, row: body.top + upper, columns: columns, rows: rows - upper),
            ]
            measure = max(1, min(72, columns - Self.gutter))
        } else {
            pairRow = nil
            let top = body.top + (body.rows >= 16 ? 1 : 0)
            let columns = (body.columns - 2 * margin - 3 * (count - 1)) / count
            measure = max(1, min(72, columns - Self.gutter))
            let used = measure + Self.gutter
            let left = margin + (body.columns - 2 * margin - used * count - 3 * (count - 1)) / 2
            panes = (0..<count).map {
                Rect(column: left + $0 * (used + 3), row: top, columns: used, rows: body.bottom - top)
            }
        }
    }

    /// How many panes a window this wide shows.
    static func most(in width: Int) -> Int { width >= 200 ? 4 : width >= 150 ? 3 : 2 }

    /// How many rows of text a pane shows: all but its head.
    func height(ofPane pane: Int) -> Int {
        guard panes.indices.contains(pane) else { return 1 }
        return max(1, panes[pane].rows - headRows)
    }

    /// Rows above a pane's text.
    var headRows: Int { isStacked ? 1 : 2 }
}

/// A passage of an article of the library.
package struct ArticlePassage: Hashable, Sendable {
    /// Which article.
    package var article: ArticleID
    /// Where in its text.
    package var range: TextRange

    /// A passage of an article.
    package init(article: ArticleID, range: TextRange) {
        self.article = article
        self.range = range
    }
}
