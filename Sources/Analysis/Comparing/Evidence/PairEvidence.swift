/// Two sentences of different articles by their numbers in the story; the first is the smaller.
package struct SentencePair: Hashable {
    /// The sentence of the earlier article.
    package var first: Int
    /// The sentence of the later article.
    package var second: Int

    /// A pair of these sentences, the smaller number first.
    package init(first: Int, second: Int) {
        self.first = first
        self.second = second
    }
}

/// What speaks for and against each pair of sentences telling the same thing, as rows of numbers for a model.
/// A pair that shares no word is not looked at, nor one that shares but one word which says little of either sentence,
/// no synonym and no quotation: two of five pairs, and hardly ever a match.
struct PairEvidence {
    /// The names of the columns, in order.
    static let names =
        glanceNames + SpeakerEvidence.names + ProductEvidence.names + MeaningEvidence.names
        + RunEvidence.names
        + Anchors.names + ClauseEvidence.names + SayingEvidence.names + ParaphraseEvidence.names
        + ActEvidence.names
    /// The names of the first of the columns, which are soon had and tell which pairs deserve the others.
    static let glanceNames = WordEvidence.names + PlaceEvidence.names + RankEvidence.names

    /// The pairs that share a word, by their first and then their second sentence.
    private(set) var pairs: [SentencePair] = []
    /// The share of the shorter sentence's weight below which one shared word says little.
    private static let least: Float = 0.15
    private var shared: [SharedWords] = []
    private let words: WordEvidence
    private let ranks: RankEvidence
    private let places: PlaceEvidence
    private let speakers: SpeakerEvidence
    private let runs: RunEvidence
    private var clauses: ClauseEvidence
    private let sayings: SayingEvidence
    private let meanings: MeaningEvidence
    private var paraphrases: ParaphraseEvidence
    private let acts: ActEvidence

    /// Finds the pairs, and prepares to look at them. O(pairs of sentences).
    init(_ story: StoryText) {
        let weights = StoryWeights(story)
        let index = SharedWordIndex(story, weights: weights)
        let cosines = PairMatrix(count: story.sentences.count)
        let clauses = ClauseEvidence(story: story, weights: weights)
        runs = RunEvidence(story: story)
        var found = Array(repeating: SharedWords(), count: story.sentences.count)
        for (number, sentence) in story.sentences.enumerated() {
            index.collect(sentence, from: number, into: &found)
            for other in number..<found.count where found[other].number > 0 {
                cosines[number, other] = found[other].product / (weights.norms[number] * weights.norms[other])
                let pair = SentencePair(first: number, second: other)
                if sentence.passage.article != story.sentences[other].passage.article,
                    found[other].number > 1
                        || found[other].mass >= Self.least
                            * min(weights.masses[number], weights.masses[other])
                        || clauses.haveSynonyms(pair) || runs.sharesQuotation(pair)
                {
                    pairs.append(pair)
                    shared.append(found[other])
                }
                found[other] = SharedWords()
            }
        }
        words = WordEvidence(weights: weights, cosines: cosines, story: story)
        ranks = RankEvidence(cosines, story: story)
        places = PlaceEvidence(story: story)
        speakers = SpeakerEvidence(story: story, weights: weights)
        sayings = SayingEvidence(story: story, weights: weights)
        meanings = MeaningEvidence(story: story, weights: weights)
        let synonyms = StemNeighbours(story.vocabulary.synonymNumbers, .synonyms)
        paraphrases = ParaphraseEvidence(story: story, weights: weights, synonyms: synonyms)
        acts = ActEvidence(story: story, synonyms: synonyms)
        self.clauses = clauses
    }

    /// Whether one of ``pairs`` shares a quotation, and is looked at closely whatever a glance says.
    func sharesQuotation(_ place: Int) -> Bool { runs.sharesQuotation(pairs[place]) }

    /// Adds one row of ``glanceNames``' numbers for some of ``pairs``, by their places. O(places).
    func appendGlances(_ some: Range<Int>, to rows: inout [Float]) {
        for place in some {
            words.append(pairs[place], shared[place], to: &rows)
            places.append(pairs[place], to: &rows)
            ranks.append(pairs[place], to: &rows)
        }
    }

    /// Adds one row of ``names``' numbers for one of ``pairs``; its glance is known. O(length of a sentence).
    mutating func append(_ place: Int, after glance: ArraySlice<Float>, to rows: inout [Float]) {
        let pair = pairs[place]
        rows += glance
        speakers.append(pair, to: &rows)
        ProductEvidence.append(to: &rows)
        meanings.append(pair, to: &rows)
        runs.append(pair, to: &rows)
        shared[place].anchors.append(to: &rows)
        clauses.append(pair, to: &rows)
        sayings.append(pair, to: &rows)
        paraphrases.append(pair, to: &rows)
        acts.append(pair, to: &rows)
    }

    /// One row of ``names``' numbers for each of ``pairs``, one after the other. O(pairs × length of a sentence).
    mutating func allRows() -> [Float] {
        var rows: [Float] = []
        rows.reserveCapacity(pairs.count * Self.names.count)
        var glance: [Float] = []
        for place in pairs.indices {
            glance.removeAll(keepingCapacity: true)
            appendGlances(place..<(place + 1), to: &glance)
            append(place, after: glance[...], to: &rows)
        }
        return rows
    }
}

/// Evidence that counts only together: products of other columns.
enum ProductEvidence {
    /// The names of the columns.
    static let names = factors.map { "\($0.0) × \($0.1)" }

    private static let factors = [
        ("cosine", "speakers agree"), ("cosine", "speakers differ"), ("cosine", "both in the lead"),
        ("cosine", "articles' likeness"), ("plain cosine", "names Jaccard"),
        ("quoted in other", "speakers agree"),
        ("cosine", "through a third"), ("cosine in context", "both attributed"), ("cosine", "people agree"),
        ("cosine", "numbers conflict"), ("best of both", "better margin"), ("cosine", "longer length"),
    ]

    private static let places: [(Int, Int)] = {
        let columns = PairEvidence.glanceNames + SpeakerEvidence.names
        return factors.compactMap { factor in
            guard let first = columns.firstIndex(of: factor.0), let second = columns.firstIndex(of: factor.1)
            else { return nil }
            return (first - columns.count, second - columns.count)
        }
    }()

    /// Adds the products of the row that stands at the end of `rows`.
    static func append(to rows: inout [Float]) {
        let end = rows.endIndex
        for place in places { rows.append(rows[end + place.0] * rows[end + place.1]) }
    }
}
