import News
import Screen

/// A comparison as text for a pager: no colour, lines of at most 78 cells.
struct ComparisonText {
    private let accounts: [Reading]
    private let comparison: Comparison
    private var lines: [String] = []
    private static let measure = 78

    /// The text of a story's comparison.
    static func text(of story: ComparedStory) -> String {
        var text = ComparisonText(accounts: story.accounts, comparison: story.comparison)
        if let headline = story.story?.headline { text.add(headline, indent: 0) }
        text.addAccounts()
        text.addShared()
        text.addStatements()
        text.addFigures()
        text.addOnlyHere()
        return text.lines.joined(separator: "\n") + "\n"
    }

    private init(accounts: [Reading], comparison: Comparison) {
        self.accounts = accounts
        self.comparison = comparison
    }

    private mutating func addAccounts() {
        for (number, account) in accounts.enumerated() {
            let summary = account.summary
            let day = summary.published.map { String($0.formatted(.iso8601).prefix(10)) }
            let facts = [summary.outlet, day, "\(summary.wordCount) words"].compactMap { $0 }
            add("\(letter(number))  \(facts.joined(separator: " · "))", indent: 0, hanging: 3)
            add(summary.title, indent: 3)
        }
    }

    private mutating func addShared() {
        heading("Told by more than one")
        if comparison.aligned.isEmpty { add("No passage of one is in another.", indent: 1) }
        for (place, pair) in comparison.aligned.enumerated() {
            if place > 0 { lines.append("") }
            let doubt = pair.confidence < AlignedPair.doubtful ? "  (perhaps)" : ""
            add(words(pair.left), indent: 1, mark: letter(pair.left.article))
            add(words(pair.right) + doubt, indent: 1, mark: letter(pair.right.article))
        }
    }

    private mutating func addStatements() {
        heading("What was said")
        if comparison.statements.isEmpty { add("Nobody is quoted or told of.", indent: 1) }
        for statement in comparison.statements {
            add("\(statement.speaker?.name ?? "Somebody"): \(statement.gist)", indent: 1, hanging: 5)
            var reports = accounts.indices.compactMap { number in
                let forms = statement.reports.filter { $0.passage.article == number }.map {
                    Self.word($0.form)
                }
                return forms.first.map { "\(letter(number)) \($0)" }
            }
            let isDoubtful = reports.count > 1 && statement.confidence < Attribution.doubtful
            if isDoubtful { reports[reports.count - 1] += "  (perhaps)" }
            add(reports.joined(separator: ", "), indent: 5)
        }
    }

    private mutating func addFigures() {
        guard !comparison.figures.isEmpty else { return }
        heading("Figures")
        for figure in comparison.figures.sorted(by: { !$0.agree && $1.agree }) {
            let values = figure.reports.map { "\(letter($0.passage.article)) \(words($0.passage))" }
            let verdict = figure.agree ? "agree" : "DIFFER"
            let slot = figure.slot.isEmpty ? "" : "  [\(figure.slot)]"
            add("\(verdict): \(values.joined(separator: ", "))\(slot)", indent: 1, hanging: 5)
        }
    }

    private mutating func addOnlyHere() {
        for number in accounts.indices {
            let passages = comparison.onlyHere.filter { $0.article == number }
            guard !passages.isEmpty else { continue }
            heading(
                "Only in \(letter(number)) (\(accounts[number].summary.outlet ?? accounts[number].summary.title))"
            )
            for passage in passages { add(words(passage), indent: 1, mark: "·") }
        }
    }

    private func letter(_ article: Int) -> String {
        article < 26 ? String(UnicodeScalar(UInt8(65 + article))) : String(article + 1)
    }

    private func words(_ passage: Passage) -> String {
        accounts[passage.article].article.text.slice(passage.range)
    }

    private static func word(_ form: Attribution.Kind) -> String {
        switch form {
        case .direct: "quoted"
        case .mixed: "partly quoted"
        case .indirect: "told"
        }
    }

    private mutating func heading(_ text: String) {
        lines += ["", text, String(repeating: "─", count: min(Self.measure, CellWidth.of(text))), ""]
    }

    private mutating func add(_ text: String, indent: Int, mark: String) {
        add(mark + "  " + text, indent: indent, hanging: indent + 3)
    }

    /// Adds a paragraph, its first line set in by `indent` cells and the others by `hanging`.
    private mutating func add(_ text: String, indent: Int, hanging: Int? = nil) {
        let room = Self.measure - (hanging ?? indent)
        var line = ""
        var isFirst = true
        func margin() -> String { String(repeating: " ", count: isFirst ? indent : hanging ?? indent) }
        for word in text.split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace) {
            let word = String(word.map(SafeText.visible))
            if !line.isEmpty, CellWidth.of(line) + 1 + CellWidth.of(word) > room {
                lines.append(margin() + line)
                isFirst = false
                line = word
            } else {
                let isMark = isFirst && line.count == 1 && hanging == indent + 3
                line += (line.isEmpty ? "" : isMark ? "  " : " ") + word
            }
        }
        if !line.isEmpty { lines.append(margin() + line) }
    }
}
