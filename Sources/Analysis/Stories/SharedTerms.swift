/// What two articles share, field by field: the products of the weights, and the rarity covered.
struct SharedTerms {
    var title: Float { products[0] }
    var lead: Float { products[1] }
    var whole: Float { products[2] }
    var names: Float { products[3] }
    var others: Float { products[4] }
    var pairs: Float { products[5] }
    var titleOfLeft: Float { covered[0] }
    var titleOfRight: Float { covered[1] }
    var leadOfLeft: Float { covered[2] }
    var leadOfRight: Float { covered[3] }

    private var products = SIMD8<Float>.zero
    private var covered = SIMD4<Float>.zero

    /// Walks both lists of terms once, and then what both have. No branch hangs on what is shared, which no processor
    /// can guess.
    /// - Parameter places: where the terms of the first lie.
    init(_ left: StoryVector, _ places: TermPlaces, _ right: StoryVector) {
        let most = min(left.keys.count, right.keys.count) + 1
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: most) { shared in
            let count = Self.gather(left, places, right, into: shared)
            Self.fields.withUnsafeBufferPointer { fields in
                TermWeight.weights.withUnsafeBufferPointer { rarities in
                    StoryTerm.countWeights.withUnsafeBufferPointer { counts in
                        for both in shared[..<count] {
                            let (one, other) = (Int(both >> 16), Int(both & 0xFFFF))
                            let (rarity, otherRarity) = (rarities[one >> 8], rarities[other >> 8])
                            let product =
                                rarity * counts[one >> 4 & 15] * (otherRarity * counts[other >> 4 & 15])
                            let square = rarity * otherRarity
                            let field = fields[(one & 15) << 4 | other & 15]
                            products +=
                                SIMD8(square, square, product, product, product, product, 0, 0)
                                * field.products
                            covered += SIMD4(rarity, otherRarity, rarity, otherRarity) * field.covered
                        }
                    }
                }
            }
        }
    }

    /// Collects the details of the terms that both have, those of the first in the upper half.
    private static func gather(
        _ left: StoryVector, _ places: TermPlaces, _ right: StoryVector,
        into shared: UnsafeMutableBufferPointer<UInt32>
    ) -> Int {
        var count = 0
        left.withTerms { leftKeys, leftDetails in
            right.withTerms { rightKeys, rightDetails in
                places.withStarts { starts in
                    for second in 0..<rightKeys.count {
                        let key = rightKeys[second]
                        var first = Int(starts[TermPlaces.slot(key)])
                        while first < leftKeys.count, leftKeys[first] < key { first &+= 1 }
                        guard first < leftKeys.count else { break }
                        shared[count] = UInt32(leftDetails[first]) << 16 | UInt32(rightDetails[second])
                        count &+= leftKeys[first] == key ? 1 : 0
                    }
                }
            }
        }
        return count
    }

    /// For the marks of a term in both articles 1 in the fields that it adds to, else 0.
    private static let fields: [(products: SIMD8<Float>, covered: SIMD4<Float>)] = (0..<256).map { marks in
        let left = StoryTerm.Marks(rawValue: UInt8(marks >> 4))
        let right = StoryTerm.Marks(rawValue: UInt8(marks & 15))
        if left.isSuperset(of: .pair) { return (SIMD8(0, 0, 0, 0, 0, 1, 0, 0), .zero) }
        func one(_ holds: Bool) -> Float { holds ? 1 : 0 }
        let both = left.intersection(right)
        let isOther = left.union(right).isDisjoint(with: .pair)
        return (
            SIMD8(
                one(both.contains(.title)), one(both.contains(.lead)), 1, one(both.contains(.name)),
                one(isOther), 0, 0, 0),
            SIMD4(
                one(left.contains(.title)), one(right.contains(.title)), one(left.contains(.lead)),
                one(right.contains(.lead)))
        )
    }
}

/// Where the terms of an article lie by the upper bits of their keys, so that one is found at once.
struct TermPlaces {
    private static let bits: UInt32 = 10
    /// For each value of the upper bits the first term that has it or a greater one.
    private let starts: [UInt16]

    /// The places of an article's terms. O(slots).
    init(_ vector: StoryVector) {
        var starts = [UInt16](repeating: 0, count: (1 << Int(Self.bits)) + 1)
        for key in vector.keys { starts[Self.slot(key) + 1] += 1 }
        for slot in 1..<starts.count { starts[slot] += starts[slot - 1] }
        self.starts = starts
    }

    @inline(__always)
    static func slot(_ key: UInt32) -> Int { Int(key >> (32 - bits)) }

    /// Hands on the places where they lie.
    @inline(__always)
    func withStarts(_ body: (UnsafeBufferPointer<UInt16>) -> Void) { starts.withUnsafeBufferPointer(body) }
}
