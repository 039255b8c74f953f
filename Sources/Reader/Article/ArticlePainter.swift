import News
import Screen

/// Paints rows of a set article.
struct ArticlePainter {
    var state: ArticleState
    var reading: Reading
    var layout: ArticleLayout
    var words: NoteWords
    var desk: Desk

    private var theme: Theme { desk.theme }
    private var columns: ArticleColumns { layout.columns }

    /// Paints one row of the article at a row of the screen.
    func draw(_ row: Int, on frame: inout Frame, at line: Int) {
        switch layout.rows[row].kind {
        case .blank: drawGap(row, on: &frame, at: line)
        case .title(let text): frame.write(text, column: columns.text, row: line, style: theme.heading)
        case .about(let text): frame.write(text, column: columns.text, row: line, style: theme.secondary)
        case .speaker(let place):
            frame.write(words.who(place), column: columns.text, row: line, limit: columns.measure)
        case .headline(let text), .heading(let text):
            drawText(text, of: row, on: &frame, at: line, style: theme.heading)
        case .running(let text): drawText(text, of: row, on: &frame, at: line, style: theme.text)
        }
    }

    /// Paints the notes that are in view; the one of the focus whole, over what stands below it.
    func drawNotes(on frame: inout Frame, in area: Rect) {
        guard columns.notes != nil else { return }
        let focused = state.notes.first { $0.attribution == state.focus }
        let covered = focused.map { $0.row..<($0.row + $0.lines.count + 1) } ?? 0..<0
        for note in state.notes where note.attribution != state.focus {
            // What is left below a note that is covered would say nothing by itself.
            if !covered.contains(note.row) { draw(note, note.cut, on: &frame, in: area) }
        }
        if let focused { draw(focused, focused.lines, on: &frame, in: area) }
    }

    /// Paints the note of the statement in view in the rows below the text.
    func drawNote(on frame: inout Frame, below area: Rect) {
        guard let place = state.statementInView(desk) else { return }
        let room = frame.size.columns - columns.text - 2
        let count = area.rows > 1 ? area.rows - 1 : 1
        let who = words.who(place)
        let isLow = count == 1
        let lines = isLow ? [words.line(on: place)] : [who, words.whatInOneLine(place)]
        for (number, line) in lines.prefix(count).enumerated() {
            let row = area.bottom - count + number
            if state.focus == place { frame.write("▌", column: columns.gutter, row: row, style: theme.focus) }
            frame.write(line, column: columns.text, row: row, limit: room)
        }
    }

    private func draw(_ note: MarginNote, _ lines: [StyledText], on frame: inout Frame, in area: Rect) {
        guard let column = columns.notes else { return }
        for (number, text) in lines.enumerated() {
            let line = area.top + note.row + number - state.top
            guard line >= area.top, line < area.bottom else { continue }
            let room = Rect(column: column - 2, row: line, columns: columns.noteMeasure + 2, rows: 1)
            frame.fill(room)
            if note.attribution == state.focus {
                frame.write("▌", column: column - 2, row: line, style: theme.focus)
            }
            frame.write(text, column: column, row: line, limit: columns.noteMeasure)
        }
    }

    /// A quotation that goes on in the next paragraph keeps its bar over the blank row.
    private func drawGap(_ row: Int, on frame: inout Frame, at line: Int) {
        guard row > 0, row + 1 < layout.rows.count else { return }
        let above = layout.rows[row - 1].marks.last
        guard let above, above.form != .told,
            layout.rows[row + 1].marks.contains(where: {
                $0.attribution == above.attribution && $0.form == .quoted
            })
        else { return }
        draw(above.form == .opening ? .quoted : above.form, of: above.attribution, on: &frame, at: line)
        if above.attribution == state.focus { drawFocus(on: &frame, at: line) }
    }

