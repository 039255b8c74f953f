import News
import Screen

/// Paints the panes of side by side.
struct SideBySidePainter {
    var state: SideBySideState
    var accounts: StoryAccounts
    var passages: AccountPassages
    var layout: SideBySideLayout
    var geometry: SideBySideGeometry
    var desk: Desk

    private var theme: Theme { desk.theme }

    /// Paints one pane with its head.
    func draw(_ pane: Int, on frame: inout Frame) {
        let area = geometry.panes[pane]
        drawHead(of: pane, on: &frame, in: area)
        let column = layout.columns[pane]
        let current = currentPassage(ofPane: pane)
        let height = geometry.height(ofPane: pane)
        for line in 0..<height {
            let row = state.panes[pane].top + line
            guard column.rows.indices.contains(row) else { continue }
            let place = Point(column: area.left, row: area.top + geometry.headRows + line)
            draw(column.rows[row], row, of: pane, current: current, on: &frame, at: place)
        }
    }

    /// One dim line between panes.
    func drawRules(on frame: inout Frame) {
        for pane in geometry.panes.dropFirst() {
            let rule = Rect(column: pane.left - 2, row: pane.top, columns: 1, rows: pane.rows)
            frame.fill(rule, with: "│", style: theme.secondary)
        }
    }

    /// Two lines on the current pair, below stacked panes.
    func drawPair(on frame: inout Frame) {
        guard let first = geometry.pairRow, let area = geometry.panes.first else { return }
        frame.fill(
            Rect(column: area.left, row: first - 1, columns: area.columns, rows: 1), with: "─",
            style: theme.secondary)
        for pane in state.panes.indices.prefix(2) {
            let account = state.panes[pane].account
            var line = StyledText(accounts.outlet(account) + "  ", theme.secondary)
            if let passage = currentPassage(ofPane: pane) {
                if pane != state.focus, isDoubtful(passage, ofPane: pane) {
                    line.append("perhaps: ", theme.secondary)
                }
                line.append(opening(of: passage, account))
            } else {
                line.append("has no matching passage", theme.secondary)
            }
            frame.write(line, column: area.left + 1, row: first + pane, limit: area.columns - 1)
        }
    }

    /// The passage of a pane that has the focus, or is the partner of the one that has it.
    private func currentPassage(ofPane pane: Int) -> Int? {
        guard let passage = state.passageInView(desk) else { return nil }
        if pane == state.focus { return passage }
        let own = state.panes[state.focus].account
        return passages.partner(of: passage, in: own, to: state.panes[pane].account)
    }

    /// Whether it is not sure that a passage tells the same as the one with the focus.
    private func isDoubtful(_ passage: Int, ofPane pane: Int) -> Bool {
        let own = state.panes[state.focus].account
        let links = passages.all[state.panes[pane].account][passage].links[own] ?? []
        return links.contains { $0.passage == state.passageInView(desk) && !$0.isSure }
    }

    private func drawHead(of pane: Int, on frame: inout Frame, in area: Rect) {
        let reading = accounts.compared.accounts[state.panes[pane].account]
        let isFocused = pane == state.focus
        var head = StyledText(accounts.outlet(state.panes[pane].account), theme.heading)
        let date = reading.article.published.map {
            Words.day(of: $0, secondsFromUTC: desk.configuration.secondsFromUTC)
        }
        let about = Words.line(date ?? "", Words.count(reading.summary.wordCount, "word"))
        head.append("  " + about, theme.secondary)
        if isFocused { frame.write("▌", column: area.left, row: area.top, style: theme.focus) }
        let end = frame.write(head, column: area.left + 1, row: area.top, limit: area.columns - 1)
        if geometry.isStacked, end + 2 < area.right {
            let rule = Rect(column: end + 2, row: area.top, columns: area.right - end - 2, rows: 1)
            frame.fill(rule, with: "─", style: theme.secondary)
        }
    }

