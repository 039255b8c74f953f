import News

/// Finds who speaks where the form of a text says it: questions and answers, transcripts, signed lists, live blogs.
/// Forms are told by their lines, in any language; what they say goes before what was found word by word.
struct TextForms {
    let text: PreparedText
    let roster: Roster
    let numbers: QuoteNumbers

    /// Words that a form gives to a speaker.
    struct Part {
        /// What was said, in the order of the text.
        var content: [TextRange]
        /// Where the speaker is named; empty where the form alone says who it is.
        var source: [TextRange]
        /// Who speaks.
        var speaker: Speaker?
        /// How sure that is.
        var confidence: Double
    }

    /// The attributions with those of the text's form among them, in the order of their contents.
    /// O(n + parts × attributions).
    static func refined(
        _ attributions: [Attribution], _ text: PreparedText, _ roster: Roster, _ numbers: QuoteNumbers,
        title: String
    ) -> [Attribution] {
        let forms = TextForms(text: text, roster: roster, numbers: numbers)
        let parts = LabelledLines(forms, title: title).parts() + SignedLines(forms).parts()
        let kept =
            parts.isEmpty
            ? attributions
            : attributions.filter { attribution in
                !parts.contains { $0.replaces(attribution) }
            }
        let said = parts.map { part in
            Attribution(
                kind: .direct, speaker: part.speaker, confidence: part.confidence, source: part.source,
                cue: [],
                content: part.content)
        }
        let all = LiveEntries(text).separated(kept)
        return said.isEmpty ? all : (all + said).sorted { $0.extent.lowerBound < $1.extent.lowerBound }
    }

    /// A name as it stands in a label or a signature, as a speaker: the person of the article, else the words themselves.
    func speaker(_ items: Range<Int>) -> Speaker {
        let titles: WordTraits = [.title, .role]
        var name = items
        while name.count > 1, !text.traits[name.lowerBound].isDisjoint(with: titles) {
            name = name.dropFirst()
        }
        while name.count > 1, text.traits[name.upperBound - 1].contains(.nameSuffix) {
            name = name.dropLast()
        }
        if let person = person(name) {
            let entity = roster.people[person]
            return Speaker(name: Self.unshouted(entity.name), role: entity.role, kind: entity.kind)
        }
        let isOffice = name.allSatisfy {
            !text.traits[$0].isDisjoint(with: [.title, .role, .determiner, .preposition, .nationality])
        }
        let isBody = name.contains { text.traits[$0].contains(.organisation) }
        return Speaker(
            name: written(isOffice ? items : name),
            kind: isOffice ? .unnamed : isBody ? .organisation : .person)
    }

    private func person(_ name: Range<Int>) -> Int? {
        let last = text.nameKey(name.upperBound - 1)
        let first = name.count > 1 ? text.nameKey(name.lowerBound) : 0
        let bearers = roster.people.indices.filter {
            roster.people[$0].kind == .person && roster.people[$0].last == last
        }
        if first != 0 { return bearers.first { roster.people[$0].first == first } }
        if let full = bearers.first(where: { roster.people[$0].first != 0 }) { return full }
        let letters = text.text(name.lowerBound)
        guard text.shapes[name.lowerBound] == .allCapitals, (2...3).contains(letters.count) else {
            return nil
        }
        return roster.people.indices.first { initials(of: roster.people[$0].name) == letters }
    }

    private func initials(of name: String) -> String {
        String(name.split(separator: " ").compactMap(\.first))
    }

    private func written(_ items: Range<Int>) -> String { Self.unshouted(text.text(items)) }

    /// "ANNA VOSS" as "Anna Voss".
    private static func unshouted(_ name: String) -> String {
        let words = name.split(whereSeparator: \.isWhitespace).map { word in
            let isShouted = word.count > 3 && word == word.uppercased()
            return isShouted ? word.prefix(1) + word.dropFirst().lowercased() : String(word)
        }
        return words.joined(separator: " ")
    }

    /// Where the words of a line stand, without white space and emphasis marks around them.
    func content(_ lower: Int, _ upper: Int) -> TextRange {
        var lower = lower
        var upper = upper
        while lower < upper, Self.isEdge(text.bytes[lower]) { lower += 1 }
        while upper > lower, Self.isEdge(text.bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    private static func isEdge(_ byte: UInt8) -> Bool { ASCII.isSpace(byte) || byte == 0x2A || byte == 0x5F }

    /// Where the line of an item ends in the text.
    func lineEnd(_ item: Int) -> Int {
        text.bytes[Int(text.starts[item])...].firstIndex(of: 0x0A) ?? text.bytes.count
    }
}

extension TextForms.Part {
    /// Whether an attribution found word by word gives way to this part: it stands in the same words, and is no quotation that
    /// somebody in these words is told to have said.
    func replaces(_ attribution: Attribution) -> Bool {
        let mine = content.reduce(0) { $0 + $1.count }
        let shared = attribution.content.reduce(0) { sum, range in
            sum
                + content.reduce(0) {
                    $0 + max(0, min($1.upperBound, range.upperBound) - max($1.lowerBound, range.lowerBound))
                }
        }
        guard shared > 0 else {
            return attribution.cue.isEmpty
                && source.contains { label in attribution.source.contains { $0.overlaps(label) } }
        }
        let isInner =
            attribution.kind == .direct && !attribution.cue.isEmpty && shared * 2 < mine
            && attribution.source.allSatisfy { range in content.contains { $0.overlaps(range) } }
        return !isInner
    }
}
