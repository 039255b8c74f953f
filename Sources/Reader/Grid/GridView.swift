import News
import Screen

extension GridState {
    package func heading(_ desk: Desk) -> String {
        Words.line("Who has what", accounts?.compared.story?.headline ?? "")
    }

    package func counts(_ desk: Desk) -> String {
        guard accounts != nil else { return "" }
        let shared = rows.count { $0.cells.count > 1 }
        let word = kind?.plural ?? "rows"
        return Words.line(
            "\(rows.count) \(rows.count == 1 ? String(word.dropLast()) : word)", "\(shared) shared")
    }

    package func hints(_ desk: Desk) -> [Hint] {
        [
            Hint(.open, "read in context"), Hint(.right, "next outlet"),
            Hint(.nextPane, "statements, figures"),
            Hint(.sideBySide, "side by side"), Hint(.close, "back"), Hint(.help, "keys"),
        ]
    }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        guard let accounts else {
            let sentence = ticket == nil ? "There is nothing to compare. q goes back." : "Comparing…"
            frame.write(sentence, column: 2, row: area.top + 1, style: desk.theme.secondary)
            return
        }
        guard !all.isEmpty else {
            frame.write("There is nothing to lay against each other.", column: 2, row: area.top + 1)
            frame.write("q goes back.", column: 2, row: area.top + 2, style: desk.theme.secondary)
            return
        }
        let painter = GridPainter(
            state: self, rows: rows, accounts: accounts, geometry: geometry(desk), theme: desk.theme)
        painter.drawHead(on: &frame, in: area)
        for row in box.visible {
            let line = painter.geometry.table.top + row - box.top
            painter.draw(row, on: &frame, row: line)
            if row == box.selected { frame.cursor = Point(column: painter.geometry.words, row: line) }
        }
        painter.drawDetail(on: &frame)
    }
}

/// Paints the coverage grid.
struct GridPainter {
    var state: GridState
    var rows: [GridRow]
    var accounts: StoryAccounts
    var geometry: GridGeometry
    var theme: Theme

    /// The outlets by letter, and how many of the rows each has.
    func drawHead(on frame: inout Frame, in area: Rect) {
        let letters = geometry.table.top - (geometry.head > 2 ? 3 : 2)
        if geometry.head > 2 {
            let room = frame.size.columns - geometry.words - 2
            let legend = OutletLetters.legend(
                geometry.shown, focus: state.column, accounts, theme, in: room)
            frame.write(legend, column: geometry.words, row: area.top, limit: room)
        }
        for account in geometry.shown {
            let style = account == state.column ? theme.focus : theme.secondary
            let count = rows.count { $0.cells[account] != nil }
            let column = column(of: account)
            frame.write(OutletLetters.letter(account), column: column, row: letters, style: style)
            frame.write(String(count), column: column, row: letters + 1, style: theme.secondary)
        }
        let name = geometry.head > 2 ? "" : accounts.outlet(state.column)
        frame.writeCut(
            name, column: geometry.words, row: letters, style: theme.secondary, limit: geometry.wordsWidth)
        frame.writeCut(
            "how many of \(rows.count)", column: geometry.words, row: letters + 1, style: theme.secondary,
            limit: geometry.wordsWidth)
        if geometry.shown.lowerBound > 0 {
            frame.write("‹", column: geometry.outlets - 2, row: letters, style: theme.focus)
        }
        if geometry.shown.upperBound < accounts.compared.accounts.count {
            frame.write(
                "›", column: column(of: geometry.shown.upperBound) - 1, row: letters, style: theme.focus)
        }
    }

    /// One row of the grid.
    func draw(_ number: Int, on frame: inout Frame, row: Int) {
        let grid = rows[number]
        let isSelected = number == state.box.selected
        if isSelected { frame.write("▌", column: geometry.words - 2, row: row, style: theme.focus) }
        var start = geometry.words
        if geometry.wordsWidth >= 36 {
            let isFirst = number == state.box.top || rows[number - 1].kind != grid.kind
            if isFirst { frame.write(grid.kind.word, column: start, row: row, style: theme.secondary) }
            start += 8
        }
        frame.writeCut(
            grid.words, column: start, row: row, style: isSelected ? theme.heading : theme.text,
            limit: geometry.words + geometry.wordsWidth - start)
        for account in geometry.shown {
            let isFocus = isSelected && account == state.column
            let cell = grid.cells[account]
            let style = isFocus ? theme.focus : cell == nil ? theme.secondary : theme.text
            frame.write(cell?.glyph ?? "·", column: column(of: account), row: row, style: style)
        }
    }

    /// What each outlet has of the selected row, in words.
    func drawDetail(on frame: inout Frame) {
        guard let area = geometry.detail, let selected = state.selected else { return }
        PaneRoom.drawRule(above: area, from: geometry.words - 2, on: &frame, theme)
        let measure = min(90, area.columns)
        let all = selected.cells.sorted { $0.key < $1.key }
        let focus = all.firstIndex { $0.key == state.selectedCell?.account } ?? 0
        let cells = all[PaneRoom.shown(of: all.count, selected: focus, in: area.rows)]
        let hidden = all.count - cells.count
        let bottom = area.bottom - (hidden > 0 ? 1 : 0)
        let each = max(PaneRoom.fewestLines, (bottom - area.top) / max(1, cells.count))
        var row = area.top
        for (account, cell) in cells where row < bottom {
            let isFocus = account == state.selectedCell?.account
            var head = StyledText(
                "\(OutletLetters.letter(account)) \(accounts.outlet(account))  ",
                isFocus ? theme.heading : theme.text)
            head.append(cell.words, theme.secondary)
            let text = accounts.compared.accounts[account].article.text.slice(cell.range)
            let words = selected.kind == .statement ? SaidWords.passage(text, as: .mixed) : text
            let lines = SetText.lines(words, measure: measure - 2)
            frame.write(head, column: area.left, row: row, limit: measure)
            row += 1
            for (number, line) in lines.prefix(each - 1).enumerated() where row < bottom {
                let isCut = number == each - 2 && lines.count > each - 1
                frame.writeCut(
                    isCut ? line + " …" : line, column: area.left + 2, row: row, style: theme.text,
                    limit: measure - 2)
                row += 1
            }
        }
        PaneRoom.drawHidden(hidden, in: area, on: &frame, limit: measure, theme)
    }

    private func column(of account: Int) -> Int {
        geometry.outlets + (account - geometry.shown.lowerBound) * geometry.outletWidth
    }
}
