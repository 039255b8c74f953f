import News
import Screen

/// A row of the coverage grid: a statement, a figure or a passage, and which accounts have it.
struct GridRow: Hashable, Sendable {
    /// What sort of row it is.
    enum Kind: String, Hashable, Sendable, CaseIterable {
        case statement, figure, passage

        /// The word at the left of its rows.
        var word: String {
            switch self {
            case .statement: "said"
            case .figure: "figure"
            case .passage: "told"
            }
        }

        /// Many of them.
        var plural: String { rawValue + "s" }
    }

    /// What an account has.
    struct Cell: Hashable, Sendable {
        /// Where in the account's text.
        var range: TextRange
        /// One or two cells wide.
        var glyph: String
        /// What the glyph means, or the figure.
        var words: String
    }

    /// What sort of row it is.
    var kind: Kind
    /// What the row is about, on one line.
    var words: String
    /// What each account has, by its place; nothing for one that has it not.
    var cells: [Int: Cell]

    /// The rows of a story: statements, figures and passages, what most accounts have first.
    static func all(of accounts: StoryAccounts) -> [GridRow] {
        let passages = AccountPassages(accounts)
        return statements(accounts) + figures(accounts) + self.passages(accounts, passages)
    }

    private static func statements(_ accounts: StoryAccounts) -> [GridRow] {
        StatementRow.all(of: accounts).map { row in
            let speaker = row.statement.speaker.map { SetText.line(accounts.ranks.name(of: $0)) + ": " } ?? ""
            let cells = row.reports.map { report in
                (
                    report.account,
                    Cell(
                        range: report.range,
                        glyph: (report.form == .indirect ? "~" : "❝") + (report.isDoubtful ? "?" : "")
                            + report.giving.mark,
                        words: String(row.words(for: report).drop { $0 != " " }.dropFirst()))
                )
            }
            return GridRow(
                kind: .statement, words: speaker + SaidWords.gist(row.statement.gist),
                cells: Dictionary(cells, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// Figures that differ come first.
    private static func figures(_ accounts: StoryAccounts) -> [GridRow] {
        let figures = accounts.compared.comparison.figures
        return (figures.filter { !$0.agree } + figures.filter(\.agree)).map { figure in
            let cells = figure.reports.map { report in
                let words = accounts.compared.accounts[report.passage.article].article.text
                    .slice(report.passage.range)
                return (
                    report.passage.article,
                    Cell(
                        range: report.passage.range, glyph: figure.agree ? "=" : "≠",
                        words: SetText.line(words))
                )
            }
            return GridRow(
                kind: .figure, words: label(of: figure, in: accounts),
                cells: Dictionary(cells, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// What a figure is: its values, and what they count or measure.
    private static func label(of figure: FigureComparison, in accounts: StoryAccounts) -> String {
        var values: [String] = []
        for report in figure.reports {
            let words = accounts.compared.accounts[report.passage.article].article.text
                .slice(report.passage.range)
            let value = SetText.line(words)
            if !values.contains(where: { $0.lowercased() == value.lowercased() }) { values.append(value) }
        }
        let said = values.joined(separator: figure.agree ? ", " : " ≠ ")
        return figure.slot.isEmpty ? said : said + " · " + SetText.line(figure.slot)
    }

    /// Passages that match, and those that only one account has; what stands in a statement's row already is left out.
    private static func passages(_ accounts: StoryAccounts, _ passages: AccountPassages) -> [GridRow] {
        let said = accounts.compared.comparison.statements.flatMap { $0.reports.map(\.passage) }
        func isSaid(_ account: Int, _ range: TextRange) -> Bool {
            said.contains { $0.article == account && PassagePartners.overlap($0.range, range) > 0.5 }
        }
        var rows: [GridRow] = []
        var seen: Set<PassagePlace> = []
        for account in passages.all.indices {
            for (place, passage) in passages.all[account].enumerated()
            where passage.isShared || passage.isOnlyHere {
                guard !seen.contains(PassagePlace(account: account, passage: place)) else { continue }
                let members = members(with: PassagePlace(account: account, passage: place), passages)
                seen.formUnion(members.map { PassagePlace(account: $0.key, passage: $0.value) })
                guard !members.contains(where: { isSaid($0.key, passages.all[$0.key][$0.value].range) })
                else { continue }
                let words = accounts.compared.accounts[account].article.text.slice(passage.range)
                let glyph = members.count > 1 ? "●" : "◇"
                rows.append(
                    GridRow(
                        kind: .passage, words: SetText.line(words),
                        cells: Dictionary(
                            uniqueKeysWithValues: members.map { member in
                                let range = passages.all[member.key][member.value].range
                                let word = members.count > 1 ? "has it" : "only here"
                                return (member.key, Cell(range: range, glyph: glyph, words: word))
                            })))
            }
        }
        return rows.enumerated()
            .sorted { ($1.element.cells.count, $0.offset) < ($0.element.cells.count, $1.offset) }
            .map(\.element)
    }

    /// A passage and its best partner in each other account.
    private static func members(with place: PassagePlace, _ passages: AccountPassages) -> [Int: Int] {
        var members = [place.account: place.passage]
        for other in passages.all.indices where other != place.account {
            members[other] = passages.partner(of: place.passage, in: place.account, to: other)
        }
        return members
    }
}
