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

    /// A saying of a speaker's page: a quotation by its words, what is told with the words of saying that it needs.
    static func saying(_ saying: SpeakerRecord.Saying) -> String {
        saying.form == .direct ? set(saying.words, as: .direct) : gist(saying.gist)
    }

    /// A passage as an outlet has it, its words of saying included: as it stands there, but for what belongs to the words
    /// around it. O(length).
    static func passage(_ words: String, as form: Attribution.Kind) -> String {
        let line = Words.set(words)
        let isBare = !line.contains { closing[$0] != nil || "”»\"".contains($0) }
        return form == .direct && isBare ? set(words, as: form) : balanced(withoutComma(line))
    }

    /// The gist of a statement, which is cut out of its words: a mark that lost its partner on the way gets it back.
    static func gist(_ words: String) -> String {
        let line = Words.set(words)
        return isQuoted(line[...]) ? set(line, as: .direct) : balanced(line)
    }

    /// Whether words are quoted from the first to the last; between two quotations may stand a mark of omission.
    private static func isQuoted(_ words: Substring) -> Bool {
        guard let first = words.first, let last = closing[first] else { return false }
        let inside = words.dropFirst()
        let end = inside.indices.first { place in
            // What a letter follows is an apostrophe: "It’ll".
            inside[place] == last && inside[inside.index(after: place)...].first?.isLetter != true
        }
        let quoted = inside[..<(end ?? inside.endIndex)]
        guard !quoted.contains(where: { closing[$0] != nil && $0 != "‘" }) else { return false }
        guard let end else { return true }
        let after = inside[inside.index(after: end)...].drop { ",.".contains($0) }
        return after.isEmpty || after.hasPrefix(gap) && isQuoted(after.dropFirst(gap.count))
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
