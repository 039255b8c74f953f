/// Chooses the matches that two texts can be laid level at: those that do not cross, with the greatest weight together.
enum LevelChain {
    /// A match of the passage `left` of one text and the passage `right` of another.
    struct Link: Hashable, Sendable {
        var left: Int
        var right: Int
        var weight: Double
    }

    /// The heaviest set of links in which both sides ascend. O(n²) in the number of links.
    static func heaviest(_ links: [Link]) -> [Link] {
        let sorted = links.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
        var weights: [Double] = []
        var before: [Int?] = []
        for (place, link) in sorted.enumerated() {
            var best: (weight: Double, place: Int?) = (0, nil)
            for earlier in 0..<place
            where sorted[earlier].left < link.left && sorted[earlier].right < link.right
                && weights[earlier] > best.weight
            {
                best = (weights[earlier], earlier)
            }
            weights.append(best.weight + link.weight)
            before.append(best.place)
        }
        var chain: [Link] = []
        var place = weights.indices.max { weights[$0] < weights[$1] }
        while let current = place {
            chain.append(sorted[current])
            place = before[current]
        }
        return chain.reversed()
    }
}
