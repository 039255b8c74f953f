import News
import Screen

extension StoriesState {
    package func heading(_ desk: Desk) -> String {
        if !list.narrowing.isEmpty { return "Stories with “\(list.narrowing)”" }
        let name = foldsSingles ? "Told by several outlets" : list.order == nil ? "" : "Stories"
        return list.order.map { "\(name) \($0.words)" } ?? name
    }

    package func counts(_ desk: Desk) -> String {
        let marks = marked.isEmpty ? "" : Words.number(marked.count) + " marked"
        guard list.narrowing.isEmpty else {
            return Words.line(marks, Words.number(list.window?.total ?? 0) + " found")
        }
        let stories = foldsSingles ? list.window?.total ?? 0 : desk.counts.stories
        return Words.line(marks, Words.count(stories, "story", plural: "stories"))
    }

    package func asides(_ desk: Desk) -> [String] {
        list.narrowing.isEmpty ? [Words.number(desk.counts.unread) + " unread", desk.fetchedWords] : []
    }

    package func hints(_ desk: Desk) -> [Hint] {
        if !marked.isEmpty {
            return [
                Hint(.joinStories, "join them to this one"), Hint(.markStory, "mark, or not"),
                Hint(.clear, "forget them"), Hint(.help, "keys"),
            ]
        }
        return [
            Hint(.open, "read"), Hint(.sideBySide, "side by side"), Hint(.statements, "statements"),
            Hint(.outlets, "outlets"), Hint(.search, "search"), Hint(.nextPane, "articles"),
            Hint(.finder, "find"), Hint(.help, "keys"),
        ]
    }

    /// Empty lines between the title and the first story; none where lines are scarce.
    static func topSpace(_ desk: Desk) -> Int { desk.body.rows >= 12 ? 1 : 0 }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        if list.isEmpty {
            drawEmpty(on: &frame, in: area, desk)
        } else {
            let columns = desk.previewColumn.map { $0 - 3 } ?? area.columns
            let top = Self.topSpace(desk)
            drawList(
                on: &frame,
                in: Rect(column: 0, row: area.top + top, columns: columns, rows: area.rows - top), desk)
            if let column = desk.previewColumn, let story = list.selected {
                StoryPreview(story: story, atHand: atHand, theme: desk.theme, now: desk.now)
                    .draw(on: &frame, in: area.inset(left: column, right: Chrome.margin))
                PreviewRule.draw(on: &frame, column: column - 2, in: area, desk.theme)
            }
        }
        narrowing.draw(on: &frame, row: area.bottom - 1, desk)
    }

    private func drawList(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let painter = RowPainter(theme: desk.theme, area: area)
        let mark = newMark(desk)
        let visible = list.box.visible.lowerBound..<(list.box.visible.upperBound + 1)
        var line = area.top
        for place in visible where line < area.bottom && place < list.box.total {
            if mark == .line(before: place), place > visible.lowerBound {
                drawDivider(on: &frame, line: line, in: area, desk)
                line += 1
            }
            let isSelected = place == list.box.selected
            if let story = list.window?.row(at: place) {
                let row = Self.row(
                    story, isSelected: isSelected, marksNew: mark == .words,
                    isMarked: marked.contains { $0.id == story.id }, desk)
                painter.draw(row, on: &frame, line: line)
            } else {
                painter.drawHole(on: &frame, line: line, isSelected: isSelected)
            }
            line += Self.rowHeight
        }
    }

    private static func row(
        _ story: StorySummary, isSelected: Bool, marksNew: Bool, isMarked: Bool, _ desk: Desk
    ) -> RowPainter.Row {
        let outlets = Words.count(story.publisherCount, "outlet")
        let independent =
            story.publisherCount > story.outletCount ? "\(story.outletCount) independent" : ""
        let isPartlyRead = story.unreadCount > 0 && story.unreadCount < story.articleCount
        return RowPainter.Row(
            headline: Words.set(story.headline),
            label: story.publisherCount > 1 ? outlets : story.members.first?.outlet ?? outlets,
            details: Words.line(
                isMarked ? "marked" : "", marksNew && isNew(story, desk) ? "new" : "", independent,
                story.statementCount == 0 ? "" : Words.count(story.statementCount, "statement"),
                isPartlyRead ? "\(story.unreadCount) unread" : ""),
            age: Words.age(of: story.newest, at: desk.now),
            isUnread: story.unreadCount > 0, isStarred: story.members.contains(where: \.isStarred),
            isSelected: isSelected)
    }

    private func drawDivider(on frame: inout Frame, line: Int, in area: Rect, _ desk: Desk) {
        guard let visit = desk.configuration.lastVisit else { return }
        let words = "your last visit, \(Words.ago(visit, at: desk.now)) "
        let left = area.left + RowPainter.textColumn
        let end = frame.write(
            words, column: left, row: line, style: desk.theme.secondary, limit: area.right - left - 2)
        let rule = Rect(column: end, row: line, columns: area.right - Chrome.margin - end, rows: 1)
        frame.fill(rule, with: "─", style: desk.theme.secondary)
    }

    private func drawEmpty(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let isWaiting = desk.intake != nil || desk.counts.waiting > 0
        let sentence =
            !list.narrowing.isEmpty
            ? "No headline or outlet has words that begin so. Esc shows the whole list; / searches the texts."
            : isWaiting
                ? "The articles are being read and grouped. Stories appear here as they are found."
                : foldsSingles
                    ? "No story is told by several outlets yet. za shows all stories."
                    : "No stories yet. Tab shows the plain list of articles."
        EmptyState.draw(sentence, on: &frame, in: area, desk.theme)
    }
}
