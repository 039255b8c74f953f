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
        let width = columnWidth(desk)
        let lines = lines(desk.keyMap).flatMap { Self.wrapped($0, width: width) }
        guard width < desk.size.columns else { return [lines] }
        let half = (lines.count + 1) / 2
        let breaks = lines.indices.filter { lines[$0] == .empty }
        guard let middle = breaks.min(by: { abs($0 - half) < abs($1 - half) }) else { return [lines] }
        return [Array(lines[..<middle]), Array(lines[(middle + 1)...])]
    }

    private func columnWidth(_ desk: Desk) -> Int {
        let isWide = desk.size.columns >= 2 * Self.columnWidth
        return isWide ? min(80, (desk.size.columns - Chrome.margin) / 2) : desk.size.columns
    }

    /// Words that are too long for their line go on below.
    private static func wrapped(_ line: Line, width: Int) -> [Line] {
        guard case .key(let keys, let words) = line else { return [line] }
        let column = wordsColumn(keys)
        let lines = StyledText(words).lines(measure: max(10, width - Chrome.margin - column)).map(\.text)
        return [.key(keys, lines.first ?? "")] + lines.dropFirst().map(Line.more)
    }

    /// Where in a column the words of some keys begin.
    private static func wordsColumn(_ keys: String) -> Int {
        RowPainter.textColumn + max(keyWidth, CellWidth.of(keys) + 2)
    }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let head = Self.headLines(desk)
        let columns = columns(desk)
        let width = columnWidth(desk)
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
            frame.write(keys, column: left + RowPainter.textColumn, row: row)
            let column = left + Self.wordsColumn(keys)
            frame.write(words, column: column, row: row, style: desk.theme.secondary, limit: right - column)
        case .more(let words):
            let column = left + Self.wordsColumn("")
            frame.write(words, column: column, row: row, style: desk.theme.secondary, limit: right - column)
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
