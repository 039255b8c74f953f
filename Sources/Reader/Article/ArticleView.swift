import News
import Screen

extension ArticleState {
    package func heading(_ desk: Desk) -> String {
        guard let reading else { return "" }
        let outlet = Words.outlet(reading.summary.outlet)
        return top < 3 ? outlet : Words.line(outlet, Words.set(reading.summary.title))
    }

    package func counts(_ desk: Desk) -> String {
        guard layout != nil else { return "" }
        var account = ""
        if let accounts, accounts.compared.accounts.count > 1, let own = accounts.index(of: id) {
            account = "\(own + 1) of \(accounts.compared.accountWords)"
        }
        if desk.size.columns < 60 { return "\(percent(desk)) %" }
        let star = reading?.summary.isStarred ?? false ? "★" : ""
        return Words.line(star, account, "\(percent(desk)) %")
    }

    package func hints(_ desk: Desk) -> [Hint] {
        if typing != nil { return [Hint(.open, "search"), Hint(.back, "cancel")] }
        let isShared = (accounts?.compared.accounts.count ?? 0) > 1
        let shared = [
            Hint(.nextOutlet, "next outlet"), Hint(.sideBySide, "side by side"),
            Hint(.statements, "who said what"),
        ]
        return (isShared ? shared : []) + [
            Hint(.nextQuotation, "next statement"), Hint(.copyQuotation, "copy it"), Hint(.search, "search"),
            Hint(.close, "back"), Hint(.help, "keys"),
        ]
    }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        guard let reading, let layout, let words = words(desk) else { return }
        let painter = ArticlePainter(state: self, reading: reading, layout: layout, words: words, desk: desk)
        let text = Rect(column: 0, row: area.top, columns: area.columns, rows: height(desk))
        for row in top..<min(layout.rows.count, top + text.rows) {
            painter.draw(row, on: &frame, at: text.top + row - top)
        }
        painter.drawNotes(on: &frame, in: text)
        frame.cursor = cursor(layout, text, desk)
        let below = Rect(column: 0, row: text.bottom, columns: area.columns, rows: noteRows(desk))
        if below.rows > 0 { painter.drawNote(on: &frame, below: below) }
        if let typing {
            let row = area.bottom - 1
            frame.fill(Rect(column: 0, row: row, columns: area.columns, rows: 1))
            let column = frame.write("/", column: layout.columns.text, row: row)
            let room = area.columns - column - 14
            typing.draw(on: &frame, column: column, row: row, columns: room)
            drawMatchCount(on: &frame, row: row, desk)
        }
    }

    private func drawMatchCount(on frame: inout Frame, row: Int, _ desk: Desk) {
        guard let search, !search.query.isEmpty else { return }
        let count = search.matches.isEmpty ? "no match" : "\((match ?? 0) + 1) of \(search.matches.count)"
        let column = frame.size.columns - 2 - CellWidth.of(count)
        frame.write(count, column: column, row: row, style: desk.theme.secondary)
    }

    /// The terminal's cursor sits on the match or the statement with the focus, else at the top of the text.
    private func cursor(_ layout: ArticleLayout, _ text: Rect, _ desk: Desk) -> Point {
        var row = top
        if let match, let range = search?.matches[match] {
            row = layout.row(showing: range.lowerBound)
        } else if let statement = statementInView(desk) {
            row = layout.places[statement].lowerBound
        }
        let shown = min(max(0, row - top), max(0, text.rows - 1))
        return Point(column: layout.columns.text, row: text.top + shown)
    }
}
