import FoundationEssentials
import News
import Screen

extension PeopleState {
    package func heading(_ desk: Desk) -> String {
        if !list.narrowing.isEmpty { return "People with “\(list.narrowing)”" }
        return order == .recent ? "People quoted of late" : "People quoted most"
    }

    package func counts(_ desk: Desk) -> String {
        let total = list.window?.total ?? 0
        return list.narrowing.isEmpty ? Words.count(total, "speaker") : Words.number(total) + " found"
    }

    package func hints(_ desk: Desk) -> [Hint] {
        [
            Hint(.open, "what they said"), Hint(.nextPane, order == .recent ? "most of all" : "of late"),
            Hint(.narrow, "narrow"), Hint(.search, "search"), Hint(.close, "back"), Hint(.help, "keys"),
        ]
    }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        if list.isEmpty {
            let sentence =
                list.narrowing.isEmpty
                ? "Nobody is quoted yet: whoever speaks in the articles you take in is listed here."
                : "Nobody here has these words. Esc shows the whole list; ^P finds every speaker by name."
            EmptyState.draw(sentence, on: &frame, in: area, desk.theme)
        } else {
            drawList(on: &frame, in: area, desk)
            if let column = desk.previewColumn, let speaker = list.selected {
                SpeakerPreview(speaker: speaker, record: record, theme: desk.theme, now: desk.now)
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
            if let speaker = list.window?.row(at: place) {
                painter.draw(Self.row(speaker, isSelected: isSelected, desk), on: &frame, line: line)
            } else {
                painter.drawHole(on: &frame, line: line, isSelected: isSelected)
            }
            line += Self.rowHeight
        }
    }

    /// The name with the role; how often; below, by how many outlets and lately in what.
    private static func row(_ speaker: SpeakerSummary, isSelected: Bool, _ desk: Desk) -> RowPainter.Row {
        let age = speaker.latest.map { Words.age(of: $0.published ?? $0.arrived, at: desk.now) } ?? ""
        return RowPainter.Row(
            headline: Words.set(speaker.name), aside: Words.set(speaker.role ?? ""),
            label: speaker.statementCount == 1 ? "once" : Words.number(speaker.statementCount) + " times",
            details: Words.line(
                Words.count(speaker.outletCount, "outlet"), age, Words.set(speaker.latest?.title ?? "")),
            isName: true, isSelected: isSelected)
    }
}
