import Screen

extension CommandLineState {
    package func heading(_ desk: Desk) -> String { "" }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let row = area.bottom - 1
        frame.fill(Rect(column: 0, row: row, columns: area.columns, rows: 1))
        frame.write(":", column: Chrome.margin, row: row, style: desk.theme.focus)
        if row > 1 { drawCompletions(on: &frame, row: row - 1, desk) }
        input.draw(
            on: &frame, column: Chrome.margin + 1, row: row, columns: area.columns - 2 * Chrome.margin - 1)
    }

    /// As many names as have room, from the one in the line on.
    private func drawCompletions(on frame: inout Frame, row: Int, _ desk: Desk) {
        guard !input.text.isEmpty else { return }
        frame.fill(Rect(column: 0, row: row, columns: frame.size.columns, rows: 1))
        var column = Chrome.margin + 1
        let right = frame.size.columns - Chrome.margin
        let names = completions
        let current = completing?.place
        for (place, name) in names.enumerated() where place >= max(0, (current ?? 0) - 2) {
            guard column + CellWidth.of(name) <= right else {
                frame.write("…", column: min(column, right - 1), row: row, style: desk.theme.secondary)
                return
            }
            let style = place == current ? desk.theme.heading : desk.theme.secondary
            column = frame.write(name, column: column, row: row, style: style) + 2
        }
    }
}
