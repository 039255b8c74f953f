import News
import Screen

/// A row of a list: a headline with a word at its right, and a dim line below.
struct RowPainter {
    /// What a row shows.
    struct Row {
        var headline: String
        /// Grey behind the headline: "spokesman of the port".
        var aside = ""
        /// At the right of the headline: "5 outlets".
        var label: String
        /// Behind the label, never cut: "4 h".
        var labelEnd = ""
        /// The line below: "14 statements"; cut where there is no room.
        var details: String
        /// At the end of the line below, never cut: "4 h".
        var age = ""
        /// The line below where parts of it look different; nil where `details` is shown.
        var excerpt: StyledText?
        var isUnread = false
        /// Whether the headline stands out though nothing is unread: a name.
        var isName = false
        var isStarred = false
        var isSelected = false
        /// Whether it was selected to be acted on with others.
        var isMarked = false
    }

    var theme: Theme
    /// The cells of the list.
    var area: Rect

    /// The column of headlines, from the left edge of the list: bar, mark of what is unread, space.
    static let textColumn = 4
    /// From this width on the label stands beside the headline, else below: headlines are seldom cut.
    static let wide = 70
    /// Labels may always take so many cells: "+13 h · 10 h".
    private static let leastLabel = 14
    /// Labels may always take this part of the width, and more where it is free.
    private static let labelPart = 3
    private static let labelPartBesideExcerpt = 2

    /// Paints a row; what lies below the area is left out. The cursor goes to the headline of the selected row.
    func draw(_ row: Row, on frame: inout Frame, line: Int) {
        let left = area.left + Self.textColumn
        let right = area.right - Chrome.margin
        if row.isSelected {
            for offset in 0..<2 where line + offset < area.bottom {
                frame.write("▌", column: area.left + 1, row: line + offset, style: theme.focus)
            }
            frame.cursor = Point(column: left, row: line)
        }
        if row.isUnread { frame.write("•", column: area.left + 2, row: line, style: theme.unread) }
        let isWide = area.columns >= Self.wide
        if row.isMarked { frame.write("✓", column: area.left, row: line, style: theme.focus) }
        let below = row.excerpt ?? StyledText(Words.line(details(row), row.age), theme.secondary)
        let neighbour = isWide ? headline(row).width : below.width
        let part = row.excerpt == nil ? Self.labelPart : Self.labelPartBesideExcerpt
        let label = label(
            row, limit: max((right - left) / part, Self.leastLabel, right - left - neighbour - 2))
        let labelRoom = label.isEmpty ? 0 : CellWidth.of(label) + 2
        frame.write(
            headline(row), column: left, row: line, limit: right - left - (isWide ? labelRoom : 0))
        let labelLine = line + (isWide ? 0 : 1)
        if labelLine < area.bottom {
            frame.writeRight(label, endingBefore: right, row: labelLine, style: theme.secondary)
        }
        guard line + 1 < area.bottom else { return }
        drawBelow(
            row, below, on: &frame, column: left, line: line + 1,
            room: right - left - (isWide ? 0 : labelRoom))
    }

    private func headline(_ row: Row) -> StyledText {
        let isPlain = row.isUnread || row.isName
        var text = StyledText(
            row.headline, row.isSelected ? theme.heading : isPlain ? theme.text : theme.secondary)
        if !row.aside.isEmpty { text.append("  " + row.aside, theme.secondary) }
        return text
    }

    /// The label in the room it has; where that is too little, its end stays.
    private func label(_ row: Row, limit: Int) -> String {
        guard !row.labelEnd.isEmpty else { return CellWidth.cut(row.label, to: limit) }
        let room = limit - CellWidth.of(row.labelEnd) - 3
        return room < 4 ? row.labelEnd : Words.line(CellWidth.cut(row.label, to: room), row.labelEnd)
    }

    private func details(_ row: Row) -> String { (row.isStarred ? "★ " : "") + row.details }

    /// The line below a headline; where there is no room for all of it, the age stays.
    private func drawBelow(
        _ row: Row, _ below: StyledText, on frame: inout Frame, column: Int, line: Int, room: Int
    ) {
        guard row.excerpt == nil, !row.age.isEmpty, below.width > room else {
            frame.write(below, column: column, row: line, limit: room)
            return
        }
        var parts = details(row).split(separator: " · ").map(String.init)
        while let last = parts.indices.last,
            CellWidth.of((parts + [row.age]).joined(separator: " · ")) > room
        {
            parts.remove(at: last)
        }
        frame.write(
            (parts + [row.age]).joined(separator: " · "), column: column, row: line, style: theme.secondary,
            limit: room)
    }

    /// Paints a row whose content is not at hand yet.
    func drawHole(on frame: inout Frame, line: Int, isSelected: Bool) {
        let row = Row(headline: "…", label: "", details: "", isSelected: isSelected)
        draw(row, on: &frame, line: line)
    }
}
