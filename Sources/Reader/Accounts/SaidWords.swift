import News
import Screen

/// The words of a statement shown by themselves: one pair of marks around what is quoted, none left open, and no comma
/// that belonged to the sentence around it.
enum SaidWords {
    /// The words as they are shown. Stretches with something left out between them are parted by " … ". O(length).
    static func set(_ words: String, as form: Attribution.Kind) -> String {
        let line = Words.set(words)
        guard form == .direct else { return balanced(withoutComma(line)) }
        let stretches = line.split(separator: Self.gap).map { inner(String($0)) }
        return "“" + withoutComma(stretches.joined(separator: Self.gap)) + "”"
    }

    /// The gist of a statement, which is cut out of its words: a mark that lost its partner on the way gets it back.
    static func gist(_ words: String) -> String {
        let line = Words.set(words)
        guard let first = line.first, closing[first] != nil else { return balanced(line) }
        let isOneQuotation = !line.dropFirst().contains { closing[$0] != nil && $0 != "‘" }
        return isOneQuotation ? set(line, as: .direct) : balanced(line)
    }

    /// A stretch of a quotation that others set the marks around: without its own at the ends that it has.
    static func bare(_ words: String, isFirst: Bool, isLast: Bool) -> String {
        var shown = Substring(words)
        if isFirst, let mark = shown.first, closing[mark] != nil { shown.removeFirst() }
        if isLast {
            if shown.last == "," { shown.removeLast() }
            if let mark = shown.last, "”’»\"".contains(mark) { shown.removeLast() }
            if shown.last == "," { shown.removeLast() }
        }
        return String(shown)
    }

    private static let gap = " … "
    private static let closing: [Character: Character] = ["“": "”", "‘": "’", "«": "»", "„": "“", "\"": "\""]

    /// A quoted stretch without the marks around it; marks inside it are inner ones.
    private static func inner(_ stretch: String) -> String {
        var words = Substring(withoutComma(stretch))
        guard let first = words.first, let last = closing[first] else {
            if let mark = words.last, mark == "”" || mark == "»",
                !words.contains(where: { "“«".contains($0) })
            {
                words.removeLast()
            }
            return withoutComma(turned(words))
        }
        words.removeFirst()
        if words.last == last, !isClosed(words.dropLast(), first, last) { words.removeLast() }
        return withoutComma(turned(words))
    }

    /// Whether the mark at the beginning is closed inside already, so that one at the end is another's.
    private static func isClosed(_ words: Substring, _ opening: Character, _ closing: Character) -> Bool {
        guard opening != "‘", opening != closing else { return false }
        var depth = 1
        for character in words {
            if character == opening { depth += 1 }
            if character == closing { depth -= 1 }
            if depth == 0 { return true }
        }
        return false
    }

    /// Double marks inside become single ones.
    private static func turned(_ words: Substring) -> String {
        String(words.map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 })
    }

    private static func withoutComma(_ words: String) -> String {
        var words = words
        if words.last == "," { words.removeLast() }
        if let mark = words.last, mark == "”" || mark == "’", words.dropLast().last == "," {
            words.removeLast(2)
            words.append(mark)
        }
        return words
    }

    /// Words of which some are quoted: a mark that lost its partner at an end of them gets it back.
    private static func balanced(_ words: String) -> String {
        var open = 0
        var lost = 0
        for character in words {
            if character == "“" { open += 1 }
            if character == "”" {
                if open > 0 { open -= 1 } else { lost += 1 }
            }
        }
        return String(repeating: "“", count: lost) + words + String(repeating: "”", count: open)
    }
}
