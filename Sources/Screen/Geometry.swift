/// How many cells something takes.
package struct Size: Hashable, Sendable {
    /// Cells across.
    package var columns: Int
    /// Cells down.
    package var rows: Int

    /// A size; negative numbers count as zero.
    package init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }
}

/// A cell's place: 0, 0 is the top left.
package struct Point: Hashable, Sendable {
    /// Cells from the left edge.
    package var column: Int
    /// Cells from the top edge.
    package var row: Int

    /// A place.
    package init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// A rectangle of cells.
package struct Rect: Hashable, Sendable {
    /// The top left cell.
    package var origin: Point
    /// How many cells it takes.
    package var size: Size

    /// A rectangle of these edges.
    package init(column: Int, row: Int, columns: Int, rows: Int) {
        origin = Point(column: column, row: row)
        size = Size(columns: columns, rows: rows)
    }

    /// The whole of a size.
    package init(_ size: Size) { self.init(column: 0, row: 0, columns: size.columns, rows: size.rows) }

    /// The first column.
    package var left: Int { origin.column }
    /// The first row.
    package var top: Int { origin.row }
    /// The first column to the right of it.
    package var right: Int { origin.column + size.columns }
    /// The first row below it.
    package var bottom: Int { origin.row + size.rows }
    /// Cells across.
    package var columns: Int { size.columns }
    /// Cells down.
    package var rows: Int { size.rows }

    /// What is left after this many cells are taken from each edge.
    package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
        Rect(
            column: self.left + left, row: self.top + top, columns: columns - left - right,
            rows: rows - top - bottom)
    }

    /// Whether a cell lies in it.
    package func contains(_ point: Point) -> Bool {
        (left..<max(left, right)).contains(point.column) && (top..<max(top, bottom)).contains(point.row)
    }
}
