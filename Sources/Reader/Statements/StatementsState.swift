import News
import Screen

/// The statements of a story or of articles chosen by hand: who said what, and which outlets have it.
package struct StatementsState: PageState {
    /// Whose statements.
    package let subject: SideBySideState.Subject
    /// Where to begin; nil for the first row.
    var start: ArticlePassage?
    /// The accounts and their comparison, once they have come.
    var accounts: StoryAccounts?
    /// The rows of the table.
    var rows: [StatementRow] = []
    /// Which row is selected and which are in view.
    var box = ListBox()
    /// The account whose cell is selected.
    var column = 0
    /// The ticket of the answer awaited.
    var ticket: Int?
    /// Whether something changed since that was asked.
    var isStale = false

    /// The statements of a story.
    package init(story: StoryID) { subject = .story(story) }

    /// The statements of some accounts that are at hand already, at the one of a passage.
    init(_ subject: SideBySideState.Subject, at start: ArticlePassage?, accounts: StoryAccounts?) {
        self.subject = subject
        self.start = start
        self.accounts = accounts
    }

    package var contexts: [KeyContext] { [.statements, .list] }
    package var wordCommands: [WordCommand] { [.export] }

    /// The selected row; nil where there is none.
    var selected: StatementRow? { rows.indices.contains(box.selected) ? rows[box.selected] : nil }

    /// The report in the selected cell, else the first of the row.
    var selectedReport: StoryAccounts.Report? {
        selected.flatMap { $0.report(of: column) ?? $0.reports.first }
    }
}

/// Where the columns of the statements table stand.
struct StatementsGeometry: Hashable, Sendable {
    /// The first column of the speakers.
    let speaker: Int
    /// The cells a speaker's name takes.
    let speakerWidth: Int
    /// The first column of the words.
    let gist: Int
    /// The cells the words take.
    let gistWidth: Int
    /// The first column of the first outlet in view.
    let outlets: Int
    /// The cells an outlet takes, the space to the next one included.
    let outletWidth: Int
    /// The outlets in view.
    let shown: Range<Int>
    /// Whether each statement lists its outlets below it.
    let isList: Bool
    /// Whether letters stand for the outlets and glyphs for how they have a statement, because words have no room.
    let isLettered: Bool
    /// Screen rows a statement takes.
    let rowHeight: Int
    /// Rows above the first statement: the outlets with space around them.
    let head: Int
    /// The rows of statements.
    let table: Rect
    /// Where the words of the selected statement are; nil where there is no room for them.
    let detail: Rect?

    /// The cells of an outlet where a letter stands for it.
    private static let letterWidth = 5

    /// Under this width each statement lists its outlets below it.
    static let narrow = 60

    /// The columns for outlets of these widths, so that the outlet of `column` is in view.
    init(_ body: Rect, outletWidths: [Int], column: Int) {
        isList = body.columns < Self.narrow
        let margin = isList ? 0 : 2
        speaker = margin + 2
        rowHeight = isList ? 3 : 1
        head = isList ? 0 : body.rows >= 16 ? 3 : 2
        let detailRows = body.rows >= 16 ? min(14, body.rows * 2 / 5) : 0
        table = Rect(
            column: 0, row: body.top + head, columns: body.columns,
            rows: max(1, body.rows - head - detailRows))
        detail =
            detailRows > 0
            ? Rect(
                column: margin + 2, row: table.bottom + 1, columns: body.columns - 2 * margin - 4,
                rows: detailRows - 1) : nil
        guard !isList else {
            speakerWidth = body.columns - speaker - 1
            gist = speaker
            gistWidth = speakerWidth
            outlets = speaker
            outletWidth = 0
            isLettered = false
            shown = 0..<outletWidths.count
            return
        }
        let widest = body.columns < 110 ? 16 : body.columns < 150 ? 20 : 26
        let worded = min(widest, max(14, (outletWidths.max() ?? 0) + 2))
        speakerWidth = min(26, max(16, body.columns / 5))
        gist = speaker + speakerWidth + 2
        let room = body.columns - margin - gist
        let gistRoom = min(60, max(24, room / 2))
        isLettered = outletWidths.count * worded > room - gistRoom
        outletWidth = isLettered ? Self.letterWidth : worded
        let fitting = max(1, (room - (isLettered ? min(gistRoom, 30) : gistRoom)) / outletWidth)
        let count = max(1, min(outletWidths.count, fitting))
        gistWidth = max(1, min(72, room - count * outletWidth - 2))
        outlets = gist + gistWidth + 2
        let first = min(max(0, column - count + 1), max(0, outletWidths.count - count))
        shown = first..<min(outletWidths.count, first + count)
    }

    /// How many statements are in view at once.
    var height: Int { max(1, table.rows / rowHeight) }
}
