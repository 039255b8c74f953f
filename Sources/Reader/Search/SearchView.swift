import FoundationEssentials
import News
import Screen

extension SearchState {
    package func heading(_ desk: Desk) -> String { "" }

    package func counts(_ desk: Desk) -> String {
        guard let results, results.complaint == nil else { return "Search" }
        let number = Words.number(hits.count)
        let found = mayHaveMore ? "the \(order == .date ? "newest" : "best") \(number)" : number + " found"
        return Words.line("Search", isGrouped ? found + " by story" : found)
    }

    package func hints(_ desk: Desk) -> [Hint] {
        isTyping
            ? [
                Hint(.open, "read"), Hint(.down, "next"), Hint(.nextPane, "to the results"),
                Hint(.back, "back"),
            ]
            : [
                Hint(.open, "read"), Hint(.sideBySide, "side by side"), Hint(.statements, "statements"),
                Hint(.nextPane, "to the query"), Hint(.help, "keys"),
            ]
    }

    /// Lines above the first result: the query, with an empty line before and after where lines are not scarce.
    static func headLines(_ desk: Desk) -> Int { desk.body.rows >= 12 ? 3 : 1 }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let sentence = sentence
        let beside = sentence == nil ? desk.previewColumn : nil
        let columns = beside.map { $0 - 3 } ?? area.columns
        let head = Self.headLines(desk)
        let list = Rect(column: 0, row: area.top + head, columns: columns, rows: area.rows - head)
        if let sentence {
            EmptyState.draw(sentence, on: &frame, in: list, desk.theme)
            if query.isEmpty { drawLanguage(on: &frame, in: list, desk) }
        } else {
            drawResults(on: &frame, in: list, desk)
            if let column = beside, let selected {
                ArticlePreview(article: selected.summary, atHand: atHand, theme: desk.theme, now: desk.now)
                    .draw(on: &frame, in: area.inset(left: column, right: Chrome.margin))
                PreviewRule.draw(on: &frame, column: column - 2, in: area, desk.theme)
            }
        }
        drawQuery(on: &frame, row: area.top + head / 2, columns: columns, desk)
    }

    private func drawQuery(on frame: inout Frame, row: Int, columns: Int, _ desk: Desk) {
        frame.write("/", column: Chrome.margin, row: row, style: desk.theme.focus)
        let left = RowPainter.textColumn
        if isTyping {
            input.draw(on: &frame, column: left, row: row, columns: columns - left - Chrome.margin)
        } else {
            frame.writeCut(input.text, column: left, row: row, limit: columns - left - Chrome.margin)
        }
    }

    private func drawResults(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let painter = RowPainter(theme: desk.theme, area: area)
        let cursor = isTyping ? frame.cursor : nil
        for (number, place) in box.visible.enumerated() where hits.indices.contains(place) {
            let hit = hits[place]
            var row = ArticlesState.row(hit.summary, isSelected: place == box.selected, desk)
            let age = Words.age(of: hit.summary.published ?? hit.summary.arrived, at: desk.now)
            let accounts = hit.summary.story.flatMap { self.accounts[$0] } ?? 0
            if accounts > 1 { row.label += ", " + Words.count(accounts, "account") }
            if area.columns < 45 { row.label = "" }
            row.labelEnd = age
            row.age = ""
            if !hit.snippet.isEmpty {
                let below = area.columns >= RowPainter.wide ? 0 : CellWidth.of(Words.line(row.label, age)) + 2
                let room = area.columns - RowPainter.textColumn - Chrome.margin
                row.excerpt = Snippet(hit: hit, theme: desk.theme).oneLine(
                    columns: max(room - below, room / 2))
            }
            painter.draw(row, on: &frame, line: area.top + number * Self.rowHeight)
        }
        if isTyping { frame.cursor = cursor }
    }

    /// What to say where there are no results to show; nil where there are.
    private var sentence: String? {
        if query.isEmpty { return "Type what to look for; results come with every letter." }
        if let complaint = results?.complaint { return complaint }
        guard let results, results.hits.isEmpty else { return results == nil ? "" : nil }
        if let unfinished = results.unfinished { return unfinished }
        // Quotation marks within quotation marks would be set the wrong way round.
        let words = results.query.contains("\"") ? "" : " for “\(results.query)”"
        let nothing = "Nothing found\(words). "
        return results.suggestion.map { nothing + "Did you mean “\($0)”? Enter looks for it." }
            ?? nothing + "Fewer words or the beginning of a word (harb*) find more."
    }

    private func drawLanguage(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        let examples = [
            ("harbour strike", "both words, in any form"), ("\"night shifts\"", "exactly these words"),
            ("harb*", "words that begin so"), ("strike -hunger", "without a word"),
            ("port OR harbour", "one of them"), ("outlet:skai", "from this outlet"),
            ("title:bridge", "in the headline"), ("said:ransom", "inside statements"),
            ("tag:later", "with this tag"), ("is:unread", "also read, starred"),
        ]
        var row = area.top + (area.rows >= 6 ? 4 : 1)
        for (example, words) in examples where row < area.bottom {
            let left = area.left + RowPainter.textColumn
            frame.write(example, column: left, row: row)
            frame.writeCut(
                words, column: left + 18, row: row, style: desk.theme.secondary,
                limit: area.right - Chrome.margin - left - 18)
            row += 1
        }
    }
}
