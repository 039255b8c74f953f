import Screen

extension FinderState {
    package func heading(_ desk: Desk) -> String { "" }

    package func counts(_ desk: Desk) -> String {
        Words.line(
            "Find", found.count >= Self.mostFound ? "the best \(Self.mostFound)" : Words.number(found.count))
    }

    package func hints(_ desk: Desk) -> [Hint] {
        [Hint(.open, "go there"), Hint(.down, "next"), Hint(.back, "back")]
    }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let head = SearchState.headLines(desk)
        let columns = min(area.columns, 100)
        let left = RowPainter.textColumn
        for (number, place) in box.visible.enumerated() where found.indices.contains(place) {
            draw(
                found[place], on: &frame, row: area.top + head + number, columns: columns,
                isSelected: place == box.selected, desk)
        }
        if found.isEmpty {
            let below = area.inset(top: head)
            EmptyState.draw(
                "Nothing has these letters. / searches the texts.", on: &frame, in: below, desk.theme)
        }
        frame.write("›", column: Chrome.margin, row: area.top + head / 2, style: desk.theme.focus)
        input.draw(
            on: &frame, column: left, row: area.top + head / 2, columns: columns - left - Chrome.margin)
    }

    private func draw(
        _ candidate: Candidate, on frame: inout Frame, row: Int, columns: Int, isSelected: Bool, _ desk: Desk
    ) {
        let left = RowPainter.textColumn
        let right = columns - Chrome.margin
        if isSelected { frame.write("▌", column: 1, row: row, style: desk.theme.focus) }
        let label = frame.writeRight(
            candidate.label, endingBefore: right, row: row, style: desk.theme.secondary,
            limit: max(13, (right - left) / 3))
        let style = isSelected ? desk.theme.heading : desk.theme.text
        frame.write(
            words(of: candidate, style, style.adding(desk.theme.match.marks)), column: left, row: row,
            limit: label - 2 - left)
    }

    /// The words with the letters that were typed marked.
    private func words(of candidate: Candidate, _ style: Style, _ marked: Style) -> StyledText {
        let places = FuzzyMatch.places(input.text, in: candidate.letters)
        var text = StyledText()
        for (place, scalar) in candidate.words.unicodeScalars.enumerated() {
            text.append(String(scalar), places.contains(place) ? marked : style)
        }
        return text
    }
}
