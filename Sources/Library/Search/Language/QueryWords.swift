/// The parts of a query between spaces.
struct QueryWord {
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

    /// The words of a query: split at spaces outside of quotation marks.
    static func words(of query: String) -> [QueryWord] {
        var words: [QueryWord] = []
        var characters = Array(query)[...]
        while let first = characters.first {
            if first.isWhitespace {
                characters.removeFirst()
            } else {
                words.append(QueryWord(from: &characters))
            }
        }
        return words
    }

    private init(from characters: inout ArraySlice<Character>) {
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
        if let mark = characters.first, Self.closing[mark] != nil {
            readQuoted(mark, &characters)
        } else {
            while let next = characters.first, !next.isWhitespace {
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
