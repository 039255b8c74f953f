/// Evidence from clauses and from synonyms: a sentence may tell one of several facts of another, and in other words.
struct ClauseEvidence {
    /// The names of the columns.
    static let names = [
        "best clause", "clause contained", "clause contained in both", "clauses", "synonyms' weight",
        "best synonym", "synonyms", "synonyms in one", "synonyms in other", "with synonyms in one",
        "with synonyms in other", "with synonyms", "synonym of few", "narrow window", "wide window",
        "narrow window of all", "wide window of all",
    ]

    /// What a synonym counts of a word that both have.
    private static let synonymWeight: Float = 0.7
    /// Keeps a clause of a word or two from being told by chance.
    private static let least: Float = 0.5

    private let words: ClauseWords
    private let masses: [Float]
    private let articles: [Int]
    private let articleCount: Int
    /// For each group how rare it is in the story.
    private let groupRarities: [Float]
    /// For each group and article one divided by the number of the article's sentences that hold a word of it.
    private let shares: [Float]
    private var common = Common()

    /// Collects the words of the story. O(number of words).
    init(story: StoryText, weights: StoryWeights) {
        let words = ClauseWords(story: story, weights: weights)
        let sentenceCount = Float(story.sentences.count + 1)
        groupRarities = words.groupCounts.map { logarithm(sentenceCount / $0) }
        articleCount = story.articles.count
        var counts = Array(repeating: Float(0), count: words.groupCounts.count * articleCount)
        for (number, sentence) in story.sentences.enumerated() {
            for group in words.groups(of: number) {
                counts[Int(group) * articleCount + sentence.passage.article] += 1
            }
        }
        shares = counts.map { 1 / max(1, $0) }
        articles = story.sentences.map(\.passage.article)
        masses = weights.masses.map { $0 + Self.least }
        self.words = words
    }

    /// What two sentences have in common, clause by clause.
    private struct Common {
        /// The weight of the words that a clause of the first and one of the second share.
        var cells: [SIMD8<Float>] = Array(repeating: .zero, count: ClauseCut.most)
        /// The weight of each clause's words that the other sentence has.
        var first = SIMD8<Float>.zero
        var second = SIMD8<Float>.zero
        var mass: Float = 0
        /// Where the shared words stand in both.
        var meetings: [Meeting] = []

        /// Forgets the pair before.
        mutating func clear() {
            for clause in cells.indices { cells[clause] = .zero }
            (first, second, mass) = (.zero, .zero, 0)
            meetings.removeAll(keepingCapacity: true)
        }

        /// Counts a word of the one's clauses that stands in the other's.
        mutating func add(_ weight: Float, _ clauses: UInt8, _ others: UInt8) {
            for clause in 0..<ClauseCut.most where clauses & (1 << UInt8(clause)) != 0 {
                for other in 0..<ClauseCut.most where others & (1 << UInt8(other)) != 0 {
                    cells[clause][other] += weight
                }
            }
        }

        mutating func cover(_ weight: Float, _ clauses: UInt8, ofFirst: Bool) {
            for clause in 0..<ClauseCut.most where clauses & (1 << UInt8(clause)) != 0 {
                if ofFirst { first[clause] += weight } else { second[clause] += weight }
            }
        }
    }

    /// A word that both have, its places in them and its weight.
    private struct Meeting {
        var place: Int16
        var other: Int16
        var weight: Float
    }

    /// What the synonyms of two sentences add up to.
    private struct Synonyms {
        var sum: Float = 0
        var best: Float = 0
        var count: Float = 0
        var fewest: Float = 0
        var firstMass: Float = 0
        var secondMass: Float = 0
    }

    /// Adds one pair's numbers. O(words of both).
    mutating func append(_ pair: SentencePair, to row: inout [Float]) {
        common.clear()
        share(pair)
        let plain = closeness(pair)
        let synonyms = match(pair)
        let windows = (window(6, common.meetings), window(12, common.meetings))
        let (mass, other) = (masses[pair.first], masses[pair.second])
        let inOne = (common.mass + Self.synonymWeight * synonyms.firstMass) / mass
        let inOther = (common.mass + Self.synonymWeight * synonyms.secondMass) / other
        let shares = (synonyms.firstMass / mass, synonyms.secondMass / other)
        row.append(plain.best)
        row.append(plain.covered)
        row.append(plain.coveredInBoth)
        row.append(Float(words.clauseCounts[pair.first] * words.clauseCounts[pair.second]) / 10)
        row.append(synonyms.sum)
        row.append(synonyms.best)
        row.append(synonyms.count)
        row.append(min(shares.0, shares.1))
        row.append(max(shares.0, shares.1))
        row.append(min(inOne, inOther))
        row.append(max(inOne, inOther))
        row.append((inOne + inOther) / 2)
        row.append(synonyms.fewest)
        row.append(windows.0)
        row.append(windows.1)
        row.append(windows.0 / max(1e-6, common.mass))
        row.append(windows.1 / max(1e-6, common.mass))
    }

