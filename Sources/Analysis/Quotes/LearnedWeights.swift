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

    /// The table in these bytes; the number of buckets is a power of two.
    package init(_ bytes: ModelBytes, labels: Int) {
        self.bytes = bytes
        self.labels = labels
        entries = Self.entries(labels: labels)
        mask = UInt64(max(0, (bytes.count - 64) / 64 - 1))
        scale = Float(bitPattern: bytes.number(0))
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

    /// The sum of the weights of features. O(features).
    package func sum(_ features: some Sequence<UInt64>) -> SIMD8<Float> {
        guard let base = bytes.start, bytes.count > 64 else { return .zero }
        var sum = SIMD8<Int32>.zero
        let buckets = UnsafeRawPointer(base) + 64
        for feature in features {
            let bucket = buckets + Self.bucket(feature, mask: mask) * 64
            let fingerprint = Self.fingerprint(feature)
            for entry in 0..<entries {
                let found = bucket.load(fromByteOffset: entry * 2, as: UInt16.self)
                if found == fingerprint {
                    let weights = (bucket + entries * 2 + entry * labels).assumingMemoryBound(to: Int8.self)
                    for label in 0..<labels { sum[label] &+= Int32(weights[label]) }
                    break
                }
                if found == 0 { break }
            }
        }
        return SIMD8<Float>(sum) * scale
    }
}
