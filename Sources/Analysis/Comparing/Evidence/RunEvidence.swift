/// Evidence from runs of words that two sentences share, function words included: what stands word for word in both,
/// and more so within quotation marks, is hardly ever there by chance.
struct RunEvidence {
    /// The names of the columns.
    static let names = [
        "runs of three", "rare runs of three", "quoted runs", "rare quoted runs", "runs quoted by one",
        "quoted runs of all", "runs of all quoted", "rare pairs of words", "weight of pairs", "runs of all",
        "shares a quotation", "shares quoted words",
    ]

    /// A run that more sentences have than this tells nothing.
    private static let mostSentences = 24
    private static let few = 3
    private static let most: Float = 12

    /// What two sentences share, in the order of the sums' places.
    private enum Sum: Int {
        case triples, rareTriples, quotedTriples, rareQuotedTriples, triplesQuotedByOne
        case rarePairs, pairWeight, quotedPairs
    }

    /// A run at its place.
    private struct Run {
        var key: UInt64
        var sentence: Int32
        var isQuoted: Bool
    }

    private let count: Int
    /// For each two sentences the place of their sums; 0 where they share nothing.
    private var places: [Int32]
    private var sums: [SIMD8<Float>] = [.zero]
    private var tripleCounts: [Float]
    private var quotedTripleCounts: [Float]

    /// Finds the runs that sentences share. O(n log n) in the number of words.
    init(story: StoryText) {
        count = story.sentences.count
        places = Array(repeating: 0, count: count * count)
        tripleCounts = Array(repeating: 0, count: count)
        quotedTripleCounts = tripleCounts
        let articles = story.sentences.map(\.passage.article)
        for holders in Self.shared(Self.triples(in: story)) {
            let quoting = holders.count { $0.isQuoted }
            for holder in holders {
                tripleCounts[Int(holder.sentence)] += 1
                if holder.isQuoted { quotedTripleCounts[Int(holder.sentence)] += 1 }
            }
            forEachTwo(of: holders, articles) { sums, first, second in
                sums[Sum.triples.rawValue] += 1
                if holders.count <= Self.few { sums[Sum.rareTriples.rawValue] += 1 }
                if first.isQuoted || second.isQuoted { sums[Sum.triplesQuotedByOne.rawValue] += 1 }
                guard first.isQuoted, second.isQuoted else { return }
                sums[Sum.quotedTriples.rawValue] += 1
                if quoting <= Self.few { sums[Sum.rareQuotedTriples.rawValue] += 1 }
            }
        }
        for holders in Self.shared(Self.pairs(in: story)) {
            forEachTwo(of: holders, articles) { sums, first, second in
                if holders.count <= Self.few { sums[Sum.rarePairs.rawValue] += 1 }
                sums[Sum.pairWeight.rawValue] += 2 / Float(holders.count)
                if first.isQuoted, second.isQuoted { sums[Sum.quotedPairs.rawValue] += 1 }
            }
        }
    }

    /// Whether both sentences have the same three words in a row within quotation marks.
    func sharesQuotation(_ pair: SentencePair) -> Bool {
        sums[Int(places[pair.first * count + pair.second])][Sum.quotedTriples.rawValue] > 0
    }

    /// Adds one pair's numbers.
    func append(_ pair: SentencePair, to row: inout [Float]) {
        let place = places[pair.first * count + pair.second]
        guard place > 0 else {
            row.append(contentsOf: repeatElement(0, count: Self.names.count))
            return
        }
        let sums = sums[Int(place)]
        let (quoted, otherQuoted) = (quotedTripleCounts[pair.first], quotedTripleCounts[pair.second])
        let quotedTriples = sums[Sum.quotedTriples.rawValue]
        let byOne = sums[Sum.triplesQuotedByOne.rawValue]
        let leastQuoted = min(quoted > 0 ? quoted : 99, otherQuoted > 0 ? otherQuoted : 99)
        row.append(min(Self.most, sums[Sum.triples.rawValue]))
        row.append(min(Self.most, sums[Sum.rareTriples.rawValue]))
        row.append(min(Self.most, quotedTriples))
        row.append(min(Self.most, sums[Sum.rareQuotedTriples.rawValue]))
        row.append(min(Self.most, byOne))
        row.append(quotedTriples / max(1, min(quoted, otherQuoted)))
        row.append(byOne / leastQuoted)
        row.append(min(8, sums[Sum.rarePairs.rawValue]))
        row.append(sums[Sum.pairWeight.rawValue])
        row.append(
            sums[Sum.triples.rawValue] / max(1, min(tripleCounts[pair.first], tripleCounts[pair.second])))
        row.append(quotedTriples > 0 ? 1 : 0)
        row.append(sums[Sum.quotedPairs.rawValue] > 0 ? 1 : 0)
    }

    private mutating func forEachTwo(
        of holders: ArraySlice<Run>, _ articles: [Int], _ add: (inout SIMD8<Float>, Run, Run) -> Void
    ) {
        guard holders.count > 1, holders.count <= Self.mostSentences else { return }
        for (offset, first) in holders.enumerated() {
            for second in holders.dropFirst(offset + 1)
            where articles[Int(first.sentence)] != articles[Int(second.sentence)] {
                let cell = Int(first.sentence) * count + Int(second.sentence)
                if places[cell] == 0 {
                    places[cell] = Int32(sums.count)
                    sums.append(.zero)
                }
                add(&sums[Int(places[cell])], first, second)
            }
        }
    }

    /// For each run the sentences that have it, each once, ascending.
    private static func shared(_ runs: [Run]) -> [ArraySlice<Run>] {
        var merged: [Run] = []
        var starts: [Int] = []
        for run in runs.sorted(by: { ($0.key, $0.sentence) < ($1.key, $1.sentence) }) {
            if let last = merged.indices.last, merged[last].key == run.key {
                if merged[last].sentence == run.sentence {
                    merged[last].isQuoted = merged[last].isQuoted || run.isQuoted
                    continue
                }
            } else {
                starts.append(merged.count)
            }
            merged.append(run)
        }
        return starts.indices.map { place in
            merged[starts[place]..<(place + 1 < starts.count ? starts[place + 1] : merged.count)]
        }
    }

    /// A run of three counts as quoted if two of its words are.
    private static func triples(in story: StoryText) -> [Run] {
        runs(of: 3, in: story) {
            RunNumber.triple($0[$0.startIndex], $0[$0.startIndex + 1], $0[$0.startIndex + 2])
        }
    }

    /// A run of two counts as quoted if both are.
    private static func pairs(in story: StoryText) -> [Run] {
        runs(of: 2, in: story) { RunNumber.pair($0[$0.startIndex], $0[$0.startIndex + 1]) }
    }

    private static func runs(
        of length: Int, in story: StoryText, key: (ArraySlice<Int32>) -> UInt64
    ) -> [Run] {
        var runs: [Run] = []
        for (number, sentence) in story.sentences.enumerated() {
            for place in sentence.forms.indices.dropLast(length - 1) {
                let quoted = sentence.traits[place..<(place + length)].count { $0.isQuoted }
                runs.append(
                    Run(
                        key: key(sentence.forms[place..<(place + length)]), sentence: Int32(number),
                        isQuoted: quoted >= 2))
            }
        }
        return runs
    }
}