    /// Whether the second sentence has a word of like meaning for a word of the first that it has not. O(words of both).
    func haveSynonyms(_ pair: SentencePair) -> Bool { match(pair).firstMass > 0 }

    /// The greatest weight of shared words that stand within so many words in both.
    private func window(_ length: Int16, _ meetings: [Meeting]) -> Float {
        var best: Float = 0
        meetings.withUnsafeBufferPointer { meetings in
            for first in meetings {
                let places = first.place..<(first.place + length)
                var within: Float = 0
                for meeting in meetings where places.contains(meeting.place) { within += meeting.weight }
                guard within > best else { continue }
                // The best window of the other begins with one of the words that stand in this one.
                for second in meetings where places.contains(second.place) {
                    let others = second.other..<(second.other + length)
                    var sum: Float = 0
                    for meeting in meetings
                    where places.contains(meeting.place) && others.contains(meeting.other) {
                        sum += meeting.weight
                    }
                    best = max(best, sum)
                }
            }
        }
        return best
    }

    /// Finds the words that both have.
    private mutating func share(_ pair: SentencePair) {
        var (one, other) = (words.starts[pair.first], words.starts[pair.second])
        let (end, otherEnd) = (words.starts[pair.first + 1], words.starts[pair.second + 1])
        while one < end, other < otherEnd {
            if words.stems[one] < words.stems[other] {
                one += 1
            } else if words.stems[one] > words.stems[other] {
                other += 1
            } else {
                let weight = words.weights[one]
                common.mass += weight
                common.meetings.append(
                    Meeting(place: words.places[one], other: words.places[other], weight: weight))
                common.add(weight, words.clauses[one], words.clauses[other])
                common.cover(weight, words.clauses[one], ofFirst: true)
                common.cover(weight, words.clauses[other], ofFirst: false)
                one += 1
                other += 1
            }
        }
    }

    /// Finds the groups of which both have words, but not the same.
    private func match(_ pair: SentencePair) -> Synonyms {
        var synonyms = Synonyms()
        var (one, other) = (words.memberStarts[pair.first], words.memberStarts[pair.second])
        let (end, otherEnd) = (words.memberStarts[pair.first + 1], words.memberStarts[pair.second + 1])
        var (counted, otherCounted): (UInt64, UInt64) = (0, 0)
        while one < end, other < otherEnd {
            let (group, otherGroup) = (words.members[one].group, words.members[other].group)
            if group < otherGroup {
                one += 1
            } else if group > otherGroup {
                other += 1
            } else {
                let mass = newMass(of: group, in: pair.first, from: &one, to: end, for: pair.second, &counted)
                let otherMass = newMass(
                    of: group, in: pair.second, from: &other, to: otherEnd, for: pair.first, &otherCounted)
                synonyms.firstMass += mass ?? 0
                synonyms.secondMass += otherMass ?? 0
                if mass != nil, otherMass != nil { count(group, pair, &synonyms) }
            }
        }
        return synonyms
    }

    /// The weight of the words of a group in a sentence that another has not, as far as they are not counted yet; nil
    /// where the other has them all.
    private func newMass(
        of group: Int32, in sentence: Int, from place: inout Int, to end: Int, for other: Int,
        _ counted: inout UInt64
    ) -> Float? {
        var mass: Float?
        while place < end, words.members[place].group == group {
            let word = Int(words.members[place].word)
            place += 1
            guard !words.holds(other, words.stems[word]) else { continue }
            let bit = UInt64(1) << UInt64((word - words.starts[sentence]) & 63)
            mass = (mass ?? 0) + (counted & bit == 0 ? words.weights[word] : 0)
            counted |= bit
        }
        return mass
    }

    private func count(_ group: Int32, _ pair: SentencePair, _ synonyms: inout Synonyms) {
        let rarity = groupRarities[Int(group)]
        synonyms.sum += rarity
        synonyms.best = max(synonyms.best, rarity)
        synonyms.count += 1
        let place = Int(group) * articleCount
        synonyms.fewest = max(
            synonyms.fewest, shares[place + articles[pair.first]] * shares[place + articles[pair.second]])
    }

    /// How much the two clauses most alike share, and how much of the clause told best the other sentence has.
    private func closeness(_ pair: SentencePair) -> (
        best: Float, covered: Float, coveredInBoth: Float
    ) {
        let (masses, others) = (words.clauseMasses[pair.first], words.clauseMasses[pair.second])
        var best: Float = 0
        for clause in 0..<words.clauseCounts[pair.first] {
            let roots = ((masses[clause] + Self.least) * (others + Self.least)).squareRoot()
            best = max(best, (common.cells[clause] / roots).max())
        }
        let covered = (common.first / (masses + Self.least)).max()
        let otherCovered = (common.second / (others + Self.least)).max()
        return (best, max(covered, otherCovered), min(covered, otherCovered))
    }
}
