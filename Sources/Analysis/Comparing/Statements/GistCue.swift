/// Decides which words of saying a gist cannot do without: who "praised the choice" did not say "the choice", and who
/// "denied that it would close" said the opposite of what follows.
enum GistCue {
    /// The words of saying to put before a gist; nil where it says by itself what was said.
    /// - Parameters:
    ///   - cue: the words of saying right before the words that were said; empty where others stand there.
    ///   - text: the words that were said, on one line.
    static func carried(_ cue: String, before text: String) -> String? {
        let words = cue.split(separator: " ").map { $0.lowercased() }
        guard let verb = words.first(where: { !isBeforeVerb($0) }), verb.contains(where: \.isLetter) else {
            return nil
        }
        guard isNeeded(words, verb: verb, before: text) else { return nil }
        return plain(cue)
    }

    private static func isNeeded(_ words: [String], verb: String, before text: String) -> Bool {
        if text.hasPrefix("to ") { return true }
        if isQuotedWhole(text) { return false }
        if words.contains(where: takesBack) { return true }
        if plainVerbs.contains(verb) || Gist.goingOn.contains(verb) || text.hasPrefix("that ") {
            return false
        }
        return !isClause(text)
    }

    /// Whether words can only go on: a verb without its subject, or what hangs on words before it.
    static func goesOn(_ words: String) -> Bool {
        guard let first = words.first, first.isLowercase else { return false }
        let word = String(words.prefix { $0.isLetter || "'’".contains($0) })
        return finite.contains(word) || Gist.goingOn.contains(word)
    }

    /// Without auxiliary verbs and without what only joins it to an earlier act; "not" keeps its verb, and so does who is
    /// accused and does not accuse.
    private static func plain(_ cue: String) -> String {
        let words = OneLine.text(cue).split(separator: " ")
        let kept = words.drop { auxiliaries.contains($0.lowercased()) || joining.contains($0.lowercased()) }
        let dropped = words.prefix(words.count - kept.count)
        let isPassive =
            dropped.contains { passive.contains($0.lowercased()) } && kept.first?.hasSuffix("ing") == false
        let isDenied = kept.first.map { ["not", "never"].contains($0.lowercased()) } ?? true
        return (isDenied || isPassive ? words[...] : kept).joined(separator: " ")
    }

    private static func isBeforeVerb(_ word: String) -> Bool {
        auxiliaries.contains(word) || joining.contains(word) || word.hasSuffix("ly")
    }

    /// Whether a word of the cue says that what follows is not claimed.
    private static func takesBack(_ word: String) -> Bool {
        word == "not" || word == "never" || word.hasSuffix("n't") || word.hasSuffix("n’t")
            || notClaiming.contains { word.hasPrefix($0) }
    }

    private static func isQuotedWhole(_ text: String) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        return "“\"".contains(first) && "”\"".contains(last)
    }

    /// Whether words have a subject and a finite verb before anything that hangs on them, as far as verbs can be told from
    /// their form. What is a clause all the same only keeps the words of saying before it.
    private static func isClause(_ text: String) -> Bool {
        var isFirst = true
        var isAfterTo = false
        for part in text.split(separator: " ") {
            let word = part.drop { !$0.isLetter }.lowercased()
            if isFirst {
                if questions.contains(word) { return false }
                if subjects.contains(word) || endings.contains(where: word.hasSuffix) { return true }
            } else if dependent.contains(word) {
                return false
            }
            if !isAfterTo, finite.contains(word) || endings.contains(where: word.hasSuffix) { return true }
            isAfterTo = word == "to"
            isFirst = false
        }
        return false
    }

    private static let auxiliaries: Set<String> = ["has", "have", "had", "is", "are", "was", "were", "been"]
    private static let passive: Set<String> = ["is", "are", "was", "were", "been"]
    private static let joining: Set<String> = ["also", "again", "later", "then", "even"]
    private static let plainVerbs: Set<String> = [
        "said", "say", "says", "saying", "told", "tell", "tells", "telling", "noted", "note", "notes",
        "noting",
        "added", "adds", "adding", "reported", "reports", "wrote", "writes", "writing", "stated", "states",
        "explained", "explains", "read", "reads", "according", "accordance", "remarked", "observed",
    ]
    private static let notClaiming = [
        "deny", "denie", "doubt", "disput", "reject", "dismiss", "refus", "declin", "disagree", "refut",
        "hope",
        "hoping", "wish", "fear", "worr", "wonder", "threat", "question",
    ]
    private static let questions: Set<String> = [
        "whether", "if", "how", "why", "what", "who", "when", "where", "which",
    ]
    private static let subjects: Set<String> = ["i", "he", "she", "they", "we", "you", "there"]
    private static let dependent: Set<String> = [
        "that", "which", "who", "whom", "whose", "when", "where", "as", "if", "because", "than", "while",
    ]
    private static let finite: Set<String> = [
        "is", "are", "was", "were", "am", "has", "have", "had", "will", "would", "can", "could", "may",
        "might",
        "must", "should", "shall", "do", "does", "did", "cannot", "it's", "it’s", "that's", "that’s", "he's",
        "he’s", "she's", "she’s", "there's", "there’s",
    ]
    private static let endings = [
        "n't", "n’t", "'ll", "’ll", "'re", "’re", "'ve", "’ve", "'d", "’d", "'m", "’m",
    ]
}
