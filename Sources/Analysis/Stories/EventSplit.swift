/// Parts a group that holds two like events (two strikes, two launches): words are weighed by how few of the group's own
/// articles have them, and a part that keeps its words to itself is cut off.
struct EventSplit {
    let tuning: StoryTuning
    /// Larger groups are left whole; the work grows with the square.
    static let largest = 150

    /// The parts of a group; the group itself where it tells of one event. O(n²).
    func parts(_ vectors: [StoryVector]) -> [[Int]] {
        var waiting = [Array(vectors.indices)]
        var done: [[Int]] = []
        while let group = waiting.popLast() {
            if let (first, second) = cut(group, vectors) {
                waiting += [first, second]
            } else {
                done.append(group)
            }
        }
        return done.sorted { $0[0] < $1[0] }
    }

    private func cut(_ group: [Int], _ vectors: [StoryVector]) -> ([Int], [Int])? {
        let count = group.count
        guard count >= 2 * tuning.splitSmallest, count <= Self.largest else { return nil }
        let matrices = WithinGroup(group.map { vectors[$0] })
        let languages = group.map { vectors[$0].language }
        var best: (ratio: Float, part: [Int])?
        for grouping in AverageLink.groupings(count, matrices.own, from: 4) {
            for part in grouping where min(part.count, count - part.count) >= tuning.splitSmallest {
                // Accounts in another language differ from the rest in every word, not in the event.
                if Self.partsLanguages(part, languages) { continue }
                let ratio =
                    Self.ratio(matrices.background, count, part)
                    + tuning.splitWithin * Self.ratio(matrices.own, count, part)
                if ratio < best?.ratio ?? tuning.splitLimit { best = (ratio, part) }
            }
        }
        guard let part = best?.part else { return nil }
        let inside = Set(part)
        return (part.map { group[$0] }, (0..<count).filter { !inside.contains($0) }.map { group[$0] })
    }

    /// Whether a part and the rest are mostly in different languages.
    private static func partsLanguages(_ part: [Int], _ languages: [UInt8]) -> Bool {
        let inside = Set(part)
        let outside = languages.indices.filter { !inside.contains($0) }
        func mostCommon(_ places: [Int]) -> UInt8 {
            var counts: [UInt8: Int] = [:]
            for place in places where languages[place] != 0 { counts[languages[place], default: 0] += 1 }
            return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
        }
        let (one, other) = (mostCommon(part), mostCommon(outside))
        return one != other && one != 0 && other != 0
    }

    /// The mean likeness between a part and the rest, in proportion to the mean likeness within the two.
    private static func ratio(_ matrix: [Float], _ count: Int, _ part: [Int]) -> Float {
        var isInside = [Bool](repeating: false, count: count)
        for place in part { isInside[place] = true }
        var sums: (inside: Float, outside: Float, between: Float) = (0, 0, 0)
        matrix.withUnsafeBufferPointer { matrix in
            isInside.withUnsafeBufferPointer { isInside in
                for first in 0..<count {
                    let row = first &* count
                    for second in 0..<first {
                        let value = matrix[row &+ second]
                        // No branch hangs on who is inside, which no processor can guess; adding 0 changes no sum.
                        let isBetween = isInside[first] != isInside[second]
                        sums.between += isBetween ? value : 0
                        sums.inside += !isBetween && isInside[first] ? value : 0
                        sums.outside += isBetween || isInside[first] ? 0 : value
                    }
                }
            }
        }
        let inside = Float(part.count)
        let outside = Float(count - part.count)
        let within =
            sums.inside / (inside * (inside - 1) / 2) * inside / Float(count)
            + sums.outside / (outside * (outside - 1) / 2) * outside / Float(count)
        return within > 0 ? sums.between / (inside * outside) / within : .infinity
    }
}
