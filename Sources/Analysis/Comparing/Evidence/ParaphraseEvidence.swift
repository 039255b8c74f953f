/// Evidence from words that can stand for one another ("freed" for "released"), and from how close together the words
/// stand that two sentences have in common, the same or such: what is told in both stands together in both.
struct ParaphraseEvidence {
    /// The names of the columns.
    static let names = [
        "told in longer", "told in shorter", "close paraphrases", "close in longer", "close in shorter",
        "close in one order", "closest company", "closest company in shorter",
    ]

    /// How many content words apart two common words stand close.
    private static let close: Int16 = 4
    /// How many content words apart they are still in company.
    private static let company: Int16 = 8
    /// Keeps a sentence of a word or two from being told by chance.
    private static let least: Float = 0.5

    private let sentences: [SentenceWords]
    private let weights: [Float]
    private let synonyms: StemNeighbours
    private var marks: FirstMarks

    /// Collects the words of a story. O(number of words).
    init(story: StoryText, weights storyWeights: StoryWeights, synonyms: StemNeighbours) {
        weights = storyWeights.stems
        self.synonyms = synonyms
        sentences = story.sentences.enumerated().map { number, sentence in
            SentenceWords(sentence, mass: storyWeights.masses[number] + Self.least)
        }
        marks = FirstMarks(stemCount: Int(story.vocabulary.stemCount))
    }

    /// The content words of a sentence.
    private struct SentenceWords {
        /// The stems, each once.
        var stems: [Int32]
        /// For each of them which of the sentence's content words it is first.
        var places: [Int16]
        /// The weight of all, and something.
        var mass: Float

        init(_ sentence: StorySentence, mass: Float) {
            var first: [Int32: Int16] = [:]
            for (place, stem) in sentence.content.enumerated() where first[stem] == nil {
                first[stem] = Int16(clamping: place)
            }
            stems = sentence.uses.map(\.stem)
            places = stems.map { first[$0] ?? 0 }
            self.mass = mass
        }
    }

    /// The first sentence of the pairs that are looked at now: most come one after the other.
    private struct FirstMarks {
        var sentence = -1
        /// For each stem which of the sentence's words it is, from 1 on; 0 for none.
        var numbers: [Int16]
        /// For each word of the sentence whether the other sentence has it.
        var isShared: [Bool] = []
        /// For each word the best synonym in the other sentence: how good, its place, and what both count.
        var best: [(likeness: Float, place: Int16, weight: Float)] = []
        /// The common words of the pair.
        var meetings: [Meeting] = []

        init(stemCount: Int) { numbers = Array(repeating: 0, count: stemCount) }
    }

    /// A word that both have, or one and a synonym of it: its places in both, what it counts.
    private struct Meeting {
        var place: Int16
        var other: Int16
        var weight: Float
        var isSame: Bool
    }

    /// Adds one pair's numbers. O(words of both, and the square of those in common).
    mutating func append(_ pair: SentencePair, to row: inout [Float]) {
        mark(pair.first)
        let told = meet(pair)
        let (mass, other) = (sentences[pair.first].mass, sentences[pair.second].mass)
        let (inFirst, inSecond) = (told.first / mass, told.second / other)
        let company = company()
        row.append(min(inFirst, inSecond))
        row.append(max(inFirst, inSecond))
        row.append(company.paraphrased)
        row.append(company.close / max(mass, other))
        row.append(company.close / min(mass, other))
        row.append(company.ordered)
        row.append(company.closest)
        row.append(company.closest / min(mass, other))
    }

    private mutating func mark(_ sentence: Int) {
        guard marks.sentence != sentence else { return }
        if marks.sentence >= 0 {
            for stem in sentences[marks.sentence].stems { marks.numbers[Int(stem)] = 0 }
        }
        let stems = sentences[sentence].stems
        for (number, stem) in stems.enumerated() { marks.numbers[Int(stem)] = Int16(clamping: number + 1) }
        marks.isShared = Array(repeating: false, count: stems.count)
        marks.best = Array(repeating: (0, 0, 0), count: stems.count)
        marks.sentence = sentence
    }

