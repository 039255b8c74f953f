import News
import Screen

extension ArticlesState {
    package func heading(_ desk: Desk) -> String {
        if let feed { return Words.set(feed.title) }
        if !list.narrowing.isEmpty { return "Articles with “\(list.narrowing)”" }
        return list.order.map { "Articles \($0.words)" } ?? ""
    }

    package func counts(_ desk: Desk) -> String {
        let total = list.window?.total ?? 0
        guard list.narrowing.isEmpty else { return Words.line(marks.words, Words.number(total) + " found") }
        return Words.line(marks.words, Words.count(feed == nil ? desk.counts.articles : total, "article"))
    }

    package func asides(_ desk: Desk) -> [String] {
        feed == nil && list.narrowing.isEmpty ? [Words.number(desk.counts.unread) + " unread"] : []
    }

    package func hints(_ desk: Desk) -> [Hint] {
        if !marks.isEmpty {
            return [
                Hint(.selectRange, marks.isRange ? "end the range" : "range"), Hint(.toggleRead, "mark"),
                Hint(.toggleStar, "star"), Hint(.addTag, "tag"), Hint(.sideBySide, "side by side"),
                Hint(.clear, "forget"), Hint(.help, "keys"),
            ]
        }
        if list.isEmpty {
            return [
                feed == nil ? Hint(.clear, "the whole list") : Hint(.reload, "fetch"), Hint(.close, "back"),
                Hint(.help, "keys"),
            ]
        }
        return [
            Hint(.open, "read"), Hint(.sideBySide, "side by side"), Hint(.statements, "statements"),
            Hint(.search, "search"), Hint(.narrow, "narrow"),
            Hint(.nextPane, feed == nil ? "stories" : "feeds"), Hint(.help, "keys"),
        ]
    }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        if list.isEmpty {
            let sentence =
                feed != nil && list.narrowing.isEmpty
                ? "This feed has brought nothing yet. r fetches it now; gf says what is wrong, if anything is."
                : list.narrowing.isEmpty
                    ? "No articles yet. Give crossread a file or a folder, or take one in with: crossread import FILE"
                    : "No headline or outlet has words that begin so. Esc shows the whole list; / searches the texts."
            EmptyState.draw(sentence, on: &frame, in: area, desk.theme)
        } else {
            drawList(on: &frame, in: area, desk)
            if let column = desk.previewColumn, let article = list.selected {
                ArticlePreview(article: article, atHand: atHand, theme: desk.theme, now: desk.now)
                    .draw(on: &frame, in: area.inset(left: column, right: Chrome.margin))
                PreviewRule.draw(on: &frame, column: column - 2, in: area, desk.theme)
            }
        }
        narrowing.draw(on: &frame, row: area.bottom - 1, desk)
    }

    private func drawList(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let columns = desk.previewColumn.map { $0 - 3 } ?? area.columns
        let top = area.top + StoriesState.topSpace(desk)
        let painter = RowPainter(
            theme: desk.theme, area: Rect(column: 0, row: top, columns: columns, rows: area.bottom - top))
        var line = top
        for place in list.box.visible {
            let isSelected = place == list.box.selected
            if let article = list.window?.row(at: place) {
                var row = Self.row(article, isSelected: isSelected, desk)
                row.isMarked = marks.contains(article)
                painter.draw(row, on: &frame, line: line)
            } else {
                painter.drawHole(on: &frame, line: line, isSelected: isSelected)
            }
            line += Self.rowHeight
        }
    }

    /// An article as a row: its headline, its outlet, and what is in it.
    static func row(_ article: ArticleSummary, isSelected: Bool, _ desk: Desk) -> RowPainter.Row {
        RowPainter.Row(
            headline: Words.set(article.title), label: Words.outlet(article.outlet),
            details: Words.line(
                Words.count(article.wordCount, "word"),
                article.statementCount == 0 ? "" : Words.count(article.statementCount, "statement"),
                article.tagWords),
            age: Words.age(of: article.published ?? article.arrived, at: desk.now), isUnread: !article.isRead,
            isStarred: article.isStarred, isSelected: isSelected)
    }
}
