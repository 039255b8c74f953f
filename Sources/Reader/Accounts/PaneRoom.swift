import Screen

/// Which outlets have room in the pane below a table, and what the panes have in common.
enum PaneRoom {
    /// The fewest lines of an outlet: its name and the beginning of its words.
    static let fewestLines = 2

    /// The places of those that are shown, the selected one among them; where not all are, a line is left to say so.
    static func shown(of count: Int, selected: Int, in rows: Int) -> Range<Int> {
        guard count * fewestLines > rows else { return 0..<count }
        let fitting = max(1, min(count, (rows - 1) / fewestLines))
        let first = min(max(0, selected - fitting + 1), count - fitting)
        return first..<(first + fitting)
    }

    /// Draws the line that parts the pane from the table above it.
    static func drawRule(above area: Rect, from left: Int, on frame: inout Frame, _ theme: Theme) {
        frame.fill(
            Rect(column: left, row: area.top - 1, columns: frame.size.columns - 2 * left, rows: 1), with: "─",
            style: theme.secondary)
    }

    /// Says on the last line of the pane how many outlets have no room; nothing where all have.
    static func drawHidden(_ count: Int, in area: Rect, on frame: inout Frame, limit: Int, _ theme: Theme) {
        guard count > 0 else { return }
        frame.writeCut(
            "… and \(Words.count(count, "more outlet"))", column: area.left, row: area.bottom - 1,
            style: theme.secondary, limit: limit)
    }
}
