/// What of a frame has to be sent to a screen that shows another frame.
package struct FrameDifference: Hashable, Sendable {
    /// A stretch of one row that has to be sent, in the cells of the new frame.
    package struct Run: Hashable, Sendable {
        /// The row, 0 at the top.
        package var row: Int
        /// The columns, never empty; neither end cuts a wide character in half.
        package var columns: Range<Int>

        /// A stretch of a row.
        package init(row: Int, columns: Range<Int>) {
            self.row = row
            self.columns = columns
        }
    }

    /// What has to be sent, from top to bottom and from left to right.
    package let runs: [Run]

    /// Unchanged cells between two changed ones that cost less to send again than to jump over.
    static let jumpCost = 6

    /// The difference between two frames of one size. O(cells).
    /// A cell that terminals do not agree on may have pushed what stands to the right of it, so where one came or went
    /// the rest of its row is sent as well.
    package init(from old: Frame, to new: Frame) {
        precondition(old.size == new.size, "frames of two sizes have no difference, only a new beginning")
        var found: [Run] = []
        for row in 0..<new.size.rows {
            Self.collect(row: row, from: old, to: new, into: &found)
        }
        runs = found
    }

    private static func collect(row: Int, from old: Frame, to new: Frame, into found: inout [Run]) {
        let columns = new.size.columns
        var first = -1
        var last = -1
        for column in 0..<columns {
            let was = old[column, row]
            let becomes = new[column, row]
            if was == becomes { continue }
            let start = becomes.width == 0 ? column - 1 : column
            if first >= 0, start - last > jumpCost {
                found.append(Run(row: row, columns: first..<last))
                first = -1
            }
            if first < 0 { first = start }
            if CellWidth.isDoubtful(was.character) || CellWidth.isDoubtful(becomes.character) {
                found.append(Run(row: row, columns: first..<columns))
                return
            }
            last = column + max(1, Int(becomes.width))
        }
        if first >= 0 { found.append(Run(row: row, columns: first..<min(last, columns))) }
    }
}
