import GRDB
import News

/// Makes the hits that a list shows, and checks what the indexes cannot know.
struct HitMaker {
    private let marks: [WordMark]
    private let otherForms: [WordMark]
    private let phrases: PhraseCheck
    private let saidMarks: [WordMark]
    private let speakers: [[String]]
    private let asksSayings: Bool
    private let database: Database

    init(_ condition: SearchQuery.Condition, _ database: Database) throws {
        self.database = database
        let terms = condition.wanted
        func marks(_ field: SearchQuery.Field) throws -> [WordMark] {
            try terms.filter { $0.field == field }.flatMap { try WordMark.marks(of: $0, database) }
        }
        self.marks = try marks(.anywhere)
        otherForms = try terms.filter { $0.field == .anywhere }
            .flatMap { try WordMark.otherForms(of: $0, database) }
        phrases = try PhraseCheck(condition, database)
        saidMarks = try marks(.said)
        // Alternatives are not checked one by one: what the index found stays.
        var required = [condition]
        if case .all(let parts) = condition { required = parts }
        let asked = required.flatMap { part -> [SearchQuery.Term] in
            guard case .term(let term) = part, MatchExpression.index(of: part) == .sayings else { return [] }
            return [term]
        }
        asksSayings = !asked.isEmpty
        speakers = asked.filter { $0.field == .speaker }.map { term in
            switch term.value {
            case .word(let name), .prefix(let name), .phrase(let name, _): FoldedWords.list(name)
            default: []
            }
        }
    }

    /// The hit for an article; nil where a phrase is not there as it is written, or where nobody said the words.
    func hit(_ id: Int64, score: Double) throws -> SearchHit? {
        let find = try database.cachedStatement(sql: "SELECT text FROM texts WHERE article = ?")
        guard let text = try String.fetchOne(find, arguments: [id]),
            let summary = try Readings.summary(id, database)
        else { return nil }
        let words = FoldedWords(text)
        guard phrases.holds(title: summary.title, text: words) else { return nil }
        let snippet = asksSayings ? try saying(id, words) : passage(words)
        guard let snippet else { return nil }
        return SearchHit(summary: summary, snippet: snippet.text, matches: snippet.matches, score: score)
    }

    /// Where the words stand as they were typed; else where one of their other forms does.
    private func passage(_ text: FoldedWords) -> Snippet {
        let snippet = Snippet(of: text, marks: marks)
        guard snippet.matches.isEmpty, !otherForms.isEmpty else { return snippet }
        return Snippet(of: text, marks: otherForms)
    }

    private func saying(_ id: Int64, _ text: FoldedWords) throws -> Snippet? {
        let attributions = try Findings.attributions(ArticleID(rawValue: id), database) ?? []
        let passages = attributions.filter { attribution in
            speakers.allSatisfy { wanted in
                let name = FoldedWords.list(attribution.speaker?.name ?? "")
                return wanted.allSatisfy { word in name.contains { $0.hasPrefix(word) } }
            }
        }
        .flatMap(\.content)
        guard !passages.isEmpty else { return nil }
        let snippet = Snippet(of: text, marks: saidMarks, passages: passages)
        return saidMarks.isEmpty || !snippet.matches.isEmpty ? snippet : nil
    }
}

/// Whether phrases stand in an article as they are written; the index knows only their stems.
struct PhraseCheck {
    private let condition: SearchQuery.Condition
    private let marks: [SearchQuery.Term: [WordMark]]
    private let isNeeded: Bool

    init(_ condition: SearchQuery.Condition, _ database: Database) throws {
        self.condition = condition
        let terms = condition.wanted.filter { $0.field == .anywhere || $0.field == .title }
        isNeeded = terms.contains { if case .phrase = $0.value { true } else { false } }
        var marks: [SearchQuery.Term: [WordMark]] = [:]
        if isNeeded { for term in terms { marks[term] = try WordMark.marks(of: term, database) } }
        self.marks = marks
    }

    /// Whether all that must hold holds, as far as words in title and text can tell.
    func holds(title: String, text: FoldedWords) -> Bool {
        !isNeeded || holds(condition, FoldedWords(title), text, isAlternative: false)
    }

    /// Where a phrase is one of several alternatives, the words beside it count too.
    private func holds(
        _ condition: SearchQuery.Condition, _ title: FoldedWords, _ text: FoldedWords, isAlternative: Bool
    ) -> Bool {
        switch condition {
        case .not: return true
        case .all(let parts):
            return parts.allSatisfy { holds($0, title, text, isAlternative: isAlternative) }
        case .any(let parts): return parts.contains { holds($0, title, text, isAlternative: true) }
        case .term(let term):
            guard let marks = marks[term] else { return true }
            return marks.allSatisfy { mark in
                guard mark.isPhrase || isAlternative else { return true }
                return mark.stands(in: title) || term.field == .anywhere && mark.stands(in: text)
            }
        }
    }
}
