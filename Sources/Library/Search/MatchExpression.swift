import Foundation
import GRDB

/// A part of a query as one full-text index is asked it, and how much each of its phrases tells.
struct MatchExpression {
    /// The indexes.
    enum Index: String {
        case words, headings, sayings
    }

    /// The index that is asked.
    let index: Index
    /// The expression in the index's own language; empty where it asks nothing.
    private(set) var text = ""
    /// The weights of the phrases of `text`, in their order.
    private(set) var weights: [Double] = []
    private let articleCount: Double
    private let isAlone: Bool
    private let database: Database

    /// What a condition asks of an index; all its terms belong to that index.
    /// - Parameter isAlone: whether nothing else is asked: then beginnings may stand for more words.
    init(
        _ condition: SearchQuery.Condition, _ index: Index, articleCount: Int, isAlone: Bool,
        _ database: Database
    ) throws {
        self.index = index
        self.articleCount = Double(articleCount)
        self.isAlone = isAlone
        self.database = database
        text = try written(condition)
    }

    /// The index that answers a condition; nil where no single one does.
    static func index(of condition: SearchQuery.Condition) -> Index? {
        switch condition {
        case .term(let term): index(of: term.field)
        case .not(let part): index(of: part)
        case .all(let parts), .any(let parts):
            parts.dropFirst().reduce(parts.first.flatMap(index)) { $0 == index(of: $1) ? $0 : nil }
        }
    }

    private static func index(of field: SearchQuery.Field) -> Index? {
        switch field {
        case .anywhere: .words
        case .title, .by: .headings
        case .said, .speaker: .sayings
        default: nil
        }
    }

    /// The words of a phrase whose last one is being typed, to be looked for one by one; nil where a condition is
    /// anything else.
    /// - Returns: the expression that asks for all of them, how many stand before the last one, and how much the phrase
    ///   tells.
    static func openPhrase(
        _ condition: SearchQuery.Condition, articleCount: Int, _ database: Database
    ) throws -> (text: String, wordsBefore: Int, weight: Double)? {
        guard case .term(let term) = condition, term.field == .anywhere,
            case .phrase(_, isOpen: true) = term.value
        else { return nil }
        let ways = try parts(of: term.value, isAlone: false, database)
        guard let first = ways.first, first.words.count > 1, !ways.contains(where: \.isOpen),
            ways.allSatisfy({ $0.words.dropLast() == first.words.dropLast() })
        else { return nil }
        let before = first.words.dropLast().map { "\"\($0)\"" }.joined(separator: " AND ")
        let lasts = ways.compactMap(\.words.last).map { "\"\($0)\"" }.joined(separator: " OR ")
        return (
            "\(before) AND (\(lasts))", first.words.count - 1, weight(first.count, of: Double(articleCount))
        )
    }

    private mutating func written(_ condition: SearchQuery.Condition) throws -> String {
        switch condition {
        case .term(let term): return try written(term)
        case .not: return ""
        case .any(let parts): return try joined(parts.map { try written($0) }, by: " OR ")
        case .all(let parts):
            let wanted = joined(try parts.map { try written($0) }, by: " AND ")
            // What is left out comes last and weighs nothing.
            let before = weights.count
            let left = try parts.compactMap { part -> String? in
                guard case .not(let inner) = part else { return nil }
                return try written(inner)
            }
            weights.removeSubrange(before...)
            let excluded = joined(left, by: " OR ")
            return wanted.isEmpty || excluded.isEmpty ? wanted : "(\(wanted) NOT \(excluded))"
        }
    }

    private func joined(_ parts: [String], by word: String) -> String {
        let parts = parts.filter { !$0.isEmpty }
        return parts.count > 1 ? "(" + parts.joined(separator: word) + ")" : parts.first ?? ""
    }

    private mutating func written(_ term: SearchQuery.Term) throws -> String {
        let parts = try Self.parts(of: term.value, isAlone: isAlone, database)
        let alternatives = parts.map { part in
            // An index without places knows no order: its phrases are words that must all be there.
            let phrases = index == .words ? [part.words.joined(separator: " ")] : part.words
            weights += phrases.map { _ in Self.weight(part.count, of: articleCount) }
            let quoted = phrases.map { "\"\($0)\"" + (part.isOpen ? " *" : "") }
            return quoted.count == 1 ? quoted[0] : "(" + quoted.joined(separator: " AND ") + ")"
        }
        guard !alternatives.isEmpty else { return "" }
        let either =
            alternatives.count == 1 ? alternatives[0] : "(" + alternatives.joined(separator: " OR ") + ")"
        switch term.field {
        case .anywhere: return either
        case .by: return "byline : " + either
        default: return term.field.rawValue + " : " + either
        }
    }

    /// How much a phrase tells that occurs in so many articles: its inverse document frequency.
    private static func weight(_ count: Int, of articleCount: Double) -> Double {
        let count = min(Double(count), articleCount)
        return max(log((articleCount - count + 0.5) / (count + 0.5) + 1), 0.05)
    }
}

extension MatchExpression {
    /// Words in a row that a value stands for.
    struct Part {
        var words: [String]
        /// In how many articles they stand, as far as is known.
        var count: Int
        /// Whether the index itself has to look for what begins so.
        var isOpen = false
    }

    /// What a value stands for: one of these. Beginnings become the commonest words that begin so.
    private static func parts(
        of value: SearchQuery.Value, isAlone: Bool, _ database: Database
    ) throws -> [Part] {
        switch value {
        case .word(let text), .phrase(let text, isOpen: false):
            let words = try SearchWords.list(text, database)
            guard !words.isEmpty else { return [] }
            let count = try words.map { try Vocabulary.count($0, database) }.min() ?? 0
            // A single character is indexed as the beginning of a pair.
            let isOpen = words.last.map { $0.unicodeScalars.count == 1 && isJoined($0) } ?? false
            return [Part(words: words, count: count, isOpen: isOpen)]
        case .prefix(let text), .phrase(let text, isOpen: true):
            let words = try SearchWords.list(text, database)
            guard let last = words.last else { return [] }
            if isJoined(last) {
                return [Part(words: words, count: 0, isOpen: last.unicodeScalars.count == 1)]
            }
            let reach = Vocabulary.Reach(
                isAlone: isAlone && words.count == 1, letters: last.unicodeScalars.count)
            let (completions, count) = try Vocabulary.completions(of: last, reach, database)
            guard !completions.isEmpty else { return [Part(words: words, count: 0, isOpen: last.count > 2)] }
            return try completions.map {
                Part(words: words.dropLast() + (try SearchWords.list($0, database)), count: count)
            }
        default: return []
        }
    }

    private static func isJoined(_ word: String) -> Bool {
        word.unicodeScalars.contains(where: IndexedText.isJoined)
    }
}

/// Words of a query as the indexes know them.
enum SearchWords {
    /// The folded words of a text; of what is written without spaces the pairs of characters. Each is one token of the
    /// indexes, which end a word at some marks that belong to it in its own script.
    static func list(_ text: String, _ database: Database) throws -> [String] {
        let tokenizer = try database.makeTokenizer(.unicode61())
        return try FoldedWords.list(text).flatMap { word -> [String] in
            if word.utf8.allSatisfy({ $0 < 0x80 }) { return [word] }
            return try IndexedText.parts(of: word).flatMap { part in
                part.isJoined
                    ? IndexedText.pairs(of: part.text) : try tokenizer.tokenize(query: part.text).map(\.token)
            }
        }
    }
}
