import News

/// Finds through whom words came: "Skai, citing Bloomberg, citing two people close to the Kremlin", "…, Tass reports",
/// "as noted by the Bloomberg agency". Runs over the attributions that were found word by word.
struct ChainOfReports {
    let text: PreparedText
    let roster: Roster
    let resolver: SpeakerResolver

    private init(_ text: PreparedText, _ roster: Roster) {
        self.text = text
        self.roster = roster
        resolver = SpeakerResolver(text: text, roster: roster)
    }

    /// The attributions with the chains they came through. O(attributions × sentence).
    static func traced(_ attributions: [Attribution], _ text: PreparedText, _ roster: Roster) -> [Attribution]
    {
        let chain = ChainOfReports(text, roster)
        let seeds = chain.unseen(beside: attributions)
        guard !seeds.isEmpty || attributions.contains(where: { !$0.cue.isEmpty || !$0.source.isEmpty }) else {
            return attributions
        }
        var traced = (attributions + seeds).map { chain.plain($0) }
        traced = traced.compactMap { chain.citing($0, among: traced) }
        traced = traced.map { chain.quotedBy(chain.withoutRecipient($0)) }
        var seen: Set<[TextRange]> = []
        traced = traced.filter { $0.via.count < 2 || seen.insert($0.content).inserted }
        let all = chain.passedOn(traced)
        return seeds.isEmpty ? all : all.sorted { $0.extent.lowerBound < $1.extent.lowerBound }
    }

    /// "Skai, citing Bloomberg, reported that …": sentences that begin with a medium that cites somebody, and that nothing was
    /// found in. The medium speaks until the chain is followed.
    private func unseen(beside attributions: [Attribution]) -> [Attribution] {
        let starts = text.sentenceStarts.dropLast()
        return starts.compactMap { start -> Attribution? in
            let sentence = text.sentence(around: start)
            guard let cited = sentence.prefix(8).first(where: { Self.citing.contains(text.keys[$0]) }),
                cited > start, text.gaps[cited].contains(Gap.comma), isMedium(start..<cited),
                let verb = sentence.first(where: { $0 > cited && Self.reporting.contains(text.keys[$0]) }),
                verb + 1 < sentence.upperBound, !text.isQuoted(start), let speaker = speaker(start..<cited)
            else { return nil }
            let range = text.range(sentence)
            guard !attributions.contains(where: { $0.extent.overlaps(range) }) else { return nil }
            let content = ((verb + 1)..<sentence.upperBound).filter(text.isWord)
            return Attribution(
                kind: text.kind(of: Set(content)), speaker: speaker, confidence: Self.chanceOfUnseen,
                source: [text.range(start..<cited)], cue: [text.range(verb..<(verb + 1))],
                content: text.ranges(of: content, withMarks: true))
        }
    }

    /// The fields saw nothing there, but the form is plain.
    private static let chanceOfUnseen = 0.6

    /// The items of some ranges of the text; empty where there are none.
    func items(_ ranges: [TextRange]) -> Range<Int> {
        guard let first = ranges.first, let last = ranges.last else { return 0..<0 }
        return text.items(overlapping: first.lowerBound..<last.upperBound)
    }

    /// The noun phrase that begins at an item: up to a pause, a verb of saying, "that" or another "citing".
    func phrase(from start: Int, until end: Int) -> Range<Int> {
        var item = start
        while item < end, item - start < 12, text.isWord(item), !text.isQuoted(item) {
            let traits = text.traits[item]
            if item > start {
                let gap = text.gaps[item]
                guard gap.isBlank || gap.code == Gap.stop && roster.isInside(item) else { break }
                let ends =
                    traits.contains(.cue) && !roster.isInside(item) || Self.enders.contains(text.keys[item])
                if ends || Self.citing.contains(text.keys[item]) { break }
            }
            item += 1
        }
        return start..<item
    }

    /// Whoever a phrase names; an agency or a paper by its name alone.
    func speaker(_ phrase: Range<Int>) -> Speaker? {
        guard !phrase.isEmpty else { return nil }
        if let name = mediumName(in: phrase) { return Speaker(name: name, kind: .organisation) }
        return resolver.resolve(phrase, antecedent: nil).speaker
    }

    /// "the Bloomberg agency", "the newspaper Kurier", "Russian state news agency Tass": the name beside what it is.
    private func mediumName(in phrase: Range<Int>) -> String? {
        guard
            let noun = phrase.first(where: {
                Self.media.contains(text.keys[$0]) && !text.shapes[$0].isCapitalised
            })
        else { return nil }
        let names = phrase.filter {
            text.shapes[$0].isCapitalised && text.traits[$0].isDisjoint(with: [.nationality, .stop])
        }
        guard let first = names.first, let last = names.last, last - first == names.count - 1,
            last == noun - 1 || first == noun + 1
        else { return nil }
        return (first...last).map { text.nameWord($0) }.joined(separator: " ")
    }

    /// Whether a phrase names a body that passes news on, no person and no office.
    func isMedium(_ phrase: Range<Int>) -> Bool {
        guard let first = phrase.first, text.traits[first].isDisjoint(with: .pronoun) else { return false }
        if phrase.contains(where: { Self.media.contains(text.keys[$0]) }) { return true }
        guard let speaker = speaker(phrase) else { return false }
        switch speaker.kind {
        case .organisation: return text.shapes[phrase.upperBound - 1].isCapitalised
        case .person:
            let isOffice = phrase.contains {
                !text.traits[$0].isDisjoint(with: [.title, .role, .nationality])
            }
            return !isOffice && phrase.count == 1 && !speaker.name.contains(" ")
        default: return false
        }
    }

    static let citing: Set<UInt64> = keys("citing quoting")
    static let reporting: Set<UInt64> = keys("reports reported report writes wrote notes noted adds")
    private static let enders: Set<UInt64> = keys(
        "that and but while which who as when said says told reports reported")
    private static let media: Set<UInt64> = keys(
        "agency newspaper paper daily weekly tabloid broadcaster channel magazine outlet portal website site media news press"
    )

    static func keys(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { WordKey.key(folding: String($0)) })
    }
}
