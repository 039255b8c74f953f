import News
import Screen

/// A row of a list: a headline with a word at its right, and a dim line below.
struct RowPainter {
    /// What a row shows.
    struct Row {
        var headline: String
        /// At the right of the headline: "5 outlets".
        var label: String
        /// The line below: "14 statements · 4 h".
        var details: String
        /// The line below where parts of it look different; nil where `details` is shown.
        var excerpt: StyledText?
        var isUnread = false
        var isStarred = false
        var isSelected = false
    }

    var theme: Theme
    /// The cells of the list.
    var area: Rect

    /// The column of headlines, from the left edge of the list: bar, mark of what is unread, space.
    static let textColumn = 4
    /// From this width on the label stands beside the headline, else below: headlines are seldom cut.
    private static let wide = 70
    /// Labels may always take this part of the width, and more where it is free.
    private static let labelPart = 3

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
        let below =
            row.excerpt
            ?? StyledText((row.isStarred ? "★ " : "") + row.details, theme.secondary)
        let neighbour = isWide ? CellWidth.of(row.headline) : below.width
        let labelLimit = max((right - left) / Self.labelPart, right - left - neighbour - 2)
        let label = CellWidth.cut(row.label, to: labelLimit)
        let labelRoom = label.isEmpty ? 0 : CellWidth.of(label) + 2
        frame.write(
            CellWidth.cut(row.headline, to: right - left - (isWide ? labelRoom : 0)), column: left, row: line,
            style: row.isSelected ? theme.heading : row.isUnread ? theme.text : theme.secondary)
        let labelLine = line + (isWide ? 0 : 1)
        if labelLine < area.bottom {
            frame.writeRight(label, endingBefore: right, row: labelLine, style: theme.secondary)
        }
        guard line + 1 < area.bottom else { return }
        frame.write(
            below, column: left, row: line + 1, limit: right - left - (isWide ? 0 : labelRoom))
    }

    /// Paints a row whose content is not at hand yet.
    func drawHole(on frame: inout Frame, line: Int, isSelected: Bool) {
        let row = Row(headline: "…", label: "", details: "", isSelected: isSelected)
        draw(row, on: &frame, line: line)
    }
}
