import GRDB

/// A word, or words in a row, that a result shows marked.
struct WordMark {
    /// How the words have to stand.
    private enum Kind {
        /// A word in any of its forms.
        case word
        /// Words in this order, as they are written; the last one may go on where `isOpen`.
        case phrase(isOpen: Bool)
        /// The beginning of a word.
        case prefix
        /// Characters that are written without spaces, anywhere.
        case joined
    }

    /// What the words begin with, folded; whole words in a phrase.
    private let roots: [[UInt8]]
    private let kind: Kind
    /// The byte with which a match begins; nil where it may begin with any.
    private let first: UInt8?

    /// The marks of a word that was typed to its end, in any of its forms; none of a term of any other kind.
    static func otherForms(of term: SearchQuery.Term, _ database: Database) throws -> [WordMark] {
        if case .prefix(let text) = term.value { try plain(text, database) } else { [] }
    }

    /// The marks of a term, in the order of its words; none where it looks for no words.
    static func marks(of term: SearchQuery.Term, _ database: Database) throws -> [WordMark] {
        switch term.value {
        case .word(let text): return try plain(text, database)
        case .prefix(let text):
            let words = FoldedWords.list(text)
            guard let last = words.last else { return [] }
            guard !isJoined(last) else { return try plain(text, database) }
            return try plain(words.dropLast().joined(separator: " "), database)
                + [WordMark(roots: [Array(last.utf8)], kind: .prefix)]
        case .phrase(let text, let isOpen):
            let words = FoldedWords.list(text)
            guard !words.contains(where: isJoined) else { return try plain(text, database) }
            return words.isEmpty
                ? [] : [WordMark(roots: words.map { Array($0.utf8) }, kind: .phrase(isOpen: isOpen))]
        case .days, .number: return []
        }
    }

    private static func isJoined(_ word: String) -> Bool {
        word.unicodeScalars.contains(where: IndexedText.isJoined)
    }

    private static func plain(_ text: String, _ database: Database) throws -> [WordMark] {
        let porter = try database.makeTokenizer(.porter())
        return try FoldedWords.list(text).map { word in
            if isJoined(word) { return WordMark(roots: [Array(word.utf8)], kind: .joined) }
            let stem = try porter.tokenize(query: word).first?.token ?? word
            // The stemmer writes "i" for "y": "polici" stands for policy and policies.
            let root = word.hasPrefix(stem) ? stem : stem.commonPrefix(with: word)
            return WordMark(roots: [Array((root.utf8.count >= 3 ? root : word).utf8)], kind: .word)
        }
    }

    private init(roots: [[UInt8]], kind: Kind) {
        self.roots = roots
        self.kind = kind
        if case .joined = kind { first = nil } else { first = roots.first?.first }
    }

    /// Whether the words must stand exactly as they are written.
    var isPhrase: Bool {
        if case .phrase = kind { return true }
        return false
    }

    /// Where a match begins within a word, and how far it goes, in bytes of the text; nil where there is none.
    func match(_ text: FoldedWords, _ first: FoldedWords.Word) -> Range<Int>? {
        if case .joined = kind { return Self.part(roots[0], of: text.bytes, within: first.range) }
        var word = first
        for (place, root) in roots.enumerated() {
            if place > 0 {
                guard let next = text.word(from: word.range.upperBound) else { return nil }
                word = next
            }
            guard Self.begins(text, word, with: root) else { return nil }
            let rest = word.range.count - root.count
            let isLast = place == roots.count - 1
            switch kind {
            case .word: guard rest <= 6 else { return nil }
            case .phrase(let isOpen): guard isOpen && isLast || rest == 0 || !word.isPlain else { return nil }
            case .prefix, .joined: break
            }
        }
        return first.range.lowerBound..<word.range.upperBound
    }

    /// Whether a word may be the first of a match, as far as its first letter tells.
    func mayBegin(_ text: FoldedWords, _ word: FoldedWords.Word) -> Bool {
        guard let first, word.isPlain else { return true }
        return FoldedWords.lower(text.bytes[word.range.lowerBound]) == first
    }

    /// Whether it stands somewhere in a text. O(words).
    func stands(in text: FoldedWords) -> Bool {
        text.contains { mayBegin(text, $0) && match(text, $0) != nil }
    }

    private static func part(_ wanted: [UInt8], of bytes: [UInt8], within range: Range<Int>) -> Range<Int>? {
        guard range.count >= wanted.count else { return nil }
        for start in range.lowerBound...(range.upperBound - wanted.count)
        where bytes[start] == wanted[0] && bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
            return start..<(start + wanted.count)
        }
        return nil
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
