/// An article's terms made ready for comparison: weighed once, with the lengths of its vectors.
struct StoryVector: Sendable {
    /// The term keys, ascending.
    let keys: [UInt32]
    /// For each key its rarity code, count code and marks: `rarity << 8 | count << 4 | marks`.
    let details: [UInt16]
    /// The day of publication; nil where nothing tells.
    let day: Int32?
    /// The logarithm of the number of telling words.
    let length: Float
    private(set) var titleNorm: Float = 0
    private(set) var leadNorm: Float = 0
    private(set) var wholeNorm: Float = 0
    private(set) var nameNorm: Float = 0
    private(set) var otherNorm: Float = 0
    private(set) var pairNorm: Float = 0
    private(set) var titleMass: Float = 0
    private(set) var leadMass: Float = 0

    /// Weighs the terms of an article.
    /// - Parameter rarity: the rarity of a term, 0 to ``TermWeight/largest``.
    init(_ features: StoryFeatures, rarity: (StoryTerm) -> Float) {
        keys = features.terms.map(\.key)
        details = features.terms.map {
            UInt16(TermWeight.code(rarity($0))) << 8 | UInt16($0.packed)
        }
        day = features.day
        length = Float(RealFunctions.logarithm(Double(features.wordCount + 1)))
        for detail in details { measure(TermDetail(detail)) }
        for path in [
            \Self.titleNorm, \.leadNorm, \.wholeNorm, \.nameNorm, \.otherNorm, \.pairNorm,
        ] {
            self[keyPath: path] = self[keyPath: path].squareRoot()
        }
    }

    private mutating func measure(_ term: TermDetail) {
        let square = term.weight * term.weight
        if term.marks.isSuperset(of: .pair) {
            pairNorm += square
            return
        }
        wholeNorm += square
        if term.marks.contains(.title) {
            titleNorm += term.rarity * term.rarity
            titleMass += term.rarity
        }
        if term.marks.contains(.lead) {
            leadNorm += term.rarity * term.rarity
            leadMass += term.rarity
        }
        if term.marks.contains(.name) { nameNorm += square }
        if term.marks.isDisjoint(with: .pair) { otherNorm += square }
    }
}

/// A packed detail of ``StoryVector`` taken apart.
struct TermDetail {
    let rarity: Float
    let weight: Float
    let marks: StoryTerm.Marks

    init(_ detail: UInt16) {
        rarity = TermWeight.weights[Int(detail >> 8)]
        weight = rarity * StoryTerm.countWeights[Int(detail >> 4 & 15)]
        marks = StoryTerm.Marks(rawValue: UInt8(detail & 15))
    }
}