    /// Finds the common words of the pair.
    /// - Returns: the weight of each sentence's words that the other tells, in the same or in other words.
    private mutating func meet(_ pair: SentencePair) -> (first: Float, second: Float) {
        let (first, second) = (sentences[pair.first], sentences[pair.second])
        marks.meetings.removeAll(keepingCapacity: true)
        for number in first.stems.indices {
            marks.isShared[number] = false
            marks.best[number] = (0, 0, 0)
        }
        var shared: Float = 0
        for (stem, place) in zip(second.stems, second.places) {
            let number = Int(marks.numbers[Int(stem)])
            guard number > 0 else { continue }
            let weight = weights[Int(stem)]
            shared += weight
            marks.isShared[number - 1] = true
            marks.meetings.append(
                Meeting(place: first.places[number - 1], other: place, weight: weight, isSame: true))
        }
        var told = (first: shared, second: shared + paraphrase(second))
        for number in first.stems.indices where !marks.isShared[number] {
            let best = marks.best[number]
            told.first += best.likeness * weights[Int(first.stems[number])]
            guard best.weight > 0 else { continue }
            marks.meetings.append(
                Meeting(place: first.places[number], other: best.place, weight: best.weight, isSame: false))
        }
        return told
    }

    /// Finds the synonyms of the first sentence's words in the second.
    /// - Returns: the weight of the second's words that the first tells in other words.
    private mutating func paraphrase(_ second: SentenceWords) -> Float {
        var told: Float = 0
        for (stem, place) in zip(second.stems, second.places) {
            let isShared = marks.numbers[Int(stem)] > 0
            var likest: Float = 0
            synonyms.forEach(of: stem) { other, likeness in
                let number = Int(marks.numbers[Int(other)]) - 1
                guard number >= 0 else { return }
                likest = max(likest, likeness)
                guard !marks.isShared[number] else { return }
                marks.best[number].likeness = max(marks.best[number].likeness, likeness)
                let weight = likeness * min(weights[Int(stem)], weights[Int(other)])
                if !isShared, weight > marks.best[number].weight {
                    marks.best[number].weight = weight
                    marks.best[number].place = place
                }
            }
            if !isShared { told += likest * weights[Int(stem)] }
        }
        return told
    }

    /// What stands close together in both.
    private struct Company {
        /// The weight of the common words that another one stands close to in both.
        var close: Float = 0
        /// The same for paraphrases alone.
        var paraphrased: Float = 0
        /// The share of such pairs of words that stand in one order, 0 to 1.
        var ordered: Float = 0
        /// The greatest weight of a common word with those in its company.
        var closest: Float = 0
    }

    private func company() -> Company {
        var company = Company()
        var (pairs, ordered): (Float, Float) = (0, 0)
        marks.meetings.withUnsafeBufferPointer { meetings in
            for one in meetings {
                var sum: Float = 0
                var isClose = false
                for other in meetings {
                    let (step, otherStep) = (other.place &- one.place, other.other &- one.other)
                    let (apart, otherApart) = (abs(step), abs(otherStep))
                    guard apart <= Self.company, otherApart <= Self.company else { continue }
                    sum += other.weight
                    guard apart > 0, otherApart > 0, apart <= Self.close, otherApart <= Self.close
                    else { continue }
                    isClose = true
                    pairs += 1
                    ordered += (step > 0) == (otherStep > 0) ? 1 : 0
                }
                company.closest = max(company.closest, sum)
                guard isClose else { continue }
                company.close += one.weight
                if !one.isSame { company.paraphrased += one.weight }
            }
        }
        company.ordered = pairs > 0 ? ordered / pairs : 0
        return company
    }
}
