import News
import Screen

/// Paints the selected statement in each outlet's own words, below the table.
struct StatementsDetail {
    var state: StatementsState
    var accounts: StoryAccounts
    var geometry: StatementsGeometry
    var theme: Theme

    func draw(on frame: inout Frame) {
        guard let area = geometry.detail, let selected = state.selected else { return }
        PaneRoom.drawRule(above: area, from: geometry.speaker - 2, on: &frame, theme)
        var row = area.top
        let measure = min(72, area.columns)
        if let provenance = provenance(of: selected) {
            frame.writeCut(provenance, column: area.left, row: row, style: theme.secondary, limit: measure)
            row += 1
        }
        let shown = shown(of: selected, in: area.bottom - row)
        let hidden = selected.reports.count - shown.count
        let end = area.bottom - (hidden > 0 ? 1 : 0)
        for (number, report) in shown.enumerated() {
            let room = max(PaneRoom.fewestLines, (end - row) / (shown.count - number))
            for line in lines(of: report, in: selected, measure: measure, most: min(room, end - row)) {
                frame.write(line, column: area.left, row: row, limit: measure)
                row += 1
            }
        }
        PaneRoom.drawHidden(hidden, in: area, on: &frame, limit: measure, theme)
    }

    /// The reports that have room, the selected one among them.
    private func shown(of row: StatementRow, in rows: Int) -> ArraySlice<StoryAccounts.Report> {
        let selected = row.reports.firstIndex { $0.account == state.selectedReport?.account }
        return row.reports[PaneRoom.shown(of: row.reports.count, selected: selected ?? 0, in: rows)]
    }

    /// An outlet and its words; an ellipsis says where they go on.
    private func lines(
        of report: StoryAccounts.Report, in row: StatementRow, measure: Int, most: Int
    ) -> [StyledText] {
        let style = report.account == state.selectedReport?.account ? theme.heading : theme.text
        var head = StyledText(accounts.outletWithParagraph(report) + "  ", style)
        head.append(Words.line(row.words(for: report), remarks(on: report, in: row)), theme.secondary)
        let set = words(of: report, in: row).lines(measure: measure - 2)
        var lines = set.prefix(max(0, most - 1)).map { line in
            var indented = StyledText("  ")
            for span in line.spans { indented.append(line.text.slice(span.range), span.style) }
            return indented
        }
        if lines.count < set.count, !lines.isEmpty { lines[lines.count - 1].append(" …", theme.secondary) }
        return [head] + lines
    }

    /// The words of a report as the outlet has them; a quotation that another has more of, word by word against it.
    private func words(of report: StoryAccounts.Report, in row: StatementRow) -> StyledText {
        if report.form != .indirect, let wording = row.statement.wording(of: report.account),
            let fullest = row.statement.fullestWording, wording.difference != nil
        {
            return WordingWords.styled(wording, against: fullest.words, theme)
        }
        let text = accounts.compared.accounts[report.account].article.text.slice(report.range)
        return StyledText(SaidWords.passage(text, as: report.form), theme.text)
    }

    /// What else there is to say of a report: what it does with the words, through whom it has them, to whom it gives them.
    private func remarks(on report: StoryAccounts.Report, in row: StatementRow) -> String {
        let difference = row.statement.wording(of: report.account)?.difference
        let through = row.statement.reports.first { $0.passage.article == report.account && !$0.via.isEmpty }
        return Words.line(
            difference.map(WordingWords.verb) ?? "",
            through.map { "through " + $0.via.joined(separator: ", through ") } ?? "",
            report.giving.words)
    }

    /// How many of the accounts heard a statement for themselves; nil where all did, or one alone has it.
    private func provenance(of row: StatementRow) -> String? {
        let (own, all) = (row.statement.independentAccounts, row.reports.count)
        guard all > 1, own < all else { return nil }
        return "\(Words.count(all, "account")), of which \(own == 1 ? "1 is" : "\(own) are") independent"
    }
}