    private func drawText(_ text: Int, of row: Int, on frame: inout Frame, at line: Int, style: Style) {
        frame.write(layout.text.text(of: text), column: columns.text, row: line, style: style)
        let marks = layout.rows[row].marks
        var colours: Set<Colour> = []
        for place in drawingOrder(marks) { drawWords(of: place, text, on: &frame, at: line, &colours) }
        drawMatches(text, on: &frame, at: line)
        guard let first = gutterMark(marks) else { return }
        draw(first.form, of: first.attribution, on: &frame, at: line)
        if marks.contains(where: { $0.attribution == state.focus }) { drawFocus(on: &frame, at: line) }
    }

    /// Words inside another's words are the inner speaker's: the longest first, the focus last of all.
    private func drawingOrder(_ marks: [ArticleLayout.Mark]) -> [Int] {
        marks.map(\.attribution).sorted { left, right in
            if (left == state.focus) != (right == state.focus) { return right == state.focus }
            return reading.attributions[left].extent.count > reading.attributions[right].extent.count
        }
    }

    /// The focus first, then what begins here, then quoted before told.
    private func gutterMark(_ marks: [ArticleLayout.Mark]) -> ArticleLayout.Mark? {
        marks.first { $0.attribution == state.focus && $0.form != .told } ?? marks.first {
            $0.form == .opening
        }
            ?? marks.first { $0.form == .quoted } ?? marks.first
    }

    private func drawFocus(on frame: inout Frame, at line: Int) {
        frame.write("▌", column: columns.gutter, row: line, style: theme.focus)
    }

    private func draw(
        _ form: ArticleLayout.Mark.Form, of place: Int, on frame: inout Frame, at line: Int
    ) {
        let glyph =
            switch form {
            case .opening: "❝"
            case .quoted: "▏"
            case .told: "┊"
            }
        let isDoubtful = isDoubtful(place)
        let style = form == .told ? theme.secondary : speakerStyle(place)
        frame.write(glyph, column: columns.marks, row: line, style: style)
        let isFirst = state.layout?.places[place].lowerBound == line - desk.body.top + state.top
        if isDoubtful, isFirst {
            frame.write("?", column: columns.marks + 1, row: line, style: theme.secondary)
        }
    }

    /// At most two speakers' colours stand on a line.
    private func drawWords(
        of place: Int, _ text: Int, on frame: inout Frame, at line: Int, _ colours: inout Set<Colour>
    ) {
        let isFocused = place == state.focus
        let colour = speakerStyle(place).foreground
        let hasRoom = colours.contains(colour) || colours.count < 2
        for range in layout.quoted[place] {
            guard let cells = layout.text.cells(of: range, inLine: text) else { continue }
            if hasRoom { colours.insert(colour) }
            restyle(cells, on: &frame, at: line) { style in
                Style(foreground: hasRoom ? colour : style.foreground, marks: style.marks)
            }
        }
        guard isFocused else { return }
        for range in reading.attributions[place].content {
            guard let cells = layout.text.cells(of: range, inLine: text) else { continue }
            restyle(cells, on: &frame, at: line) { $0.adding(.bold) }
        }
    }

    private func drawMatches(_ text: Int, on frame: inout Frame, at line: Int) {
        guard let search = state.search else { return }
        let range = layout.text.lines[text].range
        for number in search.matches(in: range) {
            guard let cells = layout.text.cells(of: search.matches[number], inLine: text) else { continue }
            let style = number == state.match ? theme.match.adding(.reverse) : theme.match
            restyle(cells, on: &frame, at: line) { $0.adding(style.marks) }
        }
    }

    private func restyle(_ cells: Range<Int>, on frame: inout Frame, at line: Int, _ change: (Style) -> Style)
    {
        let rect = Rect(
            column: columns.text + cells.lowerBound, row: line, columns: cells.count, rows: 1)
        frame.restyle(rect, change)
    }

    private func isDoubtful(_ place: Int) -> Bool {
        reading.attributions[place].confidence < Attribution.doubtful
    }

    private func speakerStyle(_ place: Int) -> Style {
        words.ranks.rank(of: reading.attributions[place].speaker).map(theme.speaker) ?? .plain
    }
}
