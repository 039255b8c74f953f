/// Which outlets have room in the pane below a table.
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

    /// "… and 3 more outlets".
    static func words(forHidden count: Int) -> String { "… and \(Words.count(count, "more outlet"))" }
}
