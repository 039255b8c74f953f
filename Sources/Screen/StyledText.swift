/// Text on one line or many in which stretches look different.
package struct StyledText: Hashable, Sendable {
    /// A stretch with one look.
    package struct Span: Hashable, Sendable {
        /// Where: UTF-8 offsets of the text.
        package var range: Range<Int>
        /// How it looks.
        package var style: Style
    }

    /// The words.
    package private(set) var text = ""
    /// The looks, in the order of the text, without holes; neighbours differ.
    package private(set) var spans: [Span] = []

    /// No text yet.
    package init() {}

    /// Text with one look.
    package init(_ text: some StringProtocol, _ style: Style = .plain) { append(text, style) }

    /// Adds text at the end.
    package mutating func append(_ more: some StringProtocol, _ style: Style = .plain) {
        guard !more.isEmpty else { return }
        let start = text.utf8.count
        text += more
        if let last = spans.last, last.style == style {
            spans[spans.count - 1].range = last.range.lowerBound..<text.utf8.count
        } else {
            spans.append(Span(range: start..<text.utf8.count, style: style))
        }
    }

    /// The cells it takes on one line.
    package var width: Int { CellWidth.of(text) }

    /// The text set in lines no wider than this.
    package func lines(measure: Int) -> [StyledText] {
        var set = SetText()
        set.append(text, measure: measure)
        var span = spans[...]
        return set.lines.map { line in
            var shown = StyledText()
            var run = ""
            for glyph in set.glyphs[line.glyphs] {
                while let first = span.first, first.range.upperBound <= glyph.offset {
                    shown.append(run, first.style)
                    run = ""
                    span.removeFirst()
                }
                run.append(SetText.shown(glyph.character))
            }
            shown.append(run, span.first?.style ?? .plain)
            return shown
        }
    }

    /// The words of a stretch. O(length of the stretch).
    func words(of span: Span) -> String {
        let bytes = text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: span.range.lowerBound)
        let end = bytes.index(start, offsetBy: span.range.count)
        return String(text[start..<end])
    }
}

extension Frame {
    /// Writes styled text on one line; what has no room is cut and an ellipsis says so.
    /// - Returns: the column after the last cell written.
    @discardableResult
    package mutating func write(_ styled: StyledText, column: Int, row: Int, limit: Int = .max) -> Int {
        let room = min(limit, size.columns - column)
        let isCut = styled.width > room
        var place = column
        for span in styled.spans {
            let words = styled.words(of: span)
            let left = room - (place - column) - (isCut ? 1 : 0)
            let after = write(words, column: place, row: row, style: span.style, limit: max(0, left))
            let isDone = isCut && after - place < CellWidth.of(words)
            place = after
            if isDone { return write("…", column: place, row: row, style: span.style, limit: min(1, room)) }
        }
        return place
    }

    /// Writes text on one line; what has no room is cut at a character and an ellipsis says so.
    /// - Returns: the column after the last cell written.
    @discardableResult
    package mutating func writeCut(
        _ text: some StringProtocol, column: Int, row: Int, style: Style = .plain, limit: Int
    ) -> Int {
        write(StyledText(text, style), column: column, row: row, limit: limit)
    }
}
