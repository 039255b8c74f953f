import News

/// A row of the statements table: a statement and how each account has it.
struct StatementRow: Hashable, Sendable {
    /// The statement.
    var statement: Statement
    /// One report for each account that has it, in the order of the accounts.
    var reports: [StoryAccounts.Report]

    /// How an account has it; nil where it has not.
    func report(of account: Int) -> StoryAccounts.Report? { reports.first { $0.account == account } }

    /// How much speaks for the row: how many accounts surely have it where several do, then how many have it.
    private var rank: (sure: Int, all: Int) {
        let sure = reports.count { !$0.isDoubtful }
        return (sure > 1 ? sure : 0, reports.count)
    }

    /// The rows of a story: what most accounts surely have first, then in the order of the comparison.
    static func all(of accounts: StoryAccounts) -> [StatementRow] {
        accounts.compared.comparison.statements
            .map { StatementRow(statement: $0, reports: accounts.reports(of: $0)) }
            .enumerated()
            .sorted {
                let (left, right) = ($0.element.rank, $1.element.rank)
                return (right.sure, right.all, $0.offset) < (left.sure, left.all, $1.offset)
            }
            .map(\.element)
    }

    /// How a cell says it: a glyph and a word, a mark of doubt, and one of another speaker. A quotation that is cut or
    /// altered says so.
    func words(for report: StoryAccounts.Report) -> String {
        let difference = report.form == .indirect ? nil : statement.wording(of: report.account)?.difference
        let word =
            switch report.form {
            case .direct: difference.flatMap(WordingWords.cell) ?? "quoted"
            case .mixed: difference.flatMap(WordingWords.cell) ?? "partly"
            case .indirect: "told"
            }
        return Self.glyph(for: report.form) + " " + word + (report.isDoubtful ? "?" : "")
            + (report.giving.mark.isEmpty ? "" : " " + report.giving.mark)
    }

    /// How a cell says it where words have no room: the glyph and the marks.
    func mark(for report: StoryAccounts.Report) -> String {
        Self.glyph(for: report.form) + (report.isDoubtful ? "?" : "") + report.giving.mark
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
