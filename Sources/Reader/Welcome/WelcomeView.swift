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
        for way in ways(desk).prefix(isTight ? 3 : 5) where row < area.bottom {
            if way.isFocus {
                frame.write("▌", column: 1, row: row, style: desk.theme.focus)
                frame.cursor = Point(column: left, row: row)
            }
            row = draw(way, on: &frame, row: row, measure: measure, desk)
            row += way.isFocus && !isTight ? 1 : 0
        }
    }

    private func ways(_ desk: Desk) -> [Way] {
        let samples = Way(keys: "Enter", words: "reads the sample articles", isFocus: true)
        let typed = [
            Way(keys: ":add ADDRESS", words: "follows a feed, or the feed of a page"),
            Way(keys: "crossread FILE…", words: "opens files and folders, keeps nothing"),
            Way(keys: "crossread import FILE…", words: "keeps articles: text, HTML, JSON Lines"),
            Way(keys: "crossread import -", words: "keeps what comes through a pipe"),
        ]
        return (desk.configuration.seedsPath == nil ? [] : [samples]) + typed
    }

    /// Side by side where there is room, else the words below the keys.
    private func draw(_ way: Way, on frame: inout Frame, row: Int, measure: Int, _ desk: Desk) -> Int {
        let left = RowPainter.textColumn
        let isWide = measure >= Self.wide
        let column = isWide ? left + Self.keyWidth : left
        frame.write(way.keys, column: left, row: row, style: desk.theme.heading)
        frame.writeCut(
            way.words, column: column, row: isWide ? row : row + 1, style: desk.theme.secondary,
            limit: left + measure - column)
        return row + (isWide ? 1 : 2)
    }

    private static let keyWidth = 26
    private static let wide = 66
}
