/// How much a term says: inverse document frequency (Spärck Jones, 1972) over the background and the library.
enum TermWeight {
    /// The weight of a term that stands in so many articles of so many.
    static func rarity(articles: Float, of all: Float) -> Float {
        let ratio = max(1, (all + 1) / (articles + 0.5))
        return Float(RealFunctions.logarithm(Double(ratio)))
    }

    /// The weight of a term that every article has.
    static let least: Float = 0.05

    /// The largest weight that a byte can hold.
    static var largest: Float { 12 }

    /// A weight as one byte.
    static func code(_ weight: Float) -> UInt8 {
        UInt8(min(255, max(0, (weight * 255 / largest).rounded())))
    }

    /// The weights of the bytes.
    static let weights: [Float] = (0..<256).map { Float($0) * largest / 255 }
}

/// Weighs terms by how rare they are in news at large and in the library; the library counts the more the larger it is.
struct TermWeighing {
    private let background = BackgroundWords.shared
    private let words: LibraryWords
    private let share: Float

    init(_ words: LibraryWords, _ tuning: StoryTuning) {
        self.words = words
        let count = Float(words.articleCount)
        share = tuning.libraryShare * count / (count + tuning.libraryHalf)
    }

    /// The weight of a term, 0 to ``TermWeight/largest``.
    func rarity(_ term: StoryTerm) -> Float {
        let atLarge = background.entry(term.key).rarity
        if term.marks.isSuperset(of: .pair) || share == 0 { return atLarge }
        let articles = Float(words.count(term.key))
        let here = TermWeight.rarity(articles: articles, of: Float(words.articleCount))
        return max(TermWeight.least, (1 - share) * atLarge + share * here)
    }
}
