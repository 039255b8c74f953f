import Screen

extension HelpState {
    package func heading(_ desk: Desk) -> String { "" }

    package func counts(_ desk: Desk) -> String { "Keys · " + (about.first?.title ?? "") }

    package func hints(_ desk: Desk) -> [Hint] {
        isTyping
            ? [Hint(.open, "keep"), Hint(.clear, "all keys")]
            : [Hint(.search, "search the keys"), Hint(.pageDown, "page down"), Hint(.close, "back")]
    }

    /// Cells a column of keys takes across: keys, then what they mean.
    private static let columnWidth = 60
    /// Cells for the keys.
    private static let keyWidth = 14

    /// Lines above the first key: one, or the search.
    static func headLines(_ desk: Desk) -> Int { desk.body.rows >= 12 ? 1 : 0 }

    /// The lines, flowing into two columns where the window has room for them: sections are kept whole.
    func columns(_ desk: Desk) -> [[Line]] {
        let lines = lines(desk.keyMap)
        guard desk.size.columns >= 2 * Self.columnWidth else { return [lines] }
        let half = (lines.count + 1) / 2
        let breaks = lines.indices.filter { lines[$0] == .empty }
        guard let middle = breaks.min(by: { abs($0 - half) < abs($1 - half) }) else { return [lines] }
        return [Array(lines[..<middle]), Array(lines[(middle + 1)...])]
    }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let head = Self.headLines(desk)
        let columns = columns(desk)
        let width = columns.count > 1 ? (area.columns - Chrome.margin) / columns.count : area.columns
        for (number, lines) in columns.enumerated() {
            let left = number * width
            var row = area.top + head
            for line in lines.dropFirst(top) where row < area.bottom {
                draw(line, on: &frame, left: left, right: left + width, row: row, desk)
                row += 1
            }
        }
        if columns.allSatisfy(\.isEmpty) {
            EmptyState.draw("No key does this. Esc shows all keys again.", on: &frame, in: area, desk.theme)
        }
        drawSearch(on: &frame, row: area.bottom - 1, desk)
    }

    private func draw(_ line: Line, on frame: inout Frame, left: Int, right: Int, row: Int, _ desk: Desk) {
        switch line {
        case .empty: break
        case .title(let title):
            frame.write(title, column: left + Chrome.margin, row: row, style: desk.theme.heading)
        case .key(let keys, let words):
            let end = frame.write(keys, column: left + RowPainter.textColumn, row: row)
            let column = max(end + 2, left + RowPainter.textColumn + Self.keyWidth)
            frame.writeCut(
                words, column: column, row: row, style: desk.theme.secondary,
                limit: right - Chrome.margin - column)
        }
    }

    private func drawSearch(on frame: inout Frame, row: Int, _ desk: Desk) {
        guard let input else { return }
        frame.fill(Rect(column: 0, row: row, columns: frame.size.columns, rows: 1))
        frame.write("/", column: Chrome.margin, row: row, style: desk.theme.focus)
        let left = RowPainter.textColumn
        input.draw(on: &frame, column: left, row: row, columns: frame.size.columns - left - Chrome.margin)
        if !isTyping { frame.cursor = nil }
    }
}
