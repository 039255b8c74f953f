import News
import Screen

/// The outlets that have a statement, on one line: what has no room is left out around the selected one.
struct OutletLine {
    private var parts: [StyledText] = []
    private var selected = 0
    private let theme: Theme

    /// The outlets of a row.
    /// - Parameter column: the account whose cell is selected, which is shown even where it has not the statement; nil in a
    ///   row without the focus.
    init(of row: StatementRow, selected column: Int?, _ accounts: StoryAccounts, _ theme: Theme) {
        self.theme = theme
        for account in accounts.compared.accounts.indices {
            let report = row.report(of: account)
            guard report != nil || account == column else { continue }
            let mark = report.map { row.mark(for: $0) } ?? "–"
            if account == column { selected = parts.count }
            parts.append(
                StyledText(
                    "\(mark) \(accounts.outlet(account))", account == column ? theme.focus : theme.secondary))
        }
    }

    /// The line in some cells, with a mark at each end where outlets are left out.
    func text(in cells: Int) -> StyledText {
        var first = 0
        var line = joined(from: 0)
        while first < selected, width(from: first, to: selected) > cells {
            first += 1
            line = joined(from: first)
        }
        return line
    }

    /// How many cells the line takes up to an outlet, with the mark that more follow.
    private func width(from first: Int, to last: Int) -> Int {
        let words = parts[first...last].reduce(0) { $0 + $1.width } + Self.gap.count * (last - first)
        return words + (first > 0 ? Self.more.count : 0) + (last < parts.count - 1 ? Self.gap.count : 0)
    }

    private func joined(from first: Int) -> StyledText {
        var line = StyledText(first > 0 ? Self.more : "", theme.secondary)
        for (place, part) in parts[first...].enumerated() {
            if place > 0 { line.append(Self.gap, theme.secondary) }
            for span in part.spans { line.append(part.text.slice(span.range), span.style) }
        }
        return line
    }

    private static let gap = " · "
    private static let more = "‹ "
}
