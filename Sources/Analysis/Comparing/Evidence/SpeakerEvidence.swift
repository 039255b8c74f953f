/// Evidence from who speaks in two sentences and of whom they speak.
/// A wrong speaker must not forbid a match, so agreement is one column among many.
struct SpeakerEvidence {
    /// The names of the columns.
    static let names = [
        "both attributed", "one attributed", "speakers known", "speakers agree", "speakers differ",
        "speaker named in other", "cues agree", "same subject", "people agree", "people differ",
        "speaker agrees within the story's rare", "attributed and speakers agree",
    ]

    /// What counts of one sentence.
    private struct Facts {
        var isAttributed: Bool
        var speakers: [Int]
        var cues: [Int32]
        var people: [Int32]
        var subject: Int32
    }

    private let facts: [Facts]
    /// For each two speakers whether their names agree.
    private var agreements: [Bool] = []
    /// For each speaker and sentence whether the sentence has the speaker's last name.
    private var namings: [Bool] = []
    /// The weight of each speaker's last name.
    private let speakerWeights: [Float]

    /// Numbers the speakers and likens their names. O(speakers × (speakers + number of words)).
    init(story: StoryText, weights: StoryWeights) {
        var names: [SpeakerName] = []
        var numbers: [SpeakerName: Int] = [:]
        facts = story.sentences.map { sentence in
            let speakers = sentence.speakers.map { speaker in
                if let known = numbers[speaker] { return known }
                numbers[speaker] = names.count
                names.append(speaker)
                return names.count - 1
            }
            return Facts(
                isAttributed: sentence.isAttributed, speakers: speakers, cues: sentence.cues,
                people: sentence.people, subject: sentence.subject ?? -1)
        }
        speakerWeights = names.map { $0.words.last.map { weights.stems[Int($0)] } ?? 0 }
        for name in names {
            agreements += names.map { name.agrees(with: $0) }
            namings += story.sentences.map { sentence in
                sentence.uses.contains { $0.stem == name.words.last }
            }
        }
    }

    /// Adds one pair's numbers.
    func append(_ pair: SentencePair, to row: inout [Float]) {
        let bothAttributed = facts[pair.first].isAttributed && facts[pair.second].isAttributed
        let oneAttributed = facts[pair.first].isAttributed || facts[pair.second].isAttributed
        let known = !facts[pair.first].speakers.isEmpty && !facts[pair.second].speakers.isEmpty
        let agreeing = known ? agreeing(pair) : nil
        let people = Self.share(facts[pair.first].people, facts[pair.second].people)
        let havePeople = !facts[pair.first].people.isEmpty && !facts[pair.second].people.isEmpty
        let subject = facts[pair.first].subject
        row.append(bothAttributed ? 1 : 0)
        row.append(oneAttributed && !bothAttributed ? 1 : 0)
        row.append(known ? 1 : 0)
        row.append(agreeing == nil ? 0 : 1)
        row.append(known && agreeing == nil ? 1 : 0)
        row.append(names(pair.first, within: pair.second) || names(pair.second, within: pair.first) ? 1 : 0)
        row.append(Self.share(facts[pair.first].cues, facts[pair.second].cues) ? 1 : 0)
        row.append(subject >= 0 && subject == facts[pair.second].subject ? 1 : 0)
        row.append(people ? 1 : 0)
        row.append(havePeople && !people ? 1 : 0)
        row.append(agreeing.map { speakerWeights[$0] } ?? 0)
        row.append(bothAttributed && agreeing != nil ? 1 : 0)
    }

    /// The first speaker of the one with whom a speaker of the other agrees.
    private func agreeing(_ pair: SentencePair) -> Int? {
        facts[pair.first].speakers.first { speaker in
            facts[pair.second].speakers.contains { agreements[speaker * speakerWeights.count + $0] }
        }
    }

    private func names(_ sentence: Int, within other: Int) -> Bool {
        facts[sentence].speakers.contains { namings[$0 * facts.count + other] }
    }

    private static func share(_ first: [Int32], _ second: [Int32]) -> Bool {
        !first.isEmpty && !second.isEmpty && first.contains { second.contains($0) }
    }
}
