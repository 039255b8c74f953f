import Foundation
import GRDB
import News

/// What the full-text index is asked, and how much each of its phrases tells.
struct MatchPattern {
    /// The expression in the index's own language; empty where it asks nothing.
    private(set) var expression = ""
    /// What leaves articles out, as an expression of its own; empty where nothing does.
    private(set) var exclusion = ""
    /// The weights of the phrases of `expression`, in their order.
    private(set) var weights: [Double] = []
    /// The words to mark in results.
    private(set) var marks: [WordMark] = []
    /// The names looked for, each as its folded words.
    private(set) var speakers: [[String]] = []
    private let articleCount: Double
    private let database: Database

    init(_ clauses: [SearchQuery.Clause], articleCount: Int, _ database: Database) throws {
        self.articleCount = Double(articleCount)
        self.database = database
        let wanted = try clauses.filter { !$0.isExcluded }.map { try text(of: $0, isCounted: true) }
        expression = wanted.filter { !$0.isEmpty }.joined(separator: " AND ")
        let excluded = try clauses.filter(\.isExcluded).map { try text(of: $0, isCounted: false) }
        exclusion = excluded.filter { !$0.isEmpty }.joined(separator: " OR ")
    }

    private mutating func text(of clause: SearchQuery.Clause, isCounted: Bool) throws -> String {
        let terms = try clause.alternatives.map { term in
            let phrases = try phrases(of: term, isCounted: isCounted)
            let column = term.field == .anywhere ? "" : term.field.rawValue + " : "
            return phrases.count == 1
                ? column + phrases[0] : column + "(" + phrases.joined(separator: " OR ") + ")"
        }
        return terms.count == 1 ? terms[0] : "(" + terms.joined(separator: " OR ") + ")"
    }

    /// The phrases of the index's language that a term stands for.
    private mutating func phrases(of term: SearchQuery.Term, isCounted: Bool) throws -> [String] {
        let isSaying = term.field == .said || term.field == .speaker
        if isCounted, term.field == .speaker, case .word(let name) = term.value {
            speakers.append(FoldedWords.list(name))
        }
        if isCounted, term.field == .speaker, case .phrase(let name) = term.value {
            speakers.append(FoldedWords.list(name))
        }
        switch term.value {
        case .word(let word), .phrase(let word):
            let words = FoldedWords.list(word)
            let count = try words.map { try Vocabulary.count($0, database) }.min() ?? 0
            var isPhrase = false
            if case .phrase = term.value { isPhrase = true }
            if isCounted, term.field != .speaker {
                marks.append(
                    try WordMark(words, isPhrase: isPhrase, isPrefix: false, field: term.field, database))
            }
            // The index of sayings knows no order: its phrases are words that must all be there.
            let parts = isSaying ? words : [words.joined(separator: " ")]
            if isCounted { weights += parts.map { _ in weight(count) } }
            let quoted = parts.map { "\"\($0)\"" }
            return quoted.count == 1 ? quoted : ["(" + quoted.joined(separator: " AND ") + ")"]
        case .prefix(let prefix):
            let words = FoldedWords.list(prefix)
            guard let last = words.last else { return ["\"\""] }
            let (completions, count) = try Vocabulary.completions(of: last, database)
            if isCounted, term.field != .speaker {
                marks.append(
                    try WordMark(
                        words, isPhrase: words.count > 1, isPrefix: true, field: term.field, database))
            }
            let isAlone = words.count == 1 && !completions.isEmpty
            let parts = isAlone ? completions.map { "\"\($0)\"" } : ["\"\(words.joined(separator: " "))\" *"]
            if isCounted { weights += parts.map { _ in weight(count) } }
            return parts
        default: return []
        }
    }

    /// How much a phrase tells that occurs in so many articles: its inverse document frequency.
    private func weight(_ count: Int) -> Double {
        let count = min(Double(count), articleCount)
        return max(log((articleCount - count + 0.5) / (count + 0.5) + 1), 0.05)
    }
}

/// A word, or words in a row, that a result shows marked.
struct WordMark {
    /// What the words begin with, folded; whole words where `isPhrase`.
    let roots: [[UInt8]]
    /// Whether the words must stand in this order, as they are written.
    let isPhrase: Bool
    /// Whether the last word may go on.
    let isPrefix: Bool
    /// Where the words were looked for.
    let field: SearchQuery.Field

    init(
        _ words: [String], isPhrase: Bool, isPrefix: Bool, field: SearchQuery.Field, _ database: Database
    ) throws {
        self.isPhrase = isPhrase
        self.isPrefix = isPrefix
        self.field = field
        guard !isPhrase, !isPrefix else {
            roots = words.map { Array($0.utf8) }
            return
        }
        let porter = try database.makeTokenizer(.porter())
        roots = try words.map { word in
            let stem = try porter.tokenize(query: word).first?.token ?? word
            // The stemmer writes "i" for "y": "polici" stands for policy and policies.
            let root = word.hasPrefix(stem) ? stem : stem.commonPrefix(with: word)
            return Array((root.count >= 3 ? root : word).utf8)
        }
    }

    /// Whether the word at a place begins a match.
    /// - Returns: how many words the match takes; nil where there is none.
    func matchLength(_ text: FoldedWords, _ words: ArraySlice<FoldedWords.Word>) -> Int? {
        guard words.count >= roots.count else { return nil }
        for (place, (root, word)) in zip(roots, words).enumerated() {
            let mayGoOn = !isPhrase || isPrefix && place == roots.count - 1
            guard Self.begins(text, word, with: root) else { return nil }
            let rest = word.range.count - root.count
            guard mayGoOn ? isPrefix || rest <= 6 : rest == 0 || !word.isPlain else { return nil }
        }
        return roots.count
    }

    private static func begins(_ text: FoldedWords, _ word: FoldedWords.Word, with root: [UInt8]) -> Bool {
        guard word.isPlain else { return Array(text.folded(word).utf8).starts(with: root) }
        guard word.range.count >= root.count else { return false }
        let start = word.range.lowerBound
        for place in 0..<root.count where FoldedWords.lower(text.bytes[start + place]) != root[place] {
            return false
        }
        return true
    }
}
