import Screen

/// Turns frames into the bytes that make a terminal show them, sending only what changed.
/// Curses' own painting would cut grapheme clusters and knows only 256 colours on most terminals, so the bytes are
/// made here; terminfo says which.
package struct Painting {
    private let capabilities: Capabilities
    /// What the terminal shows; nil where that is not known.
    private var shown: Frame?
    private var pen: Style?
    private var place: Point?
    private var isCursorShown: Bool?
    private var output = ""
    private var styles: [Style: String] = [:]

    private static let shortWay = 1024

    /// A painting that begins on a screen of which nothing is known.
    package init(capabilities: Capabilities) {
        self.capabilities = capabilities
    }

    /// What is on the screen is no longer known: the next frame is sent as a whole.
    package mutating func forget() {
        shown = nil
        pen = nil
        place = nil
        isCursorShown = nil
    }

    /// The bytes that turn what is shown into this frame; empty where nothing changed.
    package mutating func bytes(for frame: Frame) -> [UInt8] {
        output.removeAll(keepingCapacity: true)
        let runs = FrameDifference(from: background(for: frame), to: frame).runs
        var cleared: Int?
        for run in runs where run.row != cleared {
            if paint(run, of: frame) { cleared = run.row }
        }
        if !runs.isEmpty { use(.plain) }
        // A long way over the screen takes a terminal more than one picture, and the cursor would be seen on it.
        if output.utf8.count > Self.shortWay, isCursorShown != false {
            output = capabilities.hideCursor + output
            isCursorShown = false
        }
        placeCursor(of: frame)
        shown = frame
        return Array(output.utf8)
    }

    private mutating func background(for frame: Frame) -> Frame {
        if let shown, shown.size == frame.size { return shown }
        pen = nil
        use(.plain)
        output += capabilities.clearScreen
        place = nil
        return Frame(size: frame.size)
    }

    private mutating func placeCursor(of frame: Frame) {
        guard let cursor = frame.cursor, Rect(frame.size).contains(cursor) else {
            setCursor(shown: false)
            return
        }
        move(to: cursor)
        setCursor(shown: true)
    }

    private mutating func setCursor(shown isShown: Bool) {
        if isCursorShown == isShown { return }
        output += isShown ? capabilities.showCursor : capabilities.hideCursor
        isCursorShown = isShown
    }

    /// - Returns: whether the rest of the row was cleared, so that nothing else of it need be sent.
    private mutating func paint(_ run: FrameDifference.Run, of frame: Frame) -> Bool {
        let row = run.row
        let blankTail = blankTail(of: run, in: frame)
        for column in run.columns.lowerBound..<blankTail {
            let cell = frame[column, row]
            if cell.width == 0 { continue }
            let isLast = row == frame.size.rows - 1 && column + Int(cell.width) == frame.size.columns
            if isLast && capabilities.scrollsAtLastCell { continue }
            move(to: Point(column: column, row: row))
            use(cell.style)
            write(cell, at: Point(column: column, row: row), columns: frame.size.columns)
        }
        guard blankTail < run.columns.upperBound else { return false }
        move(to: Point(column: blankTail, row: row))
        use(.plain)
        output += capabilities.clearToEndOfLine
        return true
    }

    private mutating func write(_ cell: Cell, at start: Point, columns: Int) {
        let next = Point(column: start.column + Int(cell.width), row: start.row)
        let isDoubtful = CellWidth.isDoubtful(cell.character)
        if isDoubtful && cell.width == 2 {
            // A terminal that gives the cluster one cell must not leave an old character in the other.
            output += "  "
            place = nil
            move(to: start)
        }
        output.append(cell.character)
        // Behind the last column, and behind what terminals do not agree on, the cursor is nowhere for certain.
        place = isDoubtful || next.column >= columns ? nil : next
    }

    /// Where the spaces begin that end the row and look like an empty screen, if they begin in this run and clearing
    /// them costs less than sending them; else the run's end.
    private func blankTail(of run: FrameDifference.Run, in frame: Frame) -> Int {
        var first = frame.size.columns
        while first > run.columns.lowerBound, frame[first - 1, run.row] == .blank { first -= 1 }
        let end = run.columns.upperBound
        let isWorthIt = end - first > capabilities.clearToEndOfLine.utf8.count
        return isWorthIt && !capabilities.clearToEndOfLine.isEmpty ? first : end
    }

    private mutating func move(to target: Point) {
        if place == target { return }
        output += capabilities.move(target)
        place = target
    }

    private mutating func use(_ style: Style) {
        if pen == style { return }
        if pen != .plain { output += capabilities.plain }
        if style != .plain { output += bytes(of: style) }
        pen = style
    }

    /// The bytes that lead from plain text to a style; terminfo's little programs run once for each style.
    private mutating func bytes(of style: Style) -> String {
        if let known = styles[style] { return known }
        var bytes = ""
        let marks: [(Style.Marks, String)] = [
            (.bold, capabilities.bold), (.dim, capabilities.dim), (.italic, capabilities.italic),
            (.underline, capabilities.underline), (.reverse, capabilities.reverse),
        ]
        for (mark, sequence) in marks where style.marks.contains(mark) { bytes += sequence }
        let depth = capabilities.depth
        bytes += colour(TerminalColour(style.foreground, depth: depth), isText: true)
        bytes += colour(TerminalColour(style.background, depth: depth), isText: false)
        styles[style] = bytes
        return bytes
    }

    private func colour(_ colour: TerminalColour, isText: Bool) -> String {
        switch colour {
        case .own: ""
        case .mixture(let red, let green, let blue): "\u{1B}[\(isText ? 38 : 48);2;\(red);\(green);\(blue)m"
        case .entry(let entry) where capabilities.depth == .full:
            // Descriptions with full colour take numbers above 7 for mixtures.
            "\u{1B}[\((isText ? 30 : 40) + (entry < 8 ? entry : entry + 52))m"
        case .entry(let entry):
            capabilities.withNumber(isText ? capabilities.foreground : capabilities.background, entry)
        }
    }
}
