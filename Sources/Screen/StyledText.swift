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
    /// The looks, in the order of the text, without holes.
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
        spans.append(Span(range: start..<text.utf8.count, style: style))
    }

    /// The cells it takes on one line.
    package var width: Int { CellWidth.of(text) }

    /// The text set in lines no wider than this.
    package func lines(measure: Int) -> [StyledText] {
        var set = SetText()
        set.append(text, measure: measure)
        return set.lines.map { line in
            var shown = StyledText()
            for glyph in set.glyphs[line.glyphs] {
                let style = spans.first { $0.range.contains(Int(glyph.offset)) }?.style ?? .plain
                shown.append(glyph.character == SetText.unbroken ? " " : String(glyph.character), style)
            }
            return shown
        }
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
            let words = String(decoding: Array(styled.text.utf8)[span.range], as: UTF8.self)
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
