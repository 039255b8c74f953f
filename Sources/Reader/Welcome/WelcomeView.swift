import Screen

extension WelcomeState {
    package func heading(_ desk: Desk) -> String { "" }

    package func hints(_ desk: Desk) -> [Hint] {
        (desk.configuration.seedsPath == nil ? [] : [Hint(.open, "read the samples")])
            + [Hint(.close, "leave"), Hint(.help, "keys")]
    }

    /// A way to begin: what to type, and what it does.
    private struct Way {
        var keys: String
        var words: String
        var isFocus = false
    }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let left = RowPainter.textColumn
        let measure = min(desk.configuration.measure, area.columns - left - Chrome.margin)
        let isTight = area.rows < 14
        var row = area.top + (isTight ? 0 : max(1, (area.rows - 14) / 4))
        let greeting =
            "Crossread shows who says so, and what the others say. There is nothing to read here yet."
        for line in StyledText(greeting, desk.theme.text).lines(measure: measure) {
            frame.write(line, column: left, row: row)
            row += 1
        }
        row += isTight ? 0 : 1
        for way in ways(desk) where row < area.bottom {
            if way.isFocus {
                frame.write("▌", column: 1, row: row, style: desk.theme.focus)
                frame.cursor = Point(column: left, row: row)
            }
            row = draw(way, on: &frame, row: row, measure: measure, isTight: isTight, desk)
            row += isTight ? 0 : 1
        }
    }

    private func ways(_ desk: Desk) -> [Way] {
        let samples = Way(
            keys: "Enter", words: "reads the sample articles that came with Crossread", isFocus: true)
        let typed = [
            Way(keys: "crossread FILE…", words: "reads files and folders, and leaves nothing behind"),
            Way(keys: "crossread import FILE…", words: "takes in articles to keep: text, HTML, JSON Lines"),
            Way(keys: "crossread import -", words: "takes in what a pipe gives"),
        ]
        return (desk.configuration.seedsPath == nil ? [] : [samples]) + typed
    }

    /// Side by side where there is room, else the words below the keys.
    private func draw(
        _ way: Way, on frame: inout Frame, row: Int, measure: Int, isTight: Bool, _ desk: Desk
    ) -> Int {
        let left = RowPainter.textColumn
        frame.write(way.keys, column: left, row: row, style: desk.theme.heading)
        if measure >= 70 {
            frame.writeCut(
                way.words, column: left + 24, row: row, style: desk.theme.secondary, limit: measure - 24)
            return row + 1
        }
        guard !isTight else {
            let column = left + CellWidth.of(way.keys) + 2
            frame.writeCut(
                way.words, column: column, row: row, style: desk.theme.secondary,
                limit: left + measure - column)
            return row + 1
        }
        frame.writeCut(way.words, column: left, row: row + 1, style: desk.theme.secondary, limit: measure)
        return row + 2
    }
}
