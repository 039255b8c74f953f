/// Keeps the reporter's sentences out of what somebody said.
enum ContentTrim {
    /// The drafts without sentences that only stand between or beside their quotations. O(items of the drafts).
    static func trimmed(_ drafts: [LearnedLinker.Draft], _ text: PreparedText) -> [LearnedLinker.Draft] {
        drafts.map { draft in
            guard draft.content.contains(where: text.isQuoted) else { return draft }
            let told = toldSentences(draft, text)
            var trimmed = draft
            trimmed.content = draft.content.filter { told.contains(text.sentenceOf[$0]) }
            return trimmed
        }
    }

    /// The sentences with a quotation, the word of saying or the speaker. In "“…,” she said. She is a crane driver. “…”"
    /// the second is the reporter's.
    private static func toldSentences(_ draft: LearnedLinker.Draft, _ text: PreparedText) -> Set<Int32> {
        let anchors = [draft.cue.first, draft.source.first].compactMap(\.self)
        return Set((anchors + draft.content.filter(text.isQuoted)).map { text.sentenceOf[$0] })
    }
}
