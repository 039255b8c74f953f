import News
import Screen

/// One account of side by side, set for its width.
struct AccountColumn: Hashable, Sendable {
    /// What a row is.
    enum Row: Hashable, Sendable {
        case blank
        /// A line of a headline that stands outside the text.
        case title(String)
        /// A line of a passage.
        case line(passage: Int, line: Int)
        /// What the passage above is, where its last line has no room for the words.
        case label(passage: Int, String)
        /// A folded passage.
        case folded(passage: Int)
        /// Passages in a row that are not shown.
        case hidden(count: Int)
    }

    /// Which account.
    let account: Int
    /// Its lines.
    fileprivate(set) var text = SetText()
    /// Its rows.
    fileprivate(set) var rows: [Row] = []
    /// The rows of each passage.
    fileprivate(set) var places: [Range<Int>] = []
}

/// Accounts set side by side, level at matching passages, or each for itself where they are stacked.
struct SideBySideLayout: Hashable, Sendable {
    /// The accounts, from left to right.
    private(set) var columns: [AccountColumn]
    /// The longest line of text, in cells.
    let measure: Int

    /// How many rows the longest column has.
    var rowCount: Int { columns.map(\.rows.count).max() ?? 0 }

    /// Sets accounts. O(length of their texts + links²).
    /// - Parameter isLevel: whether blank rows are put in so that matching passages begin on one row.
    init(
        _ accounts: StoryAccounts, _ passages: AccountPassages, shown: [Int], folded: Set<PassagePlace>,
        hidden: Set<PassagePlace>, measure: Int, isLevel: Bool
    ) {
        self.measure = measure
        columns = shown.map { account in
            var column = AccountColumn(account: account)
            column.set(accounts, passages.all[account], folded: folded, hidden: hidden, measure: measure)
            return column
        }
        if isLevel { level(passages) }
    }

    /// Puts blank rows in before passages of which the partner in the first column stands lower, and the other way.
    private mutating func level(_ passages: AccountPassages) {
        guard let base = columns.first else { return }
        let chains = columns.dropFirst().map { column in
            Dictionary(
                LevelChain.heaviest(Self.links(passages, from: base.account, to: column.account))
                    .map { ($0.left, $0.right) }, uniquingKeysWith: { first, _ in first })
        }
        for passage in passages.all[base.account].indices {
            var level = [(column: 0, passage: passage)]
            for (number, chain) in chains.enumerated() {
                if let partner = chain[passage] { level.append((number + 1, partner)) }
            }
            guard level.count > 1 else { continue }
            let row = level.map { columns[$0.column].places[$0.passage].lowerBound }.max() ?? 0
            for (column, passage) in level { columns[column].lower(passage, to: row) }
        }
    }

    private static func links(_ passages: AccountPassages, from own: Int, to other: Int) -> [LevelChain.Link]
    {
        passages.all[own].enumerated().flatMap { place, passage in
            (passage.links[other] ?? []).map {
                LevelChain.Link(left: place, right: $0.passage, weight: $0.weight)
            }
        }
    }
}

/// A passage of one of the accounts.
struct PassagePlace: Hashable, Sendable {
    /// Which account.
    var account: Int
    /// Which passage of it.
    var passage: Int
}

extension AccountColumn {
    fileprivate mutating func set(
        _ accounts: StoryAccounts, _ passages: [AccountPassage], folded: Set<PassagePlace>,
        hidden: Set<PassagePlace>, measure: Int
    ) {
        let reading = accounts.compared.accounts[account]
        if passages.first?.kind != .headline, !reading.article.title.isEmpty {
            let title = SetText.lines(reading.article.title, measure: measure)
            rows += title.map { .title($0) } + [.blank]
        }
        for (place, passage) in passages.enumerated() {
            if hidden.contains(PassagePlace(account: account, passage: place)) {
                hide()
                continue
            }
            if place > 0, passages[place - 1].paragraph != passage.paragraph { rows.append(.blank) }
            let first = rows.count
            if folded.contains(PassagePlace(account: account, passage: place)) {
                rows.append(.folded(passage: place))
            } else {
                let words = reading.article.text.slice(passage.range)
                for line in text.append(words, offset: passage.range.lowerBound, measure: measure) {
                    rows.append(.line(passage: place, line: line))
                }
                let label = PassageLabel.words(for: passage, of: account, accounts)
                let room = measure - (text.lines.last?.width ?? 0)
                if !label.isEmpty, CellWidth.of(label) + 2 > room {
                    rows += SetText.lines(label, measure: measure).map { .label(passage: place, $0) }
                }
            }
            places.append(first..<rows.count)
        }
    }

    /// Counts one more passage that is not shown, in one row with those before it.
    private mutating func hide() {
        if case .hidden(let count) = rows.last {
            rows[rows.count - 1] = .hidden(count: count + 1)
        } else {
            rows += [.blank, .hidden(count: 1)]
        }
        places.append((rows.count - 1)..<rows.count)
    }

    /// Puts blank rows in before a passage so that it begins on a row.
    fileprivate mutating func lower(_ passage: Int, to row: Int) {
        let start = places[passage].lowerBound
        guard row > start else { return }
        rows.insert(contentsOf: Array(repeating: .blank, count: row - start), at: start)
        for later in passage..<places.count {
            places[later] =
                (places[later].lowerBound + row - start)..<(places[later].upperBound + row - start)
        }
    }
}

/// What is said of a passage in words.
enum PassageLabel {
    /// "only here"; "differs: 77 percent here, three quarters in Caliber.Az"; empty where gutter and text say it all.
    static func words(for passage: AccountPassage, of account: Int, _ accounts: StoryAccounts) -> String {
        // The figures as the accounts write them: a common unit would put words into their mouths.
        func words(_ report: FigureComparison.Report) -> String {
            SetText.line(
                accounts.compared.accounts[report.passage.article].article.text.slice(report.passage.range))
        }
        let figures = passage.differences.map { difference -> String in
            let reports = accounts.compared.comparison.figures[difference].reports
            let here = reports.first { $0.passage.article == account }.map { words($0) + " here" }
            let there = reports.filter { $0.passage.article != account }
                .map { "\(words($0)) in \(accounts.outlet($0.passage.article))" }
            return ((here.map { [$0] } ?? []) + there).joined(separator: ", ")
        }
        if !figures.isEmpty { return "differs: " + figures.joined(separator: "; ") }
        return passage.isOnlyHere ? "only here" : ""
    }

    /// What the gutter shows on a passage's first row, at most four cells: with a mark of doubt where a match is not sure.
    static func gutter(for passage: AccountPassage, of count: Int) -> String {
        let doubt = passage.isDoubtful ? "?" : ""
        if !passage.differences.isEmpty { return " ≠ " + doubt }
        if passage.isShared {
            let number = passage.links.count + 1
            return (count < 10 ? "\(number)/\(count)" : number < 10 ? " \(number) " : " \(number)") + doubt
        }
        return passage.isOnlyHere ? " ◇ " : ""
    }
}
