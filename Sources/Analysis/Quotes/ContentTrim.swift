/// Keeps the reporter's sentences out of what somebody said.
enum ContentTrim {
    /// The drafts without sentences that only stand between or beside their quotations. O(items of the drafts).
    static func trimmed(_ drafts: [LearnedLinker.Draft], _ text: PreparedText) -> [LearnedLinker.Draft] {
        drafts.map { draft in
            guard draft.content.contains(where: text.isQuoted) else { return draft }
            var trimmed = draft
            trimmed.content = draft.content.filter { item in
                text.isQuoted(item) || !isNarration(text.sentenceOf[item], of: draft, text)
            }
            return trimmed
        }
    }

    /// "“…,” she said. She is a crane driver. “…”": a sentence with neither a quotation nor a word of saying nor the
    /// speaker of the attribution is told by the reporter.
    private static func isNarration(
        _ sentence: Int32, of draft: LearnedLinker.Draft, _ text: PreparedText
    ) -> Bool {
        let anchors = [draft.cue.first, draft.source.first].compactMap(\.self)
        return !anchors.contains { text.sentenceOf[$0] == sentence }
            && !draft.content.contains { text.sentenceOf[$0] == sentence && text.isQuoted($0) }
    }
}
