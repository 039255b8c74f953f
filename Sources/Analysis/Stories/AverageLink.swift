/// Agglomerative clustering by average link (Sokal and Michener, 1958): the two groups with the highest mean affinity
/// between them join first.
struct AverageLink {
    /// The groups that are left when no two have a mean affinity over 0. O(n²) in most cases, O(n³) at worst.
    /// - Parameters:
    ///   - count: how many there are; they are called 0 to `count - 1`.
    ///   - affinities: a square matrix, symmetric; its diagonal is not read.
    /// - Returns: the groups, each ascending, in the order of their first member.
    static func groups(_ count: Int, _ affinities: [Float]) -> [[Int]] {
        var clustering = AverageLink(count, affinities)
        while clustering.joinClosest(over: 0) {}
        return clustering.groups
    }

    /// The groupings into so many groups and fewer, down to two.
    static func groupings(_ count: Int, _ affinities: [Float], from most: Int) -> [[[Int]]] {
        var clustering = AverageLink(count, affinities)
        var results: [[[Int]]] = []
        while clustering.alive.count > 1 {
            if clustering.alive.count <= most { results.append(clustering.groups) }
            guard clustering.joinClosest(over: -.infinity) else { break }
        }
        return results
    }

    private var sums: AffinitySums
    private var alive: [Int]
    /// For each living group the best partner among those with a greater number.
    private var best: [AffinitySums.Best]
    /// For each member the next one of its group; -1 at the end.
    private var next: [Int]
    /// For each living group its last member.
    private var last: [Int]

    private init(_ count: Int, _ affinities: [Float]) {
        sums = AffinitySums(count, affinities)
        alive = Array(0..<count)
        next = Array(repeating: -1, count: count)
        last = alive
        best = []
        best.reserveCapacity(count)
        for group in alive { best.append(sums.best(of: group)) }
    }

    private var groups: [[Int]] {
        let groups = alive.map { group in
            var members: [Int] = []
            var member = group
            while member >= 0 {
                members.append(member)
                member = next[member]
            }
            return members.sorted()
        }
        return groups.sorted { $0[0] < $1[0] }
    }

    private mutating func joinClosest(over floor: Float) -> Bool {
        var closest = -1
        var highest = floor
        for group in alive where best[group].mean > highest {
            highest = best[group].mean
            closest = group
        }
        guard closest >= 0 else { return false }
        join(closest, best[closest].partner)
        return true
    }

    /// Adds the second group to the first, whose number is smaller.
    private mutating func join(_ first: Int, _ second: Int) {
        if let place = alive.firstIndex(of: second) { alive.remove(at: place) }
        next[last[first]] = second
        last[first] = last[second]
        sums.join(first, second, alive)
        best[first] = sums.best(of: first)
        for group in alive {
            if group >= second { break }
            if group == first { continue }
            if best[group].partner == first || best[group].partner == second {
                best[group] = sums.best(of: group)
            } else if group < first {
                let mean = sums.mean(group, first)
                if mean > best[group].mean { best[group] = AffinitySums.Best(partner: first, mean: mean) }
            }
        }
    }
}

/// The sums of the affinities between groups, eight to a vector; -∞ beside groups that are gone and beyond the last.
private struct AffinitySums {
    private typealias Lanes = SIMD8<Float>

    /// The group with the highest mean affinity to another; -1 where there is none.
    struct Best {
        var partner: Int
        var mean: Float
    }

    /// How many vectors a row has.
    private let width: Int
    private var rows: [Lanes]
    /// How many members each group has.
    private var sizes: [Lanes]

    init(_ count: Int, _ affinities: [Float]) {
        let width = (count + 7) / 8
        self.width = width
        sizes = Array(repeating: Lanes(repeating: 1), count: width)
        rows = [Lanes](unsafeUninitializedCapacity: count * width) { rows, filled in
            affinities.withUnsafeBufferPointer { affinities in
                for row in 0..<count {
                    for block in 0..<width {
                        var lanes = Lanes(repeating: -.infinity)
                        let start = row * count + block * 8
                        for lane in 0..<min(8, count - block * 8) { lanes[lane] = affinities[start + lane] }
                        rows.initializeElement(at: row * width + block, to: lanes)
                    }
                }
            }
            filled = count * width
        }
    }

    /// The mean affinity between two groups.
    func mean(_ first: Int, _ second: Int) -> Float {
        rows[first * width + second / 8][second % 8] / (size(first) * size(second))
    }

    private func size(_ group: Int) -> Float { sizes[group / 8][group % 8] }

    /// The first of the groups after this one with the highest mean affinity to it. O(n).
    func best(of group: Int) -> Best {
        let size = size(group)
        var highest = Lanes(repeating: -.infinity)
        var blocks = SIMD8<Int32>(repeating: -1)
        rows.withUnsafeBufferPointer { rows in
            sizes.withUnsafeBufferPointer { sizes in
                for block in ((group + 1) / 8)..<max(width, (group + 1) / 8) {
                    var means = rows[group * width + block] / (sizes[block] * size)
                    if block * 8 <= group {
                        for lane in 0...(group - block * 8) { means[lane] = -.infinity }
                    }
                    let isHigher = means .> highest
                    highest.replace(with: means, where: isHigher)
                    blocks.replace(with: Int32(truncatingIfNeeded: block), where: isHigher)
                }
            }
        }
        var best = Best(partner: -1, mean: -.infinity)
        for lane in 0..<8 where blocks[lane] >= 0 {
            let partner = Int(blocks[lane]) * 8 + lane
            if highest[lane] > best.mean || highest[lane] == best.mean && partner < best.partner {
                best = Best(partner: partner, mean: highest[lane])
            }
        }
        return best
    }

    /// Adds the second group to the first. O(n).
    mutating func join(_ first: Int, _ second: Int, _ alive: [Int]) {
        sizes[first / 8][first % 8] += size(second)
        rows.withUnsafeMutableBufferPointer { rows in
            for block in 0..<width { rows[first * width + block] += rows[second * width + block] }
            rows[first * width + second / 8][second % 8] = -.infinity
            for other in alive where other != first {
                let row = other * width
                rows[row + first / 8][first % 8] = rows[first * width + other / 8][other % 8]
                rows[row + second / 8][second % 8] = -.infinity
            }
        }
    }
}
