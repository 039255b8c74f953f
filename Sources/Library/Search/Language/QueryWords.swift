/// A part of a query: a word with what stands before it, or a parenthesis.
struct QueryWord {
    /// What the part is.
    enum Kind {
        /// A word, a phrase in quotation marks, or a field with one of them.
        case word
        /// An opening parenthesis, perhaps with a field or a "-" before it.
        case opening
        /// A closing parenthesis.
        case closing
    }

    /// What the part is.
    var kind = Kind.word
    /// The character at which it begins, counted from 1.
    var position: Int
    /// Whether a "-" stands before it.
    var isExcluded = false
    /// The name before a ":"; nil where there is none.
    var field: String?
    /// What is looked for, without quotation marks.
    var text = ""
    /// Whether it stood in quotation marks.
    var isQuoted = false
    /// Whether its quotation marks were closed.
    var isClosed = true

    /// Whether it joins its neighbours.
    var isOr: Bool { kind == .word && text == "OR" && !isQuoted && field == nil && !isExcluded }

    /// The parts of a query: split at spaces outside of quotation marks. A parenthesis counts before a word, and after
    /// one where another was opened.
    static func words(of query: String) -> [QueryWord] {
        var words: [QueryWord] = []
        var depth = 0
        var characters = Array(query)[...]
        while let first = characters.first {
            if first.isWhitespace {
                characters.removeFirst()
            } else if first == ")", depth > 0 || characters.dropFirst().first?.isWhitespace != false {
                words.append(QueryWord(kind: .closing, position: characters.startIndex + 1))
                characters.removeFirst()
                depth -= 1
            } else {
                words.append(QueryWord(from: &characters, isInside: depth > 0))
                if words.last?.kind == .opening { depth += 1 }
            }
        }
        return words
    }

    private init(kind: Kind, position: Int) {
        self.kind = kind
        self.position = position
    }

    private init(from characters: inout ArraySlice<Character>, isInside: Bool) {
        position = characters.startIndex + 1
        if characters.first == "-", characters.dropFirst().first.map({ !$0.isWhitespace }) == true {
            isExcluded = true
            characters.removeFirst()
        }
        let name = characters.prefix(while: \.isLetter)
        let after = characters.dropFirst(name.count)
        // "https://" is no field, nor is "10:30".
        if !name.isEmpty, after.first == ":", after.dropFirst().first != "/" {
            field = String(name).lowercased()
            characters = after.dropFirst()
        }
        if characters.first == "(" {
            kind = .opening
            characters.removeFirst()
        } else if let mark = characters.first, Self.closing[mark] != nil {
            readQuoted(mark, &characters)
        } else {
            while let next = characters.first, !next.isWhitespace, !(isInside && next == ")") {
                text.append(next)
                characters.removeFirst()
            }
        }
    }

    private static let closing: [Character: Set<Character>] = [
        "\"": ["\"", "”"], "“": ["”", "\""], "„": ["“", "”", "\""], "«": ["»"],
    ]

    private mutating func readQuoted(_ mark: Character, _ characters: inout ArraySlice<Character>) {
        isQuoted = true
        characters.removeFirst()
        while let next = characters.first {
            characters.removeFirst()
            if Self.closing[mark]?.contains(next) == true { return }
            text.append(next)
        }
        isClosed = false
    }
}
