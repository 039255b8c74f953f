import News

/// A row of the statements table: a statement and how each account has it.
struct StatementRow: Hashable, Sendable {
    /// The statement.
    var statement: Statement
    /// One report for each account that has it, in the order of the accounts.
    var reports: [StoryAccounts.Report]

    /// How an account has it; nil where it has not.
    func report(of account: Int) -> StoryAccounts.Report? { reports.first { $0.account == account } }

    /// The rows of a story: what most accounts have first, then in the order of the comparison.
    static func all(of accounts: StoryAccounts) -> [StatementRow] {
        accounts.compared.comparison.statements
            .map { StatementRow(statement: $0, reports: accounts.reports(of: $0)) }
            .enumerated()
            .sorted { ($1.element.reports.count, $0.offset) < ($0.element.reports.count, $1.offset) }
            .map(\.element)
    }

    /// How a cell says it: a glyph and a word, and a mark of doubt. A quotation that is cut or altered says so.
    func words(for report: StoryAccounts.Report) -> String {
        let difference = report.form == .indirect ? nil : statement.wording(of: report.account)?.difference
        let word =
            switch report.form {
            case .direct: difference.flatMap(WordingWords.cell) ?? "quoted"
            case .mixed: difference.flatMap(WordingWords.cell) ?? "partly"
            case .indirect: "told"
            }
        return Self.glyph(for: report.form) + " " + word + (report.isDoubtful ? "?" : "")
    }

    /// The glyph alone.
    static func glyph(for form: Attribution.Kind) -> String {
        switch form {
        case .direct: "❝"
        case .mixed: "❝…"
        case .indirect: "~"
        }
    }
}
