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
        for first in 0..<count {
            for second in 0..<first {
                let value = matrix[first * count + second]
                if isInside[first] != isInside[second] {
                    sums.between += value
                } else if isInside[first] {
                    sums.inside += value
                } else {
                    sums.outside += value
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

/// The likenesses of a group's articles by the group's own weights and by the usual ones, as square matrices.
private struct WithinGroup {
    let own: [Float]
    let background: [Float]

    init(_ vectors: [StoryVector]) {
        let count = vectors.count
        var entries: [(key: UInt32, place: Int32, weight: Float)] = []
        entries.reserveCapacity(count * 100)
        for (place, vector) in vectors.enumerated() {
            for (key, detail) in zip(vector.keys, vector.details) {
                let term = TermDetail(detail)
                if term.marks.isSuperset(of: .pair) { continue }
                entries.append((key, Int32(place), term.weight))
            }
        }
        entries.sort { ($0.key, $0.place) < ($1.key, $1.place) }
        var own = [Float](repeating: 0, count: count * count)
        var background = own
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].key == entries[start].key { end += 1 }
            if end - start > 1 {
                let rarity = Float(
                    RealFunctions.logarithm((Double(count) + 0.5) / Double(end - start)))
                for first in start..<end {
                    for second in start...first {
                        let cell = Int(entries[first].place) * count + Int(entries[second].place)
                        let product = entries[first].weight * entries[second].weight
                        background[cell] += product
                        own[cell] += product * rarity * rarity
                    }
                }
            }
            start = end
        }
        self.own = Self.normalised(own, count, (0..<count).map { own[$0 * count + $0].squareRoot() })
        self.background = Self.normalised(background, count, vectors.map(\.wholeNorm))
    }

    /// Divides by the lengths and fills the upper half.
    private static func normalised(_ products: [Float], _ count: Int, _ norms: [Float]) -> [Float] {
        var result = products
        for first in 0..<count {
            for second in 0..<first {
                let length = norms[first] * norms[second]
                let value = length > 0 ? products[first * count + second] / length : 0
                result[first * count + second] = value
                result[second * count + first] = value
            }
        }
        return result
    }
}
