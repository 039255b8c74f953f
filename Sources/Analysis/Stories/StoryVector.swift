/// An article's terms made ready for comparison: weighed once, with the lengths of its vectors.
struct StoryVector: Sendable {
    /// The term keys, ascending.
    let keys: [UInt32]
    /// For each key its rarity code, count code and marks: `rarity << 8 | count << 4 | marks`.
    let details: [UInt16]
    /// The day of publication; nil where nothing tells.
    let day: Int32?
    /// The language as a number; 0 where nothing tells.
    let language: UInt8
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
    init(_ features: StoryFeatures, _ weighing: TermWeighing) {
        self.init(
            keys: features.terms.map(\.key), packed: features.terms.map(\.packed), day: features.day,
            language: features.language,
            length: Float(RealFunctions.logarithm(Double(features.wordCount + 1))), weighing)
    }

    /// The same article, its terms weighed anew.
    func reweighed(_ weighing: TermWeighing) -> StoryVector {
        StoryVector(
            keys: keys, packed: details.map { UInt8(truncatingIfNeeded: $0) }, day: day, language: language,
            length: length,
            weighing)
    }

    private init(
        keys: [UInt32], packed: [UInt8], day: Int32?, language: UInt8, length: Float, _ weighing: TermWeighing
    ) {
        self.keys = keys
        self.day = day
        self.language = language
        self.length = length
        details = zip(keys, packed).map { key, packed in
            let rarity = weighing.rarity(StoryTerm(key: key, packed: packed))
            return UInt16(TermWeight.code(rarity)) << 8 | UInt16(packed)
        }
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

extension StoryVector {
    /// Hands on keys and details where they lie.
    @inline(__always)
    func withTerms(_ body: (UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt16>) -> Void) {
        keys.withUnsafeBufferPointer { keys in details.withUnsafeBufferPointer { body(keys, $0) } }
    }

    /// Whether two texts are known to be in different languages, so that only names and figures can be shared.
    func isForeign(to other: StoryVector) -> Bool {
        language != other.language && language != 0 && other.language != 0
    }
}

/// A packed detail of ``StoryVector`` taken apart.
struct TermDetail {
    let rarity: Float
    let weight: Float
    let marks: StoryTerm.Marks

    @inline(__always)
    init(_ detail: UInt16) {
        rarity = TermWeight.weights[Int(detail >> 8)]
        weight = rarity * StoryTerm.countWeights[Int(detail >> 4 & 15)]
        marks = StoryTerm.Marks(rawValue: UInt8(detail & 15))
    }
}
