import FoundationEssentials
import News
import Screen

extension SpeakerState {
    package func heading(_ desk: Desk) -> String {
        // The same words stand for other people in another article.
        if record?.kind == .unnamed { return "Whoever is called “\(name)”" }
        return Words.line(name, record?.role ?? "")
    }

    package func counts(_ desk: Desk) -> String {
        guard let record else { return "" }
        return Words.count(record.sayings.count, "statement")
    }

    package func asides(_ desk: Desk) -> [String] {
        guard let record else { return [] }
        let outlets = Set(record.sayings.flatMap { [$0.article] + $0.alsoIn }.map(\.outlet)).count
        return [
            Words.count(outlets, "outlet"),
            record.isCut ? "the newest \(SpeakerRecord.mostArticles) articles" : "",
        ]
    }

    package func hints(_ desk: Desk) -> [Hint] {
        [
            Hint(.open, "in context"), Hint(.copyQuotation, "copy it"), Hint(.statements, "statements"),
            Hint(.close, "back"), Hint(.help, "keys"),
        ]
    }

    /// Lines above the first saying.
    static func headLines(_ desk: Desk) -> Int { StoriesState.topSpace(desk) }

    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {
        guard let record else { return }
        if record.sayings.isEmpty {
            let sentence = "Nothing else is known of \(name): * searches for the name in all texts."
            return EmptyState.draw(sentence, on: &frame, in: area, desk.theme)
        }
        let columns = desk.previewColumn.map { $0 - 3 } ?? area.columns
        let top = area.top + Self.headLines(desk)
        let painter = RowPainter(
            theme: desk.theme, area: Rect(column: 0, row: top, columns: columns, rows: area.bottom - top))
        for (number, place) in box.visible.enumerated() where sayings.indices.contains(place) {
            let row = Self.row(sayings[place], isSelected: place == box.selected, desk)
            painter.draw(row, on: &frame, line: top + number * Self.rowHeight)
        }
        if let column = desk.previewColumn, let selected {
            ArticlePreview(article: selected.article, atHand: atHand, theme: desk.theme, now: desk.now)
                .draw(on: &frame, in: area.inset(left: column, right: Chrome.margin))
            PreviewRule.draw(on: &frame, column: column - 2, in: area, desk.theme)
        }
    }

    /// "Harbour Post, Coast Daily": every outlet that gives the words, the newest first.
    private static func outlets(_ saying: SpeakerRecord.Saying) -> String {
        var names: [String] = []
        for article in [saying.article] + saying.alsoIn {
            let name = Words.outlet(article.outlet)
            if !names.contains(name) { names.append(name) }
        }
        return names.count > 3
            ? "\(names[0]) and \(names.count - 1) more outlets" : names.joined(separator: ", ")
    }

    /// The words first; where they stand below. What is not quoted from end to end has a mark of its own.
    private static func row(_ saying: SpeakerRecord.Saying, isSelected: Bool, _ desk: Desk) -> RowPainter.Row
    {
        let article = saying.article
        let words = SaidWords.saying(saying)
        let showsQuotes = saying.form != .indirect && words.contains { "“‘«„".contains($0) }
        let glyph = showsQuotes ? "" : StatementRow.glyph(for: saying.form) + " "
        return RowPainter.Row(
            headline: glyph + words,
            label: Words.age(of: article.published ?? article.arrived, at: desk.now),
            details: Words.line(Self.outlets(saying), Words.set(article.title)),
            isUnread: !article.isRead, isStarred: article.isStarred, isSelected: isSelected)
    }
}
