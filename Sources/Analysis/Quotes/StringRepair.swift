/// Lets the ranking of each string's source mend what the fields made of the string.
struct StringRepair {
    private let text: PreparedText
    private let tagging: Tagging
    private let readings: [LinkReading]
    private let choices: [StringRanking.Choice]
    private var drafts: [LearnedLinker.Draft]
    private let words: [[Int]]

    /// The drafts with every string under the source that the ranking and the fields together speak for.
    static func mended(
        _ drafts: [LearnedLinker.Draft], _ text: PreparedText, _ tagging: Tagging,
        _ readings: [LinkReading], _ choices: [StringRanking.Choice]
    ) -> [LearnedLinker.Draft] {
        var repair = StringRepair(text, tagging, readings, choices, drafts)
        for string in text.itemsOfQuote.indices { repair.mend(string) }
        return repair.drafts.filter { !$0.content.isEmpty }
    }

    private init(
        _ text: PreparedText, _ tagging: Tagging, _ readings: [LinkReading],
        _ choices: [StringRanking.Choice], _ drafts: [LearnedLinker.Draft]
    ) {
        self.text = text
        self.tagging = tagging
        self.readings = readings
        self.choices = choices
        self.drafts = drafts
        words = text.itemsOfQuote.map { $0.filter(text.isWord) }
    }

    private mutating func mend(_ string: Int) {
        guard let last = words[string].last, !isHeading(string) else {
            return
        }
        if words[string].count >= 4, let said = SaidBehind(text).found(behind: last) {
            return take(string, said)
        }
        guard let source = choices[string].source else { return }
        let chance = choices[string].chance
        if let holder = holder(of: string) {
            mend(string, heldBy: holder, source, chance)
        } else {
            let tagged = words[string].count { tagging.role($0) == .content } * 2 >= words[string].count
            guard chance >= 0.25, words[string].count >= 4 || tagged else { return }
            give(string, to: source)
        }
    }

    /// "Under the charter, the club would act in case of “…” the charter states.": the clause before the string belongs to it, and
    /// nobody else says any of it.
    private mutating func take(_ string: Int, _ said: SaidBehind.Found) {
        let sentence = text.sentence(around: said.source.lowerBound)
        var content = Set(words[string])
        if let first = words[string].first, sentence.contains(first) {
            content.formUnion((sentence.lowerBound..<first).filter(text.isWord))
        }
        let rest = said.source.lowerBound..<sentence.upperBound
        for place in drafts.indices {
            let isSame = drafts[place].cue.overlaps(said.cue) || drafts[place].source.overlaps(said.source)
            if isSame {
                content.formUnion(drafts[place].content.filter { text.isQuoted($0) && isBefore($0, rest) })
                drafts[place].content = []
            } else {
                drafts[place].content.subtract(content)
                drafts[place].content.subtract(rest)
            }
        }
        drafts.append(
            LearnedLinker.Draft(cue: said.cue, source: said.source, content: content, reading: nil))
    }

    private func isBefore(_ item: Int, _ items: Range<Int>) -> Bool {
        item < items.lowerBound && text.sameLine(item, items.lowerBound)
    }

    /// Whether a string is a line of its own that ends like a headline, without a full stop: no paragraph of a quotation.
    private func isHeading(_ string: Int) -> Bool {
        guard let last = words[string].last, words[string].count <= 15 else { return false }
        let after = text.bytes[min(Int(text.ends[last]), text.bytes.count - 1)]
        return LooseStrings.isHeading(text.itemsOfQuote[string], text)
            && ![UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(after)
    }

    private func holder(of string: Int) -> Int? {
        let shares = drafts.map { draft in words[string].count { draft.content.contains($0) } }
        guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }),
            shares[best] * 2 >= words[string].count
        else { return nil }
        return best
    }

    private mutating func mend(_ string: Int, heldBy holder: Int, _ source: Range<Int>, _ chance: Double) {
        let draft = drafts[holder]
        if draft.source.overlaps(source) || !draft.via.isEmpty { return }
        let agrees = words.indices.contains { other in
            other != string && !words[other].isEmpty && words[other].allSatisfy(draft.content.contains)
                && choices[other].source?.overlaps(draft.source) == true
        }
        let told = draft.content.count { !text.isQuoted($0) }
        if draft.source.isEmpty
            ? chance > 0.25
            : chance >= 0.5 && chance > sureness(of: draft) && !agrees && told <= 2 * words[string].count + 3
        {
            drafts[holder].source = source
            drafts[holder].content.subtract(source)
        } else if agrees, chance >= 0.7 {
            drafts[holder].content.subtract(words[string])
            give(string, to: source, except: holder)
        }
    }

    /// How sure the second field is of a draft's source.
    private func sureness(of draft: LearnedLinker.Draft) -> Double {
        guard let number = draft.reading else { return 0 }
        return Double(draft.source.map(readings[number].source).max() ?? 0)
    }

    private mutating func give(_ string: Int, to source: Range<Int>, except: Int? = nil) {
        let line = text.lineOf[words[string][0]]
        let near = drafts.indices.first { place in
            place != except && drafts[place].source.overlaps(source)
                && drafts[place].content.contains { abs(text.lineOf[$0] - line) <= 1 }
        }
        if let near {
            drafts[near].content.formUnion(words[string])
        } else {
            drafts.append(
                LearnedLinker.Draft(
                    cue: cue(near: source, outside: words[string]), source: source,
                    content: Set(words[string]), reading: nil))
        }
    }

    private func cue(near source: Range<Int>, outside words: [Int]) -> Range<Int> {
        let cues = tagging.segments.filter {
            $0.role == .cue && text.sameLine($0.items.lowerBound, source.lowerBound)
                && text.sentenceOf[$0.items.lowerBound] == text.sentenceOf[source.lowerBound]
                && Set(words).isDisjoint(with: $0.items)
        }.map(\.items)
        func gap(_ cue: Range<Int>) -> Int {
            min(abs(cue.lowerBound - source.upperBound), abs(source.lowerBound - cue.upperBound))
        }
        guard let best = cues.min(by: { gap($0) < gap($1) }), gap(best) < 6 else { return 0..<0 }
        return best
    }
}
