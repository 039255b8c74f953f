import CModels

/// A table of learned weights: for each feature (a 64-bit hash) a small vector, one weight a label.
///
/// Buckets of 64 bytes, one cache line, hold `64 / (2 + labels)` features each: first the fingerprints of 16 bits, then the weights as
/// signed bytes, feature by feature; a fingerprint of 0 is empty. The scale stands in the 64 bytes before the first bucket.
package struct LearnedWeights: Sendable {
    /// How many labels a feature has weights for; at most 8.
    package let labels: Int
    private let bytes: ModelBytes
    private let mask: UInt64
    private let entries: Int
    private let scale: Float
    /// How many times eight fingerprints there are.
    private let groups: Int
    /// The bits of the lanes that hold fingerprints and not the first weights.
    private let valid: UInt32

    /// The table in these bytes; the number of buckets is a power of two.
    package init(_ bytes: ModelBytes, labels: Int) {
        self.bytes = bytes
        self.labels = labels
        entries = Self.entries(labels: labels)
        mask = UInt64(max(0, (bytes.count - 64) / 64 - 1))
        scale = Float(bitPattern: bytes.number(0))
        groups = (entries + 7) / 8
        valid = (1 << UInt32(entries)) - 1
    }

    /// How many features a bucket holds.
    package static func entries(labels: Int) -> Int { 64 / (2 + labels) }

    /// The bucket of a feature among a power of two of them.
    @inline(__always)
    package static func bucket(_ feature: UInt64, mask: UInt64) -> Int { Int(feature >> 20 & mask) }

    /// What tells the features of a bucket apart; never 0.
    @inline(__always)
    package static func fingerprint(_ feature: UInt64) -> UInt16 {
        let bits = UInt16(truncatingIfNeeded: feature)
        return bits == 0 ? 1 : bits
    }

    /// Has the bucket of a feature brought nearer: they lie all over a table larger than the nearest memory.
    @inline(__always)
    func expect(_ feature: UInt64) {
        guard let base = bytes.start, mask > 0 else { return }
        read_soon(UnsafeRawPointer(base) + 64 + Self.bucket(feature, mask: mask) &* 64)
    }

    /// The sum of the weights of features. O(features).
    package func sum(_ features: FeatureList) -> SIMD8<Float> {
        guard let base = bytes.start, bytes.count > 64 else { return .zero }
        var sums = LaneSums(labels: labels)
        let buckets = UnsafeRawPointer(base) + 64
        let weights = entries * 2
        features.withHashes { features in
            for feature in features {
                let bucket = buckets + Self.bucket(feature, mask: mask) &* 64
                let found = place(of: Self.fingerprint(feature), in: bucket)
                // The last weights of a bucket are read with what stands before them, so that no byte behind is touched.
                let offset = weights &+ found.entry &* labels
                let start = min(offset, 56)
                let lanes = bucket.loadUnaligned(fromByteOffset: start, as: UInt64.self)
                sums.add(lanes &>> UInt64(truncatingIfNeeded: (offset &- start) &* 8), found.mask)
            }
        }
        return SIMD8<Float>(sums.values) * scale
    }

    /// Which entry of a bucket has a fingerprint, and all bits set; any entry and none where none has it. No branch is
    /// taken, since no processor can guess what a feature finds.
    @inline(__always)
    private func place(
        of fingerprint: UInt16, in bucket: UnsafeRawPointer
    ) -> (entry: Int, mask: UInt64) {
        var equal: UInt32 = 0
        for group in 0..<groups {
            equal |= equal_of_eight(bucket + group &* 16, fingerprint) &<< UInt32(group &* 8)
        }
        equal &= valid
        return (equal.trailingZeroBitCount & 31, equal == 0 ? 0 : .max)
    }
}

/// Sums of signed bytes, lane by lane.
private struct LaneSums {
    private let labels: Int
    private var sums = SIMD8<Int16>.zero
    private var count = 0
    private var flushed = SIMD8<Int32>.zero

    init(labels: Int) { self.labels = labels }

    @inline(__always)
    mutating func add(_ lanes: UInt64, _ mask: UInt64) {
        sums &+= SIMD8<Int16>(truncatingIfNeeded: unsafeBitCast(lanes & mask, to: SIMD8<Int8>.self))
        count &+= 1
        // More might run over.
        if count == 256 { flush() }
    }

    private mutating func flush() {
        flushed = values
        (sums, count) = (.zero, 0)
    }

    /// The sums until now; 0 in lanes without a label.
    var values: SIMD8<Int32> {
        var result = flushed &+ SIMD8<Int32>(truncatingIfNeeded: sums)
        for label in labels..<8 { result[label] = 0 }
        return result
    }
}
