/// What a pair of sentences has in common, in weighted words.
struct SharedWords {
    /// The cosine's numerator.
    var product: Float = 0
    /// The cosine's numerator with the weights that regard news at large too.
    var blendedProduct: Float = 0
    /// The weight of the shared words.
    var mass: Float = 0
    /// The number of shared words.
    var number: Float = 0
    /// The weight of those that few sentences of the story have.
    var rare: Float = 0
    /// The weight of those that are names in both.
    var names: Float = 0
    /// The cosine's numerator over what is no name.
    var plainProduct: Float = 0
    /// The weight of the first one's quoted words that the second has.
    var quotedFirst: Float = 0
    /// The weight of the second one's quoted words that the first has.
    var quotedSecond: Float = 0
    /// The weight of the words that are quoted in both.
    var quotedBoth: Float = 0
    /// How the shared words tie the two sentences to each other.
    var anchors = Anchors()
}

/// The weights of words and sentences within a story.
/// A word's weight is its inverse document frequency with the story's sentences as the documents: beside a corpus'
/// frequencies it takes the weight from the names that all of the story turns on.
struct StoryWeights {
    /// The weight of each stem, 0 or more.
    private(set) var stems: [Float]
    /// The geometric mean of each stem's weight and its weight in news at large.
    private(set) var blendedStems: [Float]
    /// Whether few sentences have the stem, but more than one article.
    private(set) var isRare: [Bool]
    /// For each stem and article one divided by the number of the article's sentences that have the stem.
    private(set) var fewness: [Float]
    /// Each sentence's norm.
    private(set) var norms: [Float] = []
    /// Each sentence's norm with the blended weights.
    private(set) var blendedNorms: [Float] = []
    /// Each sentence's norm over what is no name.
    private(set) var plainNorms: [Float] = []
    /// The weight of each sentence's words, all, names, quoted and the rest.
    private(set) var masses: [Float] = []
    private(set) var nameMasses: [Float] = []
    private(set) var quotedMasses: [Float] = []

    /// The weights of a story's words. O(number of words).
    init(_ story: StoryText) {
        let total = Double(story.sentences.count)
        stems = story.sentenceCounts.map {
            Float(max(0.05, RealFunctions.logarithm((total + 1) / (Double($0) + 0.5))))
        }
        blendedStems = zip(stems, story.vocabulary.rarities).map { ($0 * max(0.05, $1)).squareRoot() }
        isRare = zip(story.sentenceCounts, story.articleCounts).map { $0 <= 4 && $1 >= 2 }
        let articleCount = story.articles.count
        var counts = Array(repeating: Float(0), count: stems.count * articleCount)
        for sentence in story.sentences {
            for use in sentence.uses {
                counts[Int(use.stem) * articleCount + sentence.passage.article] += 1
            }
        }
        fewness = counts.map { 1 / max(1, $0) }
        for sentence in story.sentences {
            var (square, blended, plain): (Float, Float, Float) = (0, 0, 0)
            var (mass, names, quoted): (Float, Float, Float) = (0, 0, 0)
            for use in sentence.uses {
                let weight = stems[Int(use.stem)]
                let blendedWeight = blendedStems[Int(use.stem)]
                square += weight * weight * use.count * use.count
                blended += blendedWeight * blendedWeight * use.count * use.count
                if !use.isName { plain += weight * weight * use.count * use.count }
                mass += weight
                if use.isName { names += weight }
                if use.isQuoted { quoted += weight }
            }
            norms.append(max(1e-6, square.squareRoot()))
            blendedNorms.append(max(1e-6, blended.squareRoot()))
            plainNorms.append(max(1e-6, plain.squareRoot()))
            masses.append(max(1e-6, mass))
            nameMasses.append(names)
            quotedMasses.append(quoted)
        }
    }
}

/// Finds what each sentence shares with the sentences of the other articles, by way of an index from words to sentences.
struct SharedWordIndex {
    private struct Entry {
        var sentence: Int32
        var use: StorySentence.Use
    }

    private let entries: [[Entry]]
    private let weights: StoryWeights
    private let articles: [Int]
    private let articleCount: Int
    private let rarities: [Float]

    /// Indexes a story. O(number of words).
    init(_ story: StoryText, weights: StoryWeights) {
        var entries = Array(repeating: [Entry](), count: Int(story.vocabulary.stemCount))
        for (number, sentence) in story.sentences.enumerated() {
            for use in sentence.uses {
                entries[Int(use.stem)].append(Entry(sentence: Int32(number), use: use))
            }
        }
        self.entries = entries
        self.weights = weights
        articles = story.sentences.map(\.passage.article)
        articleCount = story.articles.count
        rarities = story.vocabulary.rarities
    }

    /// Adds what a sentence shares with every sentence from `first` on to `shared`, which has one place for each sentence.
    func collect(_ sentence: StorySentence, from first: Int, into shared: inout [SharedWords]) {
        for use in sentence.uses {
            let weight = weights.stems[Int(use.stem)]
            let blendedSquare = weights.blendedStems[Int(use.stem)] * weights.blendedStems[Int(use.stem)]
            let isRare = weights.isRare[Int(use.stem)]
            let fewness = Int(use.stem) * articleCount
            let rarity = rarities[Int(use.stem)]
            let few = weights.fewness[fewness + sentence.passage.article]
            for entry in entries[Int(use.stem)] where entry.sentence >= first {
                let product = weight * weight * use.count * entry.use.count
                let place = Int(entry.sentence)
                shared[place].product += product
                shared[place].blendedProduct += blendedSquare * use.count * entry.use.count
                shared[place].mass += weight
                shared[place].number += 1
                shared[place].anchors.add(
                    few * weights.fewness[fewness + articles[place]], rarity: rarity,
                    isName: use.isName && entry.use.isName)
                if isRare { shared[place].rare += weight }
                if use.isName && entry.use.isName { shared[place].names += weight }
                if !use.isName && !entry.use.isName { shared[place].plainProduct += product }
                if use.isQuoted { shared[place].quotedFirst += weight }
                if entry.use.isQuoted { shared[place].quotedSecond += weight }
                if use.isQuoted && entry.use.isQuoted { shared[place].quotedBoth += weight }
            }
        }
    }
}
