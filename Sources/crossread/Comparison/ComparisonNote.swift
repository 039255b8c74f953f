import Foundation
import News
import Reader
import Screen

/// A comparison made into a note or a mail: what to say under which heading, before it is written as Markdown or HTML.
/// It quotes briefly, always with outlet and link.
struct ComparisonNote {
    /// One of the accounts.
    struct Account {
        /// The letter that stands for it.
        var letter: String
        /// Who publishes it.
        var outlet: String
        /// The headline.
        var title: String
        /// The day of publication and the length.
        var facts: String
        /// Its address on the web; nil where it has none.
        var address: String?
    }

    /// One point of a section.
    struct Point {
        /// Who speaks, or what is counted; empty where nothing is to be set apart.
        var lead: String
        /// What was said.
        var text: String
        /// Who has it, and in what words: the account's number and what to say of it.
        var details: [(account: Int, text: String)]
    }

    /// Points under a heading.
    struct Section {
        /// The heading.
        var title: String
        /// The points; never empty.
        var points: [Point]
    }

    /// What the accounts tell of.
    let title: String
    /// The accounts.
    let accounts: [Account]
    /// The sections; empty ones are left out.
    let sections: [Section]

    /// The most words of one stretch that are quoted.
    static let mostWords = 30
    /// The most passages that are told side by side, and the most that only one account has.
    private static let mostPassages = 12

    /// The note on a comparison.
    init(_ story: ComparedStory) {
        let words = NoteExcerpts(story)
        title = Self.plain(story.story?.headline ?? story.accounts.first?.summary.title ?? "Comparison")
        accounts = story.accounts.enumerated().map { number, reading in
            let day = reading.summary.published.map { String($0.formatted(.iso8601).prefix(10)) } ?? ""
            return Account(
                letter: Self.letter(number), outlet: Self.plain(Words.outlet(reading.summary.outlet)),
                title: Self.plain(reading.summary.title),
                facts: Words.line(day, Words.count(reading.summary.wordCount, "word")),
                address: Self.webAddress(reading.article.address))
        }
        sections =
            [
                Section(title: "What several outlets report as said", points: words.statements()),
                Section(title: "Figures that differ", points: words.figures()),
                Section(title: "Told by more than one", points: words.shared(most: Self.mostPassages)),
            ].filter { !$0.points.isEmpty }
            + story.accounts.indices.compactMap { number in
                let points = words.onlyHere(number, most: Self.mostPassages)
                let outlet = Self.plain(Words.outlet(story.accounts[number].summary.outlet))
                return points.isEmpty ? nil : Section(title: "Only in \(outlet)", points: points)
            }
    }

    /// Text on one line, set as in the reader, in which nothing acts on whatever shows it.
    static func plain(_ text: String) -> String {
        String(
            Words.set(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")).map(SafeText.visible)
        )
    }

    static func letter(_ account: Int) -> String {
        account < 26 ? String(UnicodeScalar(UInt8(65 + account))) : String(account + 1)
    }

    /// Only what a browser would open; no other scheme and nothing that breaks out of a link.
    private static func webAddress(_ address: String?) -> String? {
        guard let address, address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
        let isSafe = address.unicodeScalars.allSatisfy { scalar in
            scalar.value > 0x20 && scalar.value < 0x7F && !"<>\"'`\\^{}|()[]".unicodeScalars.contains(scalar)
        }
        return isSafe ? address : nil
    }
}

/// Takes from a comparison what a note says.
struct NoteExcerpts {
    private let accounts: [Reading]
    private let comparison: Comparison

    init(_ story: ComparedStory) {
        accounts = story.accounts
        comparison = story.comparison
    }

    /// The statements of two accounts or more.
    func statements() -> [ComparisonNote.Point] {
        comparison.statements.compactMap { statement in
            let articles = Set(statement.reports.map(\.passage.article)).sorted()
            guard articles.count > 1 else { return nil }
            return ComparisonNote.Point(
                lead: ComparisonNote.plain(statement.speaker?.name ?? "Speaker not given"),
                text: ComparisonNote.plain(statement.gist)
                    + (statement.confidence < Attribution.doubtful ? " (perhaps)" : ""),
                details: articles.map { ($0, detail(of: statement, in: $0)) })
        }
    }

    private func detail(of statement: Statement, in article: Int) -> String {
        let reports = statement.reports.filter { $0.passage.article == article }
        guard let best = reports.min(by: { Self.weight($0.form) < Self.weight($1.form) }) else { return "" }
        let wording = statement.wording(of: article)
        let verdict = wording?.difference.map { ", " + WordingWords.verb($0) } ?? ""
        // Without a wording the passage stands with its own marks: some of its words may not be quoted.
        let words = (wording?.words).map { "“\(excerpt($0.filter { !"“”\"".contains($0) }))”" }
        return Self.word(best.form) + verdict + ": " + (words ?? excerpt(text(best.passage)))
    }

    /// The figures that differ, each in the account's own words.
    func figures() -> [ComparisonNote.Point] {
        comparison.figures.filter { !$0.agree }.map { figure in
            ComparisonNote.Point(
                lead: "", text: excerpt(figure.slot),
                details: figure.reports.map { ($0.passage.article, excerpt(text($0.passage))) })
        }
    }

    /// Passages that match without a doubt.
    func shared(most: Int) -> [ComparisonNote.Point] {
        comparison.aligned.filter { $0.confidence >= AlignedPair.doubtful }.prefix(most).map { pair in
            ComparisonNote.Point(
                lead: "", text: "",
                details: [pair.left, pair.right].map { ($0.article, excerpt(text($0))) })
        }
    }

    /// What one account has alone.
    func onlyHere(_ account: Int, most: Int) -> [ComparisonNote.Point] {
        comparison.onlyHere.filter { $0.article == account }.prefix(most).map {
            ComparisonNote.Point(lead: "", text: excerpt(text($0)), details: [])
        }
    }

    private func text(_ passage: Passage) -> String {
        accounts[passage.article].article.text.slice(passage.range)
    }

    /// The first words, with an ellipsis where there are more.
    private func excerpt(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        let kept = words.prefix(ComparisonNote.mostWords).joined(separator: " ")
        return ComparisonNote.plain(words.count > ComparisonNote.mostWords ? kept + " …" : kept)
    }

    private static func weight(_ form: Attribution.Kind) -> Int {
        switch form {
        case .direct: 0
        case .mixed: 1
        case .indirect: 2
        }
    }

    private static func word(_ form: Attribution.Kind) -> String {
        switch form {
        case .direct: "quoted"
        case .mixed: "partly quoted"
        case .indirect: "told"
        }
    }
}
