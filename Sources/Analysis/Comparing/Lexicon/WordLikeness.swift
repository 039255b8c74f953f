import CModels

/// How like words are in the company they keep, learned once from a corpus and kept in the program: "pledged" is like
/// "vowed". Stems are known by the keys of ``TermKey``.
struct WordLikeness: Sendable {
    /// The table in the program.
    static let shared = WordLikeness()
    /// How many numbers a word's vector has.
    static let width = 64

    /// The words and those most like each, a few dozen at most.
    let links: WordLinks
    private nonisolated(unsafe) let vectors: UnsafePointer<Int8>

    private init() {
        let table = word_likeness()
        links = WordLinks(table.links)
        vectors = table.vectors
    }

    /// The direction of a word among all words: a vector of about length 1.
    func vector(_ number: WordLinks.Number) -> WordVector {
        WordVector(vectors + number * Self.width)
    }
}

/// A direction among words: 64 numbers.
struct WordVector {
    private var parts: (SIMD16<Float>, SIMD16<Float>, SIMD16<Float>, SIMD16<Float>) = (
        .zero, .zero, .zero, .zero
    )

    /// The vector of nothing.
    init() {}

    /// The vector that signed bytes hold.
    init(_ bytes: UnsafePointer<Int8>) {
        func part(_ offset: Int) -> SIMD16<Float> {
            var result = SIMD16<Float>.zero
            for lane in 0..<16 { result[lane] = Float(bytes[offset + lane]) / 127 }
            return result
        }
        parts = (part(0), part(16), part(32), part(48))
    }

    /// Adds a multiple of another vector.
    mutating func add(_ other: WordVector, times factor: Float) {
        parts.0 += other.parts.0 * factor
        parts.1 += other.parts.1 * factor
        parts.2 += other.parts.2 * factor
        parts.3 += other.parts.3 * factor
    }

    /// The inner product with another vector.
    func product(_ other: WordVector) -> Float {
        (parts.0 * other.parts.0 + parts.1 * other.parts.1 + parts.2 * other.parts.2 + parts.3 * other.parts.3)
            .sum()
    }

    /// The vector of length 1 in the same direction; of nothing, nothing.
    var normalised: WordVector {
        var result = WordVector()
        result.add(self, times: 1 / max(1e-9, product(self).squareRoot()))
        return result
    }
}
