/// Mends the content of an attribution where the sentence's form leaves no doubt.
enum ClauseRepair {
    /// "…, the harbour master said on Friday." has the whole clause before it for content; "“…,” she told the crowd at the pier." has none behind.
    static func mend(_ draft: inout LearnedLinker.Draft, _ text: PreparedText) {
        guard let cue = draft.cue.first, !draft.source.isEmpty, !draft.cue.isEmpty,
            text.sentenceOf[draft.source.lowerBound] == text.sentenceOf[cue]
        else { return }
        let sentence = text.sentence(around: cue)
        let start = min(draft.source.lowerBound, draft.cue.lowerBound)
        let end = max(draft.source.upperBound, draft.cue.upperBound)
        guard start > sentence.lowerBound else { return }
        let gap = text.gaps[start]
        if text.isQuoted(start - 1), gap.contains(Gap.quote) || gap.contains(Gap.singleMark) {
            draft.content = draft.content.filter { $0 < end || text.isQuoted($0) || !sentence.contains($0) }
        }
        guard gap.contains(Gap.comma), end - start <= 14, sentence.upperBound - end <= 4,
            draft.content.contains(where: { sentence.contains($0) && $0 < start }),
            !draft.content.contains(where: { sentence.contains($0) && $0 >= end })
        else { return }
        draft.isTrailing = true
        draft.content.formUnion((sentence.lowerBound..<start).filter(text.isWord))
    }

    /// "The vote gives the town a say, the envoy to the region told Bay TV on Friday.": the clause before the source, where its
    /// form leaves no doubt; else nothing.
    static func clause(before source: Range<Int>, _ candidate: Tagging.Candidate, _ text: PreparedText)
        -> Set<Int>
    {
        guard candidate.isLikely, let first = source.first, source.upperBound == candidate.items.lowerBound,
            text.gaps[first].contains(Gap.comma), !text.isQuoted(first - 1)
        else { return [] }
        let sentence = text.sentence(around: first)
        let clause = sentence.lowerBound..<first
        guard sentence.upperBound - candidate.items.upperBound <= 6, clause.count >= 5,
            sentence.contains(candidate.items.lowerBound)
        else { return [] }
        return Set(clause.filter(text.isWord))
    }

    /// "Voss repeated that the mayor | has confirmed | the plan": a content that another attribution cuts off behind its first words
    /// takes that other one in.
    static func join(_ drafts: inout [LearnedLinker.Draft], _ text: PreparedText) {
        for outer in drafts.indices {
            guard let cue = drafts[outer].cue.last, let first = drafts[outer].content.min(), first == cue + 1,
                let last = drafts[outer].content.max(), last - first < 4
            else { continue }
            let inner = drafts.indices.first { place in
                let draft = drafts[place]
                guard place != outer, let start = draft.cue.first, let end = draft.content.max(),
                    start > last, end > start
                else { return false }
                return text.sentenceOf[end] == text.sentenceOf[cue]
                    && !draft.content.contains(where: text.isQuoted)
                    && (last + 1..<start + 1).allSatisfy { text.gaps[$0].isBlank }
            }
            guard let inner, let end = drafts[inner].content.max() else { continue }
            drafts[outer].content.formUnion((last + 1...end).filter(text.isWord))
            drafts[inner].content = []
        }
        drafts.removeAll { $0.content.isEmpty }
    }
}
