import News
import Screen

extension OutletsState {
    package func heading(_ desk: Desk) -> String { Words.set(story.headline) }

    package func counts(_ desk: Desk) -> String { Words.count(story.outletCount, "outlet") }

    package func hints(_ desk: Desk) -> [Hint] {
        [
            Hint(.open, "read"), Hint(.sideBySide, "side by side"), Hint(.statements, "statements"),
            Hint(.close, "back"), Hint(.help, "keys"),
        ]
    }

    /// Lines above the first account.
    static func headLines(_ desk: Desk) -> Int { StoriesState.topSpace(desk) }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let columns = desk.previewColumn.map { $0 - 3 } ?? area.columns
        let top = area.top + Self.headLines(desk)
        let painter = RowPainter(
            theme: desk.theme, area: Rect(column: 0, row: top, columns: columns, rows: area.bottom - top))
        let accounts = accounts
        let first = accounts.first.map { $0.published ?? $0.arrived }
        for (offset, place) in box.visible.enumerated() where accounts.indices.contains(place) {
            let account = accounts[place]
            var row = ArticlesState.row(account, isSelected: place == box.selected, desk)
            row.label = Words.age(of: account.published ?? account.arrived, at: desk.now)
            row.details = Words.line(
                Words.set(account.title), Words.count(account.wordCount, "word"))
            row.age = ""
            row.headline = Words.outlet(account.outlet)
            if place == 0, accounts.count > 1, first != nil { row.label = "first · " + row.label }
            painter.draw(row, on: &frame, line: top + offset * StoriesState.rowHeight)
        }
        if let column = desk.previewColumn, let selected {
            ArticlePreview(article: selected, atHand: atHand, theme: desk.theme, now: desk.now)
                .draw(on: &frame, in: area.inset(left: column, right: Chrome.margin))
            PreviewRule.draw(on: &frame, column: column - 2, in: area, desk.theme)
        }
    }
}
