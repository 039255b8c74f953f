import News

/// What one sentence gives of one attribution: the smallest piece that can be a report of a statement.
struct StatementUnit {
    /// The sentence's number in the story.
    var sentence: Int
    /// The attribution's place in its article; nil for a sentence that is linked without one.
    var attribution: Int?
    /// Where the piece stands.
    var passage: Passage
    /// The stretches of the piece that were said, without the words of saying between them.
    var parts: [TextRange]
    /// How the words are given.
    var form: Attribution.Kind
    /// Who says it; nil where nobody is given.
    var speaker: Speaker?
    /// The names it came through, nearest to the speaker first.
    var via: [String]
    /// How sure the speaker is, 0 to 1.
    var confidence: Double
    /// The content words of the piece by stem.
    var words: [Int32]
}

/// The pieces of all attributions of a story.
struct StatementUnits {
    /// The pieces, in the order of the articles and of the text.
    private(set) var units: [StatementUnit] = []
    /// For each sentence the numbers of its pieces.
    private(set) var ofSentence: [[Int]]

    /// Cuts the attributions at the ends of sentences; sentences in `linked` that hold none count as told as a whole.
    init(of accounts: [AccountComparison.Account], in story: StoryText, linked: Set<Int>) {
        ofSentence = Array(repeating: [], count: story.sentences.count)
        for (number, account) in accounts.enumerated() {
            for (place, attribution) in account.attributions.enumerated() {
                for sentence in story.articles[number] {
                    guard
                        attribution.content.contains(where: {
                            $0.overlaps(story.sentences[sentence].passage.range)
                        })
                    else { continue }
                    let range = story.sentences[sentence].passage.range
                    let parts = attribution.content.map { $0.clamped(to: range) }.filter { !$0.isEmpty }
                    guard let piece = Self.extent(of: parts) else { continue }
                    units.append(
                        StatementUnit(
                            sentence: sentence, attribution: place,
                            passage: Passage(article: number, range: piece), parts: parts,
                            form: attribution.kind, speaker: attribution.speaker,
                            via: attribution.via, confidence: attribution.confidence,
                            words: SentenceSpeakers.stems(
                                in: piece, of: story.words[number], vocabulary: story.vocabulary)))
                }
            }
            for sentence in story.articles[number] where linked.contains(sentence) {
                guard !story.sentences[sentence].isAttributed else { continue }
                units.append(Self.whole(sentence, of: story))
            }
        }
        units.sort {
            ($0.passage.article, $0.passage.range.lowerBound, $0.passage.range.upperBound)
                < ($1.passage.article, $1.passage.range.lowerBound, $1.passage.range.upperBound)
        }
        for (number, unit) in units.enumerated() { ofSentence[unit.sentence].append(number) }
    }

    /// From the first to the last of some stretches; nil where there is none.
    private static func extent(of parts: [TextRange]) -> TextRange? {
        guard let first = parts.first, let last = parts.last else { return nil }
        return first.lowerBound..<max(first.upperBound, last.upperBound)
    }

    private static func whole(_ number: Int, of story: StoryText) -> StatementUnit {
        let sentence = story.sentences[number]
        let form: Attribution.Kind =
            sentence.quotedShare > 0.8 ? .direct : sentence.quotedShare > 0 ? .mixed : .indirect
        return StatementUnit(
            sentence: number, attribution: nil, passage: sentence.passage,
            parts: [sentence.passage.range], form: form, speaker: nil,
            via: [], confidence: 0, words: sentence.content)
    }
}
