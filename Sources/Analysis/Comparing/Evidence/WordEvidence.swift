/// Evidence from the words of two sentences, whatever their order.
struct WordEvidence {
    /// The names of the columns.
    static let names = [
        "cosine", "cosine root", "cosine square", "cosine in context", "shared mass", "contained in shorter",
        "contained in longer", "shared words", "shared rare words", "shared names", "names contained",
        "names Jaccard", "plain cosine", "plain cosine root", "plain mass contained", "quoted in other",
        "quoted in both", "quoted mass in both", "paragraph cosine", "paragraph gain", "articles' likeness",
        "blended cosine", "blended cosine root",
    ]

    private let weights: StoryWeights
    private let cosines: PairMatrix
    private let story: StoryText
    private let inContext: ContextLikeness
    private let paragraphs: ParagraphLikeness

    /// Prepares the likeness of neighbourhoods from that of sentences.
    init(weights: StoryWeights, cosines: PairMatrix, story: StoryText) {
        self.weights = weights
        self.cosines = cosines
        self.story = story
        inContext = ContextLikeness(cosines, story: story, norms: weights.norms)
        paragraphs = ParagraphLikeness(cosines, story: story)
    }

    /// Adds one pair's numbers.
    func append(_ pair: SentencePair, _ shared: SharedWords, to row: inout [Float]) {
        let (first, second) = (pair.first, pair.second)
        let cosine = cosines[first, second]
        let (mass, otherMass) = (weights.masses[first], weights.masses[second])
        let (nameMass, otherNameMass) = (weights.nameMasses[first], weights.nameMasses[second])
        let plain = shared.plainProduct / (weights.plainNorms[first] * weights.plainNorms[second])
        let plainMass = min(mass - nameMass, otherMass - otherNameMass)
        let (quoted, otherQuoted) = (weights.quotedMasses[first], weights.quotedMasses[second])
        let inOther = max(share(shared.quotedFirst, quoted), share(shared.quotedSecond, otherQuoted))
        let paragraph = paragraphs.likeness(first, second)
        row.append(cosine)
        row.append(cosine.squareRoot())
        row.append(cosine * cosine)
        row.append(inContext.likeness(first, second))
        row.append(logarithm(1 + shared.mass))
        row.append(shared.mass / min(mass, otherMass))
        row.append(shared.mass / max(mass, otherMass))
        row.append(logarithm(1 + shared.number))
        row.append(shared.rare)
        row.append(shared.names)
        row.append(share(shared.names, min(nameMass, otherNameMass)))
        row.append(share(shared.names, nameMass + otherNameMass - shared.names))
        row.append(plain)
        row.append(plain.squareRoot())
        row.append(share(shared.mass - shared.names, plainMass))
        row.append(inOther)
        row.append(share(shared.quotedBoth, min(quoted, otherQuoted)))
        row.append(logarithm(1 + shared.quotedBoth))
        row.append(paragraph)
        row.append(paragraph - cosine)
        row.append(
            paragraphs.articleLikeness(
                story.sentences[first].passage.article, story.sentences[second].passage.article))
        let blended = shared.blendedProduct / (weights.blendedNorms[first] * weights.blendedNorms[second])
        row.append(blended)
        row.append(blended.squareRoot())
    }

    private func share(_ part: Float, _ whole: Float) -> Float { whole > 1e-6 ? min(1, part / whole) : 0 }
}

/// The natural logarithm in the precision of the evidence.
func logarithm(_ value: Float) -> Float { value == 1 ? 0 : Float(RealFunctions.logarithm(Double(value))) }

/// The likeness of two sentences together with the sentences beside them, which weigh less.
struct ContextLikeness {
    private static let neighbourWeight: Float = 0.4
    private let cosines: PairMatrix
    private let norms: [Float]
    private let neighbours: [[(sentence: Int, weight: Float)]]
    private var contextNorms: [Float] = []

    /// Prepares the norms. O(number of sentences).
    init(_ cosines: PairMatrix, story: StoryText, norms: [Float]) {
        self.cosines = cosines
        self.norms = norms
        neighbours = story.sentences.indices.map { number in
            let article = story.articles[story.sentences[number].passage.article]
            return [(number, 1), (number - 1, Self.neighbourWeight), (number + 1, Self.neighbourWeight)]
                .filter { article.contains($0.0) }
        }
        contextNorms = story.sentences.indices.map { product($0, $0).squareRoot() }
    }

    /// The cosine of the two neighbourhoods, 0 to 1.
    func likeness(_ first: Int, _ second: Int) -> Float {
        product(first, second) / max(1e-6, contextNorms[first] * contextNorms[second])
    }

    private func product(_ first: Int, _ second: Int) -> Float {
        var sum: Float = 0
        for one in neighbours[first] {
            for other in neighbours[second] {
                let product =
                    cosines[one.sentence, other.sentence] * norms[one.sentence] * norms[other.sentence]
                sum += one.weight * other.weight * product
            }
        }
        return sum
    }
}

/// The best likeness between the paragraphs of two sentences, and between articles as wholes.
struct ParagraphLikeness {
    private let best: PairMatrix
    private let articles: PairMatrix
    private let paragraphs: [Int]

    /// Takes the best likeness of sentences for each pair of paragraphs. O(pairs of sentences).
    init(_ likeness: PairMatrix, story: StoryText) {
        paragraphs = story.sentences.map(\.paragraph)
        best = PairMatrix(count: story.paragraphCount)
        articles = PairMatrix(count: story.articles.count)
        for (article, sentences) in story.articles.enumerated() {
            for (offset, others) in story.articles[(article + 1)...].enumerated() {
                var rowSum: Float = 0
                var columnBest = Array(repeating: Float(0), count: others.count)
                for sentence in sentences {
                    var rowBest: Float = 0
                    for other in others {
                        let value = likeness[sentence, other]
                        rowBest = max(rowBest, value)
                        columnBest[other - others.lowerBound] = max(
                            columnBest[other - others.lowerBound], value)
                        let known = best[paragraphs[sentence], paragraphs[other]]
                        if value > known { best[paragraphs[sentence], paragraphs[other]] = value }
                    }
                    rowSum += rowBest
                }
                let rows = rowSum / Float(max(1, sentences.count))
                let columns = columnBest.reduce(0, +) / Float(max(1, others.count))
                articles[article, article + 1 + offset] = (rows + columns) / 2
            }
        }
    }

    /// The best likeness of a sentence of the one's paragraph with a sentence of the other's.
    func likeness(_ first: Int, _ second: Int) -> Float { best[paragraphs[first], paragraphs[second]] }

    /// How like two articles are: the mean of their sentences' best likeness.
    func articleLikeness(_ first: Int, _ second: Int) -> Float { articles[first, second] }
}
