import News

/// The accounts of a story with what is needed to go from one to another.
struct StoryAccounts: Hashable, Sendable {
    /// The accounts and their comparison.
    let compared: ComparedStory
    /// Finds matching passages.
    let partners: PassagePartners
    /// Which speaker takes which colour.
    let ranks: SpeakerRanks
    /// The paragraphs of each account.
    let paragraphs: [TextParagraphs]

    /// A report of a statement by one account: the fullest form, and where.
    struct Report: Hashable, Sendable {
        /// Which account.
        var account: Int
        /// Quoted, partly quoted or told.
        var form: Attribution.Kind
        /// Where in the account's text.
        var range: TextRange
        /// Whether it is not sure that it is the same statement as the others'.
        var isDoubtful: Bool
        /// To whom the account gives the words, where that is not the statement's speaker.
        var giving = Giving.same
    }

    /// To whom an account gives words that a statement's speaker has by the accounts together.
    enum Giving: Hashable, Sendable {
        /// To that speaker, or it cannot be told from the names.
        case same
        /// To nobody who is named or described.
        case nobody
        /// To a description: "the South Carolina senator" for a senator's name.
        case described(String)
        /// To another name, surely.
        case other(String)
    }

    /// Prepares accounts. O(length of their texts).
    init(_ compared: ComparedStory) {
        self.compared = compared
        partners = PassagePartners(comparison: compared.comparison)
        ranks = SpeakerRanks(compared.accounts.map(\.attributions))
        paragraphs = compared.accounts.map { TextParagraphs($0.article.text, title: $0.article.title) }
    }

    /// The place of an article among the accounts; nil where it is none of them.
    func index(of id: ArticleID) -> Int? { compared.accounts.firstIndex { $0.id == id } }

    /// An account's outlet as it is written here: with a number where two accounts are of one outlet.
    func outlet(_ account: Int) -> String {
        let name = Words.outlet(compared.accounts[account].summary.outlet)
        let same = compared.accounts.indices.filter {
            Words.outlet(compared.accounts[$0].summary.outlet) == name
        }
        guard same.count > 1, let number = same.firstIndex(of: account) else { return name }
        return "\(name) (\(number + 1))"
    }

    /// One report for each account that has the statement, quoted before partly quoted before told.
    func reports(of statement: Statement) -> [Report] { reports(of: [statement]) }

    /// One report for each account that has any of the statements, the fullest.
    func reports(of statements: [Statement]) -> [Report] {
        var best: [Int: Report] = [:]
        for statement in statements {
            let isDoubtful = statement.reports.count > 1 && statement.confidence < Attribution.doubtful
            for report in statement.reports {
                let candidate = Report(
                    account: report.passage.article, form: report.form, range: report.passage.range,
                    isDoubtful: isDoubtful, giving: giving(of: report.passage, than: statement.speaker))
                if let known = best[candidate.account], known.weight <= candidate.weight { continue }
                best[candidate.account] = candidate
            }
        }
        return best.values.sorted { $0.account < $1.account }
    }

    /// Whether no report of a statement is sure of its speaker.
    func isSpeakerDoubtful(of reports: [Report]) -> Bool {
        let sureness = reports.compactMap { report in
            let reading = compared.accounts[report.account]
            return ArticleState.statement(at: report.range, in: reading).map {
                reading.attributions[$0].confidence
            }
        }
        return sureness.max().map { $0 < Attribution.doubtful } ?? false
    }

    /// "Caliber.Az ¶2".
    func outletWithParagraph(_ report: Report) -> String {
        let number = paragraphs[report.account].number(at: report.range.lowerBound)
        return number > 0 ? "\(outlet(report.account)) ¶\(number)" : "\(outlet(report.account)) headline"
    }
}

extension ComparedStory {
    /// Whether the story has more accounts than are compared.
    var isPart: Bool { accounts.count < story?.articleCount ?? 0 }

    /// "3 accounts"; of a story that has more than are compared "12 accounts (of 45)".
    var accountWords: String {
        let words = Words.count(accounts.count, "account")
        return isPart ? "\(words) (of \(Words.number(story?.articleCount ?? 0)))" : words
    }
}

extension StoryAccounts.Report {
    /// Quoted before partly quoted before told, what is sure before what is not.
    fileprivate var weight: Int {
        form.rank + (isDoubtful ? 3 : 0)
    }
}

extension Attribution.Kind {
    /// How much of the speaker's own words it has: quoted first, then partly quoted, then told.
    var rank: Int {
        switch self {
        case .direct: 0
        case .mixed: 1
        case .indirect: 2
        }
    }
}
