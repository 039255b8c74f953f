import News

/// The subject of a verb of saying in another language.
struct Subject {
    /// Its items.
    var items: Range<Int>
    /// The items of the name in it; empty where it has none.
    var name: Range<Int>
    /// The items that say what the person is; empty where none do.
    var role: Range<Int>
    /// Whether it is "he" or "she".
    var isPronoun = false
    /// Whether a body speaks.
    var isBody = false
}

/// Reads noun phrases beside a verb of saying: after it up to the next pause, or before it.
struct SubjectReader {
    let text: PreparedText
    let speech: SpeechWords

    /// The subject that begins at an item or after some words that may stand before it; nil where none does.
    func after(_ start: Int) -> Subject? {
        var item = start
        var steps = 0
        while item < text.count, text.isWord(item), steps < 6, item == start || follows(item) {
            let use = speech.use(text.keys[item])
            if !use.isDisjoint(with: .pronoun), !text.shapes[item].isCapitalised {
                return Subject(items: item..<(item + 1), name: 0..<0, role: 0..<0, isPronoun: true)
            }
            // "Le Roux", "La Torre": an article with a capital begins a name.
            if use.contains(.filler), !text.shapes[item].isCapitalised || speech.language == .german {
                item += 1
            } else if use.contains(.preposition), !text.shapes[item].isCapitalised {
                item = afterPhrase(item)
            } else {
                break
            }
            steps += 1
        }
        guard item < text.count, text.sameLine(start, item), item == start || follows(item) else {
            return nil
        }
        return phrase(item..<end(of: item))
    }

    /// The subject that ends just before an item; nil where none does.
    func before(_ cue: Int, from floor: Int) -> Subject? {
        var end = cue
        while end > floor, text.isWord(end - 1),
            !speech.use(text.keys[end - 1]).isDisjoint(with: [.filler, .participle, .verb]), follows(end)
        { end -= 1 }
        guard end > floor else { return nil }
        if text.gaps[end].contains(Gap.comma), let main = beforeApposition(end, floor) { return main }
        var start = end
        while start > floor, end - start < 12, start == end || follows(start), text.isWord(start - 1),
            !speech.use(text.keys[start - 1]).contains(.stop)
        { start -= 1 }
        guard start < end, !text.isQuoted(start) else { return nil }
        let only = speech.use(text.keys[end - 1])
        if end - start == 1 || !text.shapes[end - 1].isCapitalised, !only.isDisjoint(with: .pronoun) {
            return Subject(items: (end - 1)..<end, name: 0..<0, role: 0..<0, isPronoun: true)
        }
        guard let subject = phrase(start..<end) else { return nil }
        let isNear = subject.name.isEmpty || subject.name.upperBound == end
        return isNear ? subject : nil
    }

    /// "Anna Schmidt, Sprecherin der Polizei, sagte": the words before the apposition.
    private func beforeApposition(_ end: Int, _ floor: Int) -> Subject? {
        var comma = end - 1
        while comma > floor, end - comma < 14, !text.gaps[comma].contains(Gap.comma) { comma -= 1 }
        guard comma > floor, text.gaps[comma].contains(Gap.comma), end - comma < 14 else { return nil }
        var start = comma
        while start > floor, comma - start < 8, start == comma || follows(start), text.isWord(start - 1) {
            start -= 1
        }
        guard start < comma, var subject = phrase(start..<comma), !subject.name.isEmpty,
            subject.name.upperBound == comma
        else { return nil }
        subject.role = comma..<end
        return subject
    }

    /// Whether an item follows the one before it without a pause, or after an abbreviated title or an initial.
    func follows(_ item: Int) -> Bool {
        let gap = text.gaps[item]
        if gap.isBlank { return true }
        guard gap.code == Gap.stop, item > 0 else { return false }
        let before = text.range((item - 1)..<item)
        return text.shapes[item - 1].isCapitalised && before.count <= 3
    }

    private func end(of start: Int) -> Int {
        var end = start
        while end < text.count, end - start < 14, end == start || follows(end), text.isWord(end),
            text.sameLine(start, end), text.isQuoted(start) == text.isQuoted(end)
        {
            let use = speech.use(text.keys[end])
            if end > start, !use.isDisjoint(with: [.stop, .verb, .participle]),
                !text.shapes[end].isCapitalised, !use.contains(.particle), !isArticleInGerman(use)
            {
                break
            }
            end += 1
        }
        return end
    }

    /// "die" and "ein" are articles as well as what ends a phrase.
    private func isArticleInGerman(_ use: WordUse) -> Bool {
        speech.language == .german && use.contains(.article)
    }

    /// Past a preposition, its article and its noun: "am Montag", "à la presse".
    private func afterPhrase(_ start: Int) -> Int {
        var item = start + 1
        while item < text.count, follows(item), item - start < 3,
            !speech.use(text.keys[item]).isDisjoint(with: [.article, .filler])
        { item += 1 }
        return item < text.count && follows(item) && text.isWord(item) ? item + 1 : item
    }
}
