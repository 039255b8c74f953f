/// Evidence from who speaks in two sentences and of whom they speak.
/// A wrong speaker must not forbid a match, so agreement is one column among many.
enum SpeakerEvidence {
    /// The names of the columns.
    static let names = [
        "both attributed", "one attributed", "speakers known", "speakers agree", "speakers differ",
        "speaker named in other", "cues agree", "same subject", "people agree", "people differ",
        "speaker agrees within the story's rare", "attributed and speakers agree",
    ]

    /// Adds one pair's numbers.
    static func append(
        _ pair: SentencePair, in story: StoryText, weights: StoryWeights, to row: inout [Float]
    ) {
        let (first, second) = (story.sentences[pair.first], story.sentences[pair.second])
        let known = !first.speakers.isEmpty && !second.speakers.isEmpty
        let agreeing = first.speakers.first { speaker in second.speakers.contains { $0.agrees(with: speaker) }
        }
        let people = first.people.contains { second.people.contains($0) }
        let havePeople = !first.people.isEmpty && !second.people.isEmpty
        let bothAttributed = first.isAttributed && second.isAttributed
        row.append(bothAttributed ? 1 : 0)
        row.append(first.isAttributed != second.isAttributed ? 1 : 0)
        row.append(known ? 1 : 0)
        row.append(agreeing == nil ? 0 : 1)
        row.append(known && agreeing == nil ? 1 : 0)
        row.append(names(first, within: second) || names(second, within: first) ? 1 : 0)
        row.append(first.cues.contains { second.cues.contains($0) } ? 1 : 0)
        row.append(first.subject != nil && first.subject == second.subject ? 1 : 0)
        row.append(people ? 1 : 0)
        row.append(havePeople && !people ? 1 : 0)
        row.append(agreeing?.words.last.map { weights.stems[Int($0)] } ?? 0)
        row.append(bothAttributed && agreeing != nil ? 1 : 0)
    }

    private static func names(_ sentence: StorySentence, within other: StorySentence) -> Bool {
        sentence.speakers.contains { speaker in
            guard let last = speaker.words.last else { return false }
            return other.uses.contains { $0.stem == last }
        }
    }
}
