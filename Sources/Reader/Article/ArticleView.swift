import News
import Screen

extension ArticleState {
    package func heading(_ desk: Desk) -> String { Words.outlet(reading?.summary.outlet) }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        guard let reading else { return }
        frame.write(reading.summary.title, column: 2, row: area.top + 1, style: desk.theme.heading)
    }
}
