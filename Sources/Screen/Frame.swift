/// One cell of a screen.
package struct Cell: Hashable, Sendable {
    /// The grapheme cluster that begins here; a space in an empty cell.
    package var character: Character
    /// How it looks.
    package var style: Style
    /// How many cells it takes: 1 or 2; 0 for the right half of a wide character.
    package var width: UInt8

    /// An empty cell in the terminal's own colours.
    package static let blank = Cell(character: " ", style: .plain, width: 1)
}

/// A whole screen as a value: what a view makes and a terminal paints.
/// Whatever is written, no control character, escape sequence or bidirectional override ever stands in a cell.
package struct Frame: Hashable, Sendable {
    /// How many cells it has.
    package let size: Size
    /// The cells, row by row.
    package private(set) var cells: [Cell]
    /// Where the terminal's cursor sits; nil where it is hidden.
    package var cursor: Point?

    /// An empty frame.
    package init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.columns * size.rows)
    }

    /// The cell at a place inside the frame.
    package subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

    /// Writes text on one line from a place on, cut at `limit` cells and at the frame's edge.
    /// What cannot be shown safely is left out; a wide character that would be cut in half becomes a space.
    /// - Returns: the column after the last cell written.
    @discardableResult
    package mutating func write(
        _ text: some StringProtocol, column: Int, row: Int, style: Style = .plain, limit: Int = .max
    ) -> Int {
        guard row >= 0, row < size.rows else { return column }
        let end = limit >= size.columns - column ? size.columns : max(column, column + limit)
        var place = column
        for character in text {
            let shown = SafeText.visible(character)
            let width = CellWidth.of(shown)
            if width == 0 { continue }
            if place + width > end { break }
            if place >= 0 { put(shown, width: width, column: place, row: row, style: style) }
            place += width
        }
        return place
    }

    /// Gives every cell of a rectangle one style and keeps its characters.
    package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
        forEachCell(of: rect) { $0.style = change($0.style) }
    }

    /// Fills a rectangle with one character, one cell wide.
    package mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .plain) {
        forEachCell(of: rect) { $0 = Cell(character: character, style: style, width: 1) }
    }

    /// The frame's text, a line a row, without the spaces at the ends of lines: what tests and `script` print.
    package var text: String {
        (0..<size.rows).map { row in
            var line = ""
            for column in 0..<size.columns where self[column, row].width > 0 {
                line.append(self[column, row].character)
            }
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }

    private mutating func forEachCell(of rect: Rect, _ body: (inout Cell) -> Void) {
        for row in max(0, rect.top)..<max(max(0, rect.top), min(size.rows, rect.bottom)) {
            let first = max(0, rect.left)
            for column in first..<max(first, min(size.columns, rect.right)) {
                body(&cells[row * size.columns + column])
            }
        }
    }

    private mutating func put(_ character: Character, width: Int, column: Int, row: Int, style: Style) {
        let index = row * size.columns + column
        clearHalves(around: index, width: width, rowStart: row * size.columns)
        cells[index] = Cell(character: character, style: style, width: UInt8(width))
        if width == 2 { cells[index + 1] = Cell(character: " ", style: style, width: 0) }
    }

    /// A wide character of which one half is overwritten leaves a space behind.
    private mutating func clearHalves(around index: Int, width: Int, rowStart: Int) {
        if cells[index].width == 0, index > rowStart {
            cells[index - 1] = Cell(character: " ", style: cells[index - 1].style, width: 1)
        }
        let after = index + width
        if after < rowStart + size.columns, cells[after].width == 0 {
            cells[after] = Cell(character: " ", style: cells[after].style, width: 1)
        }
    }
}
