import Analysis

/// Writes weights in the layout of ``LearnedWeights``.
enum WeightSection {
    static func bytes(_ features: [(UInt64, [Float])], labels: Int, buckets: Int) -> [UInt8] {
        let entries = LearnedWeights.entries(labels: labels)
        let heaviest = features.map { $0.1.map(abs).max() ?? 0 }.sorted()
        let limit = max(heaviest.last ?? 1, 1e-3)
        // Weights beyond the 99.9th percentile are cut, so that the small ones keep their digits.
        let top = heaviest.isEmpty ? 1 : max(heaviest[heaviest.count * 999 / 1000], limit / 2)
        let scale = top / 127
        var result = [UInt8](repeating: 0, count: 64 + buckets * 64)
        withUnsafeBytes(of: scale.bitPattern.littleEndian) {
            for (place, byte) in $0.enumerated() { result[place] = byte }
        }
        var used = [Int](repeating: 0, count: buckets)
        var lost = 0
        let order = features.sorted { ($0.1.map(abs).max() ?? 0) > ($1.1.map(abs).max() ?? 0) }
        for (feature, weights) in order {
            let rounded = weights.map { Int8(max(-127, min(127, ($0 / scale).rounded()))) }
            if rounded.allSatisfy({ $0 == 0 }) { continue }
            let bucket = LearnedWeights.bucket(feature, mask: UInt64(buckets - 1))
            guard used[bucket] < entries else {
                lost += 1
                continue
            }
            let base = 64 + bucket * 64
            let entry = used[bucket]
            let fingerprint = LearnedWeights.fingerprint(feature)
            result[base + entry * 2] = UInt8(fingerprint & 255)
            result[base + entry * 2 + 1] = UInt8(fingerprint >> 8)
            for (label, weight) in rounded.enumerated() {
                result[base + entries * 2 + entry * labels + label] = UInt8(bitPattern: weight)
            }
            used[bucket] += 1
        }
        report("\(used.reduce(0, +)) features with weight, \(lost) without room, scale \(scale)")
        return result
    }
}
