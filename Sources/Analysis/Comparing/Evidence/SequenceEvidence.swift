/// Evidence from runs of words that two sentences share.
struct SequenceEvidence {
    /// The names of the columns.
    static let names = [
        "longest run", "run of four", "content run mass", "content run root", "quoted run",
        "quoted run of three",
        "shared bigrams",
    ]

    private let story: StoryText
    private let weights: StoryWeights

    /// Prepares to look at a story.
    init(story: StoryText, weights: StoryWeights) {
        self.story = story
        self.weights = weights
    }

    /// Adds one pair's numbers.
    func append(_ pair: SentencePair, _ shared: SharedWords, to row: inout [Float]) {
        // One shared word makes no run; most pairs have no more, and looking for runs is what takes longest.
        guard shared.number > 1 else {
            row += [1, 0, shared.mass, shared.mass.squareRoot(), shared.quotedBoth > 0 ? 1 : 0, 0, 0]
            return
        }
        let (first, second) = (story.sentences[pair.first], story.sentences[pair.second])
        let run = longestRun(first.stems, second.stems)
        let content = longestRun(first.content, second.content)
        let quoted = longestRun(first.quotedContent, second.quotedContent)
        let mass = first.content[content.range].reduce(0) { $0 + weights.stems[Int($1)] }
        row.append(min(12, Float(run.range.count)))
        row.append(run.range.count >= 4 ? 1 : 0)
        row.append(mass)
        row.append(mass.squareRoot())
        row.append(min(12, Float(quoted.range.count)))
        row.append(quoted.range.count >= 3 ? 1 : 0)
        row.append(min(12, Float(content.pairs)))
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
