import News
import Screen

extension StatementsState {
    package func heading(_ desk: Desk) -> String {
        Words.line("What was said", accounts?.compared.story?.headline ?? "")
    }

    package func counts(_ desk: Desk) -> String {
        guard let accounts else { return "" }
        // Counted as in every list: what two outlets report is two there, and one row here.
        let said = accounts.compared.accounts.reduce(0) { $0 + $1.attributions.count }
        let statements = Words.count(said, "statement")
        guard desk.size.columns >= 60 else { return statements }
        return Words.line(
            statements + (said == rows.count ? "" : " in \(Words.count(rows.count, "row"))"),
            "\(rows.count { $0.reports.count > 1 }) shared",
            accounts.compared.isPart ? accounts.compared.accountWords : "",
            desk.size.columns < 100 ? "" : accounts.compared.accounts.flatMap(\.attributions).unnamedWords)
    }

    package func hints(_ desk: Desk) -> [Hint] {
        [
            Hint(.open, "read in context"), Hint(.right, "next outlet"), Hint(.sideBySide, "side by side"),
            Hint(.copyQuotation, "copy"), Hint(.close, "back"), Hint(.help, "keys"),
        ]
    }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        guard let accounts else {
            let sentence = ticket == nil ? "There is nothing to compare. q goes back." : "Comparing…"
            frame.write(sentence, column: 2, row: area.top + 1, style: desk.theme.secondary)
            return
        }
        guard !rows.isEmpty else {
            frame.write("Nobody is quoted in this story.", column: 2, row: area.top + 1)
            frame.write("q goes back.", column: 2, row: area.top + 2, style: desk.theme.secondary)
            return
        }
        let geometry = geometry(desk)
        let painter = StatementsPainter(
            state: self, accounts: accounts, geometry: geometry, theme: desk.theme)
        if !geometry.isList { painter.drawHead(on: &frame, row: geometry.table.top - 2) }
        for row in box.visible {
            let line = geometry.table.top + (row - box.top) * geometry.rowHeight
            if geometry.isList {
                painter.drawList(row, on: &frame, row: line)
            } else {
                painter.draw(row, on: &frame, row: line)
            }
            if row == box.selected { frame.cursor = Point(column: geometry.speaker, row: line) }
        }
        StatementsDetail(state: self, accounts: accounts, geometry: geometry, theme: desk.theme)
            .draw(on: &frame)
    }
}
