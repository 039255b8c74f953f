import News

/// Which sentences and articles are one text in two places: agency copy, or one outlet's words in another's report.
/// Quoted words do not count, for whoever quotes the same speaker has the same words.
struct CopiedText {
    /// How many words in a row are looked for.
    private static let run = 6
    /// The share of the shorter sentence's runs that both must have.
    private static let leastOfSentence = 0.6
    /// The share of the shorter article's runs that both must have.
    private static let leastOfArticle = 0.35

    /// The pairs of sentences that are copies.
    let sentences: Set<SentencePair>
    /// The pairs of articles that are copies, the smaller number first.
    let articles: Set<SentencePair>

    /// Looks for what is copied. O(number of words).
    init(_ story: StoryText) {
        var places: [Run: [Int]] = [:]
        var runs = Array(repeating: 0, count: story.sentences.count)
        for (number, sentence) in story.sentences.enumerated() where sentence.unquoted.count >= Self.run {
            for start in 0...(sentence.unquoted.count - Self.run) {
                let words = Run(sentence.unquoted[start..<(start + Self.run)])
                // A run that comes twice in a sentence counts once.
                guard places[words]?.last != number else { continue }
                places[words, default: []].append(number)
                runs[number] += 1
            }
        }
        var shared: [SentencePair: Int] = [:]
        for numbers in places.values where numbers.count > 1 {
            for (place, first) in numbers.enumerated() {
                for second in numbers[(place + 1)...]
                where story.sentences[first].passage.article != story.sentences[second].passage.article {
                    shared[SentencePair(first: first, second: second), default: 0] += 1
                }
            }
        }
        sentences = Set(
            shared.filter { pair, count in
                Double(count) >= Self.leastOfSentence * Double(min(runs[pair.first], runs[pair.second]))
            }.keys)
        articles = Self.copies(shared, runs: runs, story: story)
    }

    /// Six stems in a row.
    private struct Run: Hashable {
        private var pairs: (UInt64, UInt64, UInt64)

        init(_ stems: ArraySlice<Int32>) {
            func pair(_ place: Int) -> UInt64 {
                let first = stems.startIndex + place
                return UInt64(UInt32(bitPattern: stems[first])) << 32
                    | UInt64(UInt32(bitPattern: stems[first + 1]))
            }
            pairs = (pair(0), pair(2), pair(4))
        }

        static func == (first: Run, second: Run) -> Bool { first.pairs == second.pairs }

        func hash(into hasher: inout Hasher) {
            hasher.combine(
                pairs.0 ^ pairs.1 &* 0x9E37_79B9_7F4A_7C15 ^ pairs.2 &* 0xBF58_476D_1CE4_E5B9)
        }
    }

    /// Whether one of two articles is a copy of the other.
    func areCopies(_ first: Int, _ second: Int) -> Bool {
        articles.contains(SentencePair(first: min(first, second), second: max(first, second)))
    }

    private static func copies(
        _ shared: [SentencePair: Int], runs: [Int], story: StoryText
    ) -> Set<SentencePair> {
        let lengths = story.articles.map { $0.reduce(0) { $0 + runs[$1] } }
        var sums: [SentencePair: Int] = [:]
        for (pair, count) in shared {
            let articles = SentencePair(
                first: story.sentences[pair.first].passage.article,
                second: story.sentences[pair.second].passage.article)
            sums[articles, default: 0] += count
        }
        return Set(
            sums.filter { pair, count in
                Double(count) >= leastOfArticle * Double(min(lengths[pair.first], lengths[pair.second]))
            }.keys)
    }
}
