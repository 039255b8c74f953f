import News
import Screen

/// Paints the statements table.
struct StatementsPainter {
    var state: StatementsState
    var accounts: StoryAccounts
    var geometry: StatementsGeometry
    var theme: Theme

    /// The line of outlets above the table.
    func drawHead(on frame: inout Frame, row: Int) {
        frame.write("Who", column: geometry.speaker, row: row, style: theme.secondary)
        if !geometry.isLettered || geometry.head > 2 {
            frame.write("What was said", column: geometry.gist, row: row, style: theme.secondary)
        }
        let count = accounts.compared.accounts.count
        for account in geometry.shown {
            let style = account == state.column ? theme.focus : theme.secondary
            let name = geometry.isLettered ? OutletLetters.letter(account) : accounts.outlet(account)
            frame.writeCut(
                name, column: column(of: account), row: row, style: style, limit: geometry.outletWidth - 2)
        }
        if geometry.isLettered { drawLegend(on: &frame, row: row) }
        if geometry.shown.lowerBound > 0 {
            frame.write("‹", column: geometry.outlets - 2, row: row, style: theme.focus)
        }
        if geometry.shown.upperBound < count {
            frame.write("›", column: column(of: geometry.shown.upperBound) - 1, row: row, style: theme.focus)
        }
    }

    /// What the letters mean, above them; where there is no row for that, the outlet in focus over the words.
    private func drawLegend(on frame: inout Frame, row: Int) {
        let hasRow = geometry.head > 2
        let shown = hasRow ? geometry.shown : state.column..<(state.column + 1)
        let start = hasRow ? geometry.speaker : geometry.gist
        let end = hasRow ? frame.size.columns - 2 : geometry.outlets - 2
        frame.write(
            OutletLetters.legend(shown, focus: state.column, accounts, theme, in: end - start), column: start,
            row: hasRow ? row - 1 : row, limit: end - start)
    }

    /// A statement as a row of the table.
    func draw(_ number: Int, on frame: inout Frame, row: Int) {
        let statement = state.rows[number]
        let isSelected = drawFocus(number, on: &frame, row: row)
        drawSpeaker(number, on: &frame, row: row)
        frame.writeCut(
            SaidWords.gist(statement.statement.gist), column: geometry.gist, row: row,
            style: isSelected ? theme.heading : theme.text, limit: geometry.gistWidth)
        for account in geometry.shown {
            guard let report = statement.report(of: account) else {
                if isSelected, account == state.column {
                    frame.write("·", column: column(of: account), row: row, style: theme.focus)
                }
                continue
            }
            let style =
                isSelected && account == state.column
                ? theme.focus : report.form == .indirect ? theme.secondary : theme.text
            let words = geometry.isLettered ? statement.mark(for: report) : statement.words(for: report)
            frame.write(
                words, column: column(of: account), row: row, style: style, limit: geometry.outletWidth - 1)
        }
    }

    /// A statement with its outlets below it.
    func drawList(_ number: Int, on frame: inout Frame, row: Int) {
        let statement = state.rows[number]
        var top = speakerName(number)
        if top.text.isEmpty { top = StyledText("speaker not given", theme.secondary) }
        frame.write(top, column: geometry.speaker, row: row, limit: geometry.speakerWidth)
        let isSelected = drawFocus(number, on: &frame, row: row)
        if isSelected { drawFocus(number, on: &frame, row: row + 1) }
        frame.writeCut(
            SaidWords.gist(statement.statement.gist), column: geometry.gist, row: row + 1,
            style: isSelected ? theme.heading : theme.text, limit: geometry.gistWidth)
        frame.write(
            outlets(of: statement, isSelected: isSelected).text(in: geometry.gistWidth),
            column: geometry.gist, row: row + 2, limit: geometry.gistWidth)
    }

    /// The outlets that have a statement, and the selected one even where it has it not.
    private func outlets(of row: StatementRow, isSelected: Bool) -> SlidingLine {
        var line = SlidingLine(gap: " · ", theme: theme)
        for account in accounts.compared.accounts.indices {
            let isFocus = isSelected && account == state.column
            let report = row.report(of: account)
            guard report != nil || isFocus else { continue }
            if isFocus { line.selected = line.parts.count }
            line.parts.append(
                StyledText(
                    "\(report.map { row.mark(for: $0) } ?? "–") \(accounts.outlet(account))",
                    isFocus ? theme.focus : theme.secondary))
        }
        return line
    }

    @discardableResult
    private func drawFocus(_ number: Int, on frame: inout Frame, row: Int) -> Bool {
        guard number == state.box.selected else { return false }
        frame.write("▌", column: geometry.speaker - 2, row: row, style: theme.focus)
        return true
    }

    /// A speaker is named once for rows that follow each other, and again at the top of the view.
    private func drawSpeaker(_ number: Int, on frame: inout Frame, row: Int) {
        let speaker = state.rows[number].statement.speaker
        if number > state.box.top, accounts.ranks.isSame(speaker, state.rows[number - 1].statement.speaker) {
            return
        }
        frame.write(speakerName(number), column: geometry.speaker, row: row, limit: geometry.speakerWidth)
    }

    private func speakerName(_ number: Int) -> StyledText {
        let statement = state.rows[number].statement
        guard let speaker = statement.speaker else { return StyledText("not given", theme.secondary) }
        let isDoubtful = accounts.isSpeakerDoubtful(of: state.rows[number].reports)
        let style =
            isDoubtful ? theme.secondary : accounts.ranks.rank(of: speaker).map(theme.speaker) ?? .plain
        let name = accounts.ranks.name(of: speaker)
        return StyledText(name.prefix(1).uppercased() + name.dropFirst() + (isDoubtful ? "?" : ""), style)
    }

    private func column(of account: Int) -> Int {
        geometry.outlets + (account - geometry.shown.lowerBound) * geometry.outletWidth
    }
}
