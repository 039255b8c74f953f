import News
import Screen

extension StoriesState {
    package func heading(_ desk: Desk) -> String { "" }

    package func counts(_ desk: Desk) -> String {
        Words.line(
            "Stories " + Words.number(desk.counts.stories), Words.number(desk.counts.unread) + " unread")
    }

    package func hints(_ desk: Desk) -> [Hint] {
        [
            Hint(.open, "read"), Hint(.sideBySide, "side by side"), Hint(.statements, "statements"),
            Hint(.outlets, "outlets"), Hint(.search, "search"), Hint(.finder, "find"), Hint(.help, "keys"),
        ]
    }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        var line = area.top
        for place in list.box.visible where line < area.bottom {
            if let story = list.window?.row(at: place) {
                frame.write(story.headline, column: 4, row: line, limit: area.columns - 6)
            }
            if place == list.box.selected { frame.cursor = Point(column: 4, row: line) }
            line += Self.rowHeight
        }
    }
}
