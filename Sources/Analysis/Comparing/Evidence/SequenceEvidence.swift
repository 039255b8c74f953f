/// Evidence from runs of words that two sentences share.
struct SequenceEvidence {
    /// The names of the columns.
    static let names = [
        "longest run", "run of four", "content run mass", "content run root", "quoted run",
        "quoted run of three",
        "shared bigrams",
    ]

    private var stems: RunFinder
    private var content: RunFinder
    private var quotedContent: RunFinder
    private let weights: StoryWeights

    /// Prepares to look at a story.
    init(story: StoryText, weights: StoryWeights) {
        let count = Int(story.vocabulary.stemCount)
        stems = RunFinder(story.sentences.map(\.stems), stemCount: count)
        content = RunFinder(story.sentences.map(\.content), stemCount: count)
        quotedContent = RunFinder(story.sentences.map(\.quotedContent), stemCount: count)
        self.weights = weights
    }

    /// Adds one pair's numbers; pairs of one first sentence after the other are quickest.
    mutating func append(_ pair: SentencePair, _ shared: SharedWords, to row: inout [Float]) {
        // One shared word makes no run; most pairs have no more.
        guard shared.number > 1 else {
            row += [1, 0, shared.mass, shared.mass.squareRoot(), shared.quotedBoth > 0 ? 1 : 0, 0, 0]
            return
        }
        let run = stems.longestRun(pair)
        let inContent = content.longestRun(pair)
        let quoted = quotedContent.longestRun(pair)
        let mass = content.stems(of: pair.first, inContent.range).reduce(0) { $0 + weights.stems[Int($1)] }
        row.append(min(12, Float(run.range.count)))
        row.append(run.range.count >= 4 ? 1 : 0)
        row.append(mass)
        row.append(mass.squareRoot())
        row.append(min(12, Float(quoted.range.count)))
        row.append(quoted.range.count >= 3 ? 1 : 0)
        row.append(min(12, Float(inContent.pairs)))
    }
}

/// Finds the longest run of stems that two sentences share, by way of the places of each stem in the first one.
struct RunFinder {
    private let lists: [[Int32]]
    private var first = -1
    /// For each stem its last place in the first sentence, -1 for none.
    private var lastPlace: [Int32]
    /// For each place of the first sentence the place before it that has the same stem, -1 for none.
    private var placeBefore: [Int32] = []
    /// For each place of the first sentence how long the run is that ended there last, and where in the second.
    private var lengths: [Int32] = []
    private var ends: [Int32] = []

    /// Prepares to look at these sentences.
    init(_ lists: [[Int32]], stemCount: Int) {
        self.lists = lists
        lastPlace = Array(repeating: -1, count: stemCount)
        let longest = lists.reduce(0) { max($0, $1.count) }
        placeBefore = Array(repeating: -1, count: longest)
        lengths = Array(repeating: 0, count: longest)
        ends = Array(repeating: -1, count: longest)
    }

    /// Some stems of a sentence.
    func stems(of sentence: Int, _ range: Range<Int>) -> ArraySlice<Int32> { lists[sentence][range] }

    /// The longest run that two sentences share, where it first ends in the first one, and how many pairs of neighbours
    /// they share. O(length of the second × uses of a stem in the first).
    mutating func longestRun(_ pair: SentencePair) -> (range: Range<Int>, pairs: Int) {
        guard !lists[pair.first].isEmpty, !lists[pair.second].isEmpty else { return (0..<0, 0) }
        if pair.first != first { prepare(pair.first) }
        for place in lists[first].indices { ends[place] = -1 }
        var (best, end, pairs): (Int32, Int, Int) = (0, 0, 0)
        for (other, stem) in lists[pair.second].enumerated() {
            // From the last place to the first, so that the place before still holds what ended one word earlier.
            var place = Int(lastPlace[Int(stem)])
            while place >= 0 {
                let continues = place > 0 && other > 0 && ends[place - 1] == Int32(other - 1)
                let length = continues ? lengths[place - 1] + 1 : 1
                lengths[place] = length
                ends[place] = Int32(other)
                if length > 1 { pairs += 1 }
                if length > best || length == best && place + 1 < end { (best, end) = (length, place + 1) }
                place = Int(placeBefore[place])
            }
        }
        return ((end - Int(best))..<end, pairs)
    }

    private mutating func prepare(_ sentence: Int) {
        if first >= 0 {
            for stem in lists[first] { lastPlace[Int(stem)] = -1 }
        }
        first = sentence
        for (place, stem) in lists[sentence].enumerated() {
            placeBefore[place] = lastPlace[Int(stem)]
            lastPlace[Int(stem)] = Int32(place)
        }
    }
}
