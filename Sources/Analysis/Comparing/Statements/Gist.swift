/// What was said, short and readable by itself: a clause from its beginning, capitalised, with an ellipsis where it is cut.
enum Gist {
    /// The longest gist, in characters, the ellipsis not counted.
    static let longest = 160

    /// Makes a gist of the words that were said.
    /// - Parameters:
    ///   - parts: the stretches that were said, as they stand in the text.
    ///   - cue: the words of saying right before them; empty where others stand there. They are kept where the gist would
    ///     mean nothing, or something else, without them.
    ///   - isInside: whether they begin in the middle of a clause.
    ///   - goesOn: whether the clause goes on behind them in the text.
    ///   - most: the longest gist, in characters, the ellipsis not counted.
    static func readable(
        _ parts: [String], cue: String, isInside: Bool = false, goesOn: Bool = false, most: Int = longest
    ) -> String {
        var text = parts.map(oneLine).filter { !$0.isEmpty }.joined(separator: " … ")
        // The last byte of an ellipsis; most texts have none, and looking for strings takes long.
        // What a comma breaks off for "he said" goes on in the next half.
        for mark in ["” … “", "\" … \""] where text.utf8.contains(0xA6) {
            text = joined(text, at: "," + mark).replacing(mark, with: " … ")
        }
        text = withoutLead(text)
        var isInside = isInside
        if let cue = GistCue.carried(cue, before: text) {
            text = oneLine(cue) + " " + text
            isInside = false
        } else if text.hasPrefix("that ") {
            text = String(text.dropFirst(5))
        }
        return closed(cut(begun(withoutTail(text, goesOn: goesOn), isInside: isInside), to: most))
    }

    /// Two halves of a quotation, joined by a comma where the second goes on with the sentence of the first.
    private static func joined(_ text: String, at mark: String) -> String {
        var halves = text.split(separator: mark, omittingEmptySubsequences: false)[...]
        var joined = String(halves.removeFirst())
        for half in halves {
            let word = half.prefix { $0.isLetter }
            let isOwnSentence = word.first?.isUppercase == true && word != "I"
            joined += (isOwnSentence ? " … " : ", ") + half
        }
        return joined
    }

    /// On one line, without the comma of the sentence around it.
    private static func oneLine(_ text: String) -> String {
        var text = OneLine.text(text)
        while let last = text.last, ",;:–—".contains(last) || last == " " { text.removeLast() }
        return text
    }

    /// Without what only joins it to the words before: "him that it is over" after "told".
    private static func withoutLead(_ text: String) -> String {
        var text = text
        while let first = text.first, ",;:.–—- ".contains(first) { text.removeFirst() }
        for listener in ["him that ", "her that ", "them that ", "us that ", "me that "]
        where text.hasPrefix(listener) {
            return String(text.dropFirst(listener.count - 5))
        }
        return text
    }

    /// A clause begins with a capital; what can only go on begins with an ellipsis.
    private static func begun(_ text: String, isInside: Bool) -> String {
        if isInside { return "… " + text }
        guard let first = text.first, first.isLowercase else { return text }
        let word = String(text.prefix { $0.isLetter || $0 == "'" || $0 == "’" })
        if goingOn.contains(word) { return "… " + text }
        return first.uppercased() + text.dropFirst()
    }

    /// An article or a preposition with nothing after it is the beginning of what was left out.
    private static func withoutTail(_ text: String, goesOn: Bool) -> String {
        // Most texts end as they should, and taking them apart takes long.
        if !goesOn, let end = text.utf8.lastIndex(of: 0x20),
            !hanging.contains(String(text[end...].dropFirst())),
            !text.hasPrefix(" "), !text.hasSuffix(" "),
            !zip(text.utf8, text.utf8.dropFirst()).contains(where: { $0 == (0x20, 0x20) })
        {
            return text
        }
        var words = text.split(separator: " ")
        var isCut = goesOn
        while words.count > 2, let last = words.last, hanging.contains(String(last)) {
            words.removeLast()
            isCut = true
        }
        return words.joined(separator: " ") + (isCut ? " …" : "")
    }

    private static func cut(_ text: String, to most: Int) -> String {
        guard text.utf8.count > most, text.count > most else { return text }
        let cut = text.prefix(most)
        var words = cut.split(separator: " ").dropLast()
        while words.count > 2, let last = words.last, hanging.contains(String(last)) { words.removeLast() }
        var kept = words.joined(separator: " ")
        while let last = kept.last, ",;:–—".contains(last) { kept.removeLast() }
        return kept + " …"
    }

    /// A quotation that is cut is closed.
    private static func closed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let (opened, ended) = (scalars.count { $0 == "“" }, scalars.count { $0 == "”" })
        if scalars.count(where: { $0 == "(" }) > scalars.count(where: { $0 == ")" }) {
            return closed(text + ")")
        }
        if opened > ended { return text + "”" }
        if ended > opened { return "“" + text }
        guard !scalars.count(where: { $0 == "\"" }).isMultiple(of: 2) else { return text }
        // A straight mark opens where white space or nothing stands before it.
        let before = text.split(separator: "\"", omittingEmptySubsequences: false).dropLast().last ?? ""
        return before.isEmpty || before.hasSuffix(" ") ? text + "\"" : "\"" + text
    }

    /// What a clause does not begin with.
    static let goingOn: Set<String> = [
        "to", "of", "in", "on", "at", "by", "for", "from", "with", "about", "as", "and", "or", "nor", "which",
        "who", "whom", "whose", "where", "than", "into", "over", "against", "between", "including", "such",
    ]

    /// Words that a clause does not end with, and after which none begins.
    static let binding: Set<String> = [
        "the", "a", "an", "of", "in", "on", "at", "by", "for", "from", "with", "into", "its", "their", "his",
        "her", "my", "our", "your",
    ]

    private static let hanging: Set<String> = binding.union([
        "to", "and", "or", "that", "as", "about", "which", "who", "than", "–", "—", "but",
    ])
}
