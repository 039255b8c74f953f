/// Agglomerative clustering by average link (Sokal and Michener, 1958): the two groups with the highest mean affinity
/// between them join first.
struct AverageLink {
    private let count: Int
    /// The sums of the affinities between living groups.
    private var sums: [Float]
    private var sizes: [Float]
    private var members: [[Int]]
    private var alive: [Int]
    /// For each living group the best partner among those with a greater number.
    private var bestPartner: [Int]
    private var bestMean: [Float]

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

    private init(_ count: Int, _ affinities: [Float]) {
        self.count = count
        sums = affinities
        sizes = Array(repeating: 1, count: count)
        members = (0..<count).map { [$0] }
        alive = Array(0..<count)
        bestPartner = Array(repeating: -1, count: count)
        bestMean = Array(repeating: -.infinity, count: count)
        for group in alive { findBest(group) }
    }

    private var groups: [[Int]] {
        alive.map { members[$0].sorted() }.sorted { $0[0] < $1[0] }
    }

    private func mean(_ first: Int, _ second: Int) -> Float {
        sums[first * count + second] / (sizes[first] * sizes[second])
    }

    private mutating func findBest(_ group: Int) {
        bestPartner[group] = -1
        bestMean[group] = -.infinity
        for other in alive where other > group { consider(other, for: group) }
    }

    private mutating func consider(_ other: Int, for group: Int) {
        let value = mean(group, other)
        if value > bestMean[group] {
            bestMean[group] = value
            bestPartner[group] = other
        }
    }

    private mutating func joinClosest(over floor: Float) -> Bool {
        var closest = -1
        var highest = floor
        for group in alive where bestMean[group] > highest {
            highest = bestMean[group]
            closest = group
        }
        guard closest >= 0 else { return false }
        join(closest, bestPartner[closest])
        return true
    }

    /// Adds the second group to the first, whose number is smaller.
    private mutating func join(_ first: Int, _ second: Int) {
        alive.removeAll { $0 == second }
        for other in alive where other != first {
            sums[first * count + other] += sums[second * count + other]
            sums[other * count + first] = sums[first * count + other]
        }
        sizes[first] += sizes[second]
        members[first] += members[second]
        findBest(first)
        for group in alive where group < second && group != first {
            if bestPartner[group] == first || bestPartner[group] == second {
                findBest(group)
            } else if group < first {
                consider(first, for: group)
            }
        }
    }
}
