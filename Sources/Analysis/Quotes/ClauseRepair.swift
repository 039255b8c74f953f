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
}
