/// Finds a speaker without a name right behind a string: "…” the report states.", "…” notes the new charter.", "…” is
/// stressed in the letter." Such an end of a sentence leaves no doubt, even where marks and spaces are missing.
struct SaidBehind {
    private let text: PreparedText

    /// Looks behind strings of a text.
    init(_ text: PreparedText) { self.text = text }

    /// Who says it, and by what words.
    struct Found {
        var source: Range<Int>
        var cue: Range<Int>
    }

    /// The noun phrase that the rest of the sentence names as the speaker; nil where it does not. O(sentence).
    func found(behind last: Int) -> Found? {
        let start = last + 1
        guard start < text.count, text.sameLine(last, start), text.sentenceOf[start] == text.sentenceOf[last]
        else { return nil }
        let end = (start..<min(text.count, start + 14)).first { text.sentenceOf[$0] != text.sentenceOf[last] }
        guard let end = end ?? (start + 14 >= text.count ? text.count : nil), end - start >= 2,
            (start..<end).allSatisfy({ text.isWord($0) && !text.isQuoted($0) })
        else { return nil }
        return beforeVerb(start, end) ?? behindVerb(start, end)
    }

    /// "the report states".
    private func beforeVerb(_ start: Int, _ end: Int) -> Found? {
        guard isVerb(end - 1), isDescription(start..<(end - 1)) else { return nil }
        return Found(source: start..<(end - 1), cue: (end - 1)..<end)
    }

    /// "clearly notes the new charter", "is stressed in the letter".
    private func behindVerb(_ start: Int, _ end: Int) -> Found? {
        var item = start
        let isPassive = Self.being.contains(text.keys[item])
        if isPassive || text.text(item).hasSuffix("ly") { item += 1 }
        guard item < end, isVerb(item) else { return nil }
        let cue = item..<(item + 1)
        item += 1
        if isPassive {
            guard item < end, Self.places.contains(text.keys[item]) else { return nil }
            item += 1
        }
        return item < end && isDescription(item..<end) ? Found(source: item..<end, cue: cue) : nil
    }

    private func isVerb(_ item: Int) -> Bool {
        text.shapes[item] == .lower && text.traits[item].contains(.cue)
    }

    /// A noun phrase of some words that begins with its article.
    private func isDescription(_ items: Range<Int>) -> Bool {
        guard let first = items.first, items.count >= 2, items.count <= 10 else { return false }
        return text.traits[first].contains(.determiner)
            && items.dropFirst().allSatisfy { text.traits[$0].isDisjoint(with: [.pronoun, .relative]) }
    }

    private static let being = Set(["is", "was", "are", "were"].map { WordKey.key(folding: $0) })
    private static let places = Set(["in", "by"].map { WordKey.key(folding: $0) })
}
