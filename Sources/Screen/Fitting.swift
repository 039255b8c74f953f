extension CellWidth {
    /// A text cut to a number of cells; where something is left out it ends in "…". O(cells).
    package static func cut(_ text: String, to cells: Int) -> String {
        guard cells > 0 else { return "" }
        var kept = ""
        var keptBeforeEllipsis = ""
        var width = 0
        for character in text {
            width += of(character)
            if width > cells { return trimmed(keptBeforeEllipsis) + "…" }
            kept.append(character)
            if width < cells { keptBeforeEllipsis = kept }
        }
        return kept
    }

    private static func trimmed(_ text: String) -> String {
        var text = text
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}

extension Frame {
    /// Writes text so that it ends before a column, cut with "…" where it is wider than `limit`.
    /// - Returns: the column of its first cell.
    @discardableResult
    package mutating func writeRight(
        _ text: String, endingBefore column: Int, row: Int, style: Style = .plain, limit: Int = .max
    ) -> Int {
        let shown = limit == .max ? text : CellWidth.cut(text, to: limit)
        let start = column - CellWidth.of(shown)
        write(shown, column: start, row: row, style: style)
        return start
    }
}
