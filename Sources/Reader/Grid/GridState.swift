import News
import Screen

/// The coverage grid of a story: statements, figures and passages against the outlets that have them.
package struct GridState: PageState {
    /// Which accounts are compared.
    package let subject: SideBySideState.Subject
    /// The accounts and their comparison, once they have come.
    var accounts: StoryAccounts?
    /// All rows.
    var all: [GridRow] = []
    /// The sort of rows that is shown; nil for all of them.
    var kind: GridRow.Kind?
    /// Which row is selected and which are in view.
    var box = ListBox()
    /// The account whose cell is selected.
    var column = 0
    /// The ticket of the answer awaited.
    var ticket: Int?
    /// Whether something changed since that was asked.
    var isStale = false

    /// The grid of some accounts.
    package init(_ subject: SideBySideState.Subject) { self.subject = subject }

    /// The grid of accounts that are at hand already.
    init(_ subject: SideBySideState.Subject, accounts: StoryAccounts?) {
        self.subject = subject
        self.accounts = accounts
    }

    package var contexts: [KeyContext] { [.grid, .list] }
    package var wordCommands: [WordCommand] { [.export] }

    /// The rows that are shown.
    var rows: [GridRow] { kind.map { kind in all.filter { $0.kind == kind } } ?? all }

    /// The selected row; nil where there is none.
    var selected: GridRow? {
        let rows = rows
        return rows.indices.contains(box.selected) ? rows[box.selected] : nil
    }

    /// The selected cell, else the first of the row, and whose it is.
    var selectedCell: (account: Int, cell: GridRow.Cell)? {
        guard let cells = selected?.cells else { return nil }
        let account = cells[column] == nil ? cells.keys.min() : column
        return account.flatMap { place in cells[place].map { (place, $0) } }
    }
}

/// Where the columns of the coverage grid stand.
struct GridGeometry: Hashable, Sendable {
    /// The first column of the words.
    let words: Int
    /// The cells the words take.
    let wordsWidth: Int
    /// The first column of the first outlet.
    let outlets: Int
    /// The cells an outlet takes.
    let outletWidth: Int
    /// The outlets in view.
    let shown: Range<Int>
    /// The rows of the grid.
    let table: Rect
    /// Rows above the first one: the outlets' names, the letters, how much each has.
    let head: Int
    /// Where the words of the selected row are; nil where there is no room for them.
    let detail: Rect?

    /// The columns for some outlets, so that the one of `column` is in view.
    init(_ body: Rect, outlets count: Int, column: Int) {
        let margin = body.columns < 60 ? 0 : 2
        let isLow = body.rows < 16
        head = isLow ? 2 : 4
        let detailRows = isLow ? 0 : min(12, body.rows * 2 / 5)
        words = margin + 2
        outletWidth = 4
        let room = body.columns - words - margin
        let fitting = max(1, (room - max(16, room / 3)) / outletWidth)
        let shownCount = max(1, min(count, fitting))
        wordsWidth = max(1, min(90, room - shownCount * outletWidth - 2))
        outlets = words + wordsWidth + 2
        let first = min(max(0, column - shownCount + 1), max(0, count - shownCount))
        shown = first..<min(count, first + shownCount)
        table = Rect(
            column: 0, row: body.top + head, columns: body.columns,
            rows: max(1, body.rows - head - detailRows))
        detail =
            detailRows > 0
            ? Rect(
                column: words, row: table.bottom + 1, columns: body.columns - words - margin,
                rows: detailRows - 1) : nil
    }
}
