/// Evidence from runs of words that two sentences share.
struct SequenceEvidence {
    /// The names of the columns.
    static let names = [
        "longest run", "run of four", "content run mass", "content run root", "quoted run",
        "quoted run of three",
        "shared bigrams",
    ]

    private let stems: [[Int32]]
    private let content: [[Int32]]
    private let quotedContent: [[Int32]]
    private let weights: StoryWeights

    /// Prepares to look at a story.
    init(story: StoryText, weights: StoryWeights) {
        stems = story.sentences.map(\.stems)
        content = story.sentences.map(\.content)
        quotedContent = story.sentences.map(\.quotedContent)
        self.weights = weights
    }

    /// Adds one pair's numbers.
    func append(_ pair: SentencePair, _ shared: SharedWords, to row: inout [Float]) {
        // One shared word makes no run; most pairs have no more, and looking for runs is what takes longest.
        guard shared.number > 1 else {
            row += [1, 0, shared.mass, shared.mass.squareRoot(), shared.quotedBoth > 0 ? 1 : 0, 0, 0]
            return
        }
        let run = longestRun(stems[pair.first], stems[pair.second])
        let inContent = longestRun(content[pair.first], content[pair.second])
        let quoted = longestRun(quotedContent[pair.first], quotedContent[pair.second])
        let mass = content[pair.first][inContent.range].reduce(0) { $0 + weights.stems[Int($1)] }
        row.append(min(12, Float(run.range.count)))
        row.append(run.range.count >= 4 ? 1 : 0)
        row.append(mass)
        row.append(mass.squareRoot())
        row.append(min(12, Float(quoted.range.count)))
        row.append(quoted.range.count >= 3 ? 1 : 0)
        row.append(min(12, Float(inContent.pairs)))
    }

    /// The longest run of numbers that two lists share, where it stands in the first, and how many pairs of
    /// neighbours they share. O(product of the lengths).
    private func longestRun(_ first: [Int32], _ second: [Int32]) -> (range: Range<Int>, pairs: Int) {
        guard !first.isEmpty, !second.isEmpty else { return (0..<0, 0) }
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: second.count + 1) { lengths in
            lengths.initialize(repeating: 0)
            var (best, end, pairs): (Int32, Int, Int) = (0, 0, 0)
            for (place, stem) in first.enumerated() {
                var diagonal: Int32 = 0
                for other in 0..<second.count {
                    let above = lengths[other + 1]
                    let length = second[other] == stem ? diagonal + 1 : 0
                    lengths[other + 1] = length
                    if length == 2 || length > 2 { pairs += 1 }
                    if length > best { (best, end) = (length, place + 1) }
                    diagonal = above
                }
            }
            return ((end - Int(best))..<end, pairs)
        }
    }
}