    private func draw(
        _ row: AccountColumn.Row, _ number: Int, of pane: Int, current: Int?, on frame: inout Frame,
        at place: Point
    ) {
        let column = layout.columns[pane]
        let account = column.account
        let text = place.column + SideBySideGeometry.gutter
        switch row {
        case .blank: break
        case .title(let words): frame.write(words, column: text, row: place.row, style: theme.heading)
        case .label(let passage, let words):
            frame.write(words, column: text, row: place.row, style: labelStyle(passage, account))
            drawFocus(passage == current, of: pane, on: &frame, at: place)
        case .hidden(let count):
            let words = "⋯ \(Words.count(count, "passage")) of its own"
            frame.write(words, column: text, row: place.row, style: theme.secondary)
        case .folded(let passage):
            drawGutter(passage, account, on: &frame, at: place)
            let words = "⋯ " + opening(of: passage, account)
            frame.writeCut(words, column: text, row: place.row, style: theme.secondary, limit: layout.measure)
            drawFocus(passage == current, of: pane, on: &frame, at: place)
            if passage == current, pane == state.focus { frame.cursor = Point(column: text, row: place.row) }
        case .line(let passage, let line):
            let isFirst = column.places[passage].lowerBound == number
            if isFirst { drawGutter(passage, account, on: &frame, at: place) }
            let style = passages.all[account][passage].kind == .running ? theme.text : theme.heading
            let end = frame.write(column.text.text(of: line), column: text, row: place.row, style: style)
            colour(line, column, on: &frame, at: Point(column: text, row: place.row))
            liftFigures(line, column, on: &frame, at: Point(column: text, row: place.row))
            if column.places[passage].upperBound == number + 1 {
                drawLabel(
                    passage, account, on: &frame, from: end + 2, row: place.row, right: text + layout.measure)
            }
            drawFocus(passage == current, of: pane, on: &frame, at: place)
            if isFirst, passage == current, pane == state.focus {
                frame.cursor = Point(column: text, row: place.row)
            }
        }
    }

    private func drawGutter(_ passage: Int, _ account: Int, on frame: inout Frame, at place: Point) {
        let mark = PassageLabel.gutter(
            for: passages.all[account][passage], of: accounts.compared.accounts.count)
        let passage = passages.all[account][passage]
        let style =
            passage.differences.isEmpty
            ? passage.isOnlyHere ? theme.heading : theme.secondary : theme.difference
        frame.write(mark, column: place.column + 1, row: place.row, style: style, limit: 4)
    }

    private func drawFocus(_ isCurrent: Bool, of pane: Int, on frame: inout Frame, at place: Point) {
        guard isCurrent else { return }
        let glyph = pane == state.focus ? "▌" : "▏"
        frame.write(glyph, column: place.column, row: place.row, style: theme.focus)
    }

    /// Words at the right end of the measure, where the text leaves room from a column on.
    private func drawLabel(
        _ passage: Int, _ account: Int, on frame: inout Frame, from column: Int, row: Int, right: Int
    ) {
        let words = PassageLabel.words(for: passages.all[account][passage], of: account, accounts)
        guard !words.isEmpty else { return }
        let place = right - CellWidth.of(words)
        guard place >= column else { return }
        frame.writeCut(
            words, column: place, row: row, style: labelStyle(passage, account), limit: layout.measure)
    }

    /// What differs is loud, what is only here is plain.
    private func labelStyle(_ passage: Int, _ account: Int) -> Style {
        passages.all[account][passage].differences.isEmpty ? theme.text : theme.difference
    }

    /// Quotations take their speakers' colours, as everywhere.
    private func colour(_ line: Int, _ column: AccountColumn, on frame: inout Frame, at place: Point) {
        var colours: Set<Colour> = []
        let range = column.text.lines[line].range
        let reading = accounts.compared.accounts[column.account]
        for attribution in reading.attributions where attribution.extent.overlaps(range) {
            guard attribution.kind != .indirect, let rank = accounts.ranks.rank(of: attribution.speaker)
            else {
                continue
            }
            let colour = theme.speaker(rank).foreground
            guard colours.contains(colour) || colours.count < 2 else { continue }
            for part in QuotedParts.of(attribution, in: reading.article.text) {
                guard column.text.cells(of: part, inLine: line) != nil else { continue }
                colours.insert(colour)
                restyle(part, line, column, on: &frame, at: place) {
                    Style(foreground: colour, marks: $0.marks)
                }
            }
        }
    }

    /// A figure that another account gives differently stands out.
    private func liftFigures(
        _ line: Int, _ column: AccountColumn, on frame: inout Frame, at place: Point
    ) {
        for figure in accounts.compared.comparison.figures where !figure.agree {
            for report in figure.reports where report.passage.article == column.account {
                restyle(report.passage.range, line, column, on: &frame, at: place) { _ in
                    theme.difference.adding(.underline)
                }
            }
        }
    }

    private func restyle(
        _ range: TextRange, _ line: Int, _ column: AccountColumn, on frame: inout Frame, at place: Point,
        _ change: (Style) -> Style
    ) {
        guard let cells = column.text.cells(of: range, inLine: line) else { return }
        frame.restyle(
            Rect(column: place.column + cells.lowerBound, row: place.row, columns: cells.count, rows: 1),
            change)
    }

    /// The first words of a passage, on one line.
    private func opening(of passage: Int, _ account: Int) -> String {
        let range = passages.all[account][passage].range
        let text = accounts.compared.accounts[account].article.text.slice(
            range.lowerBound..<min(range.upperBound, range.lowerBound + 400))
        return SetText.line(text)
    }
}
