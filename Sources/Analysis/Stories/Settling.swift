extension StoryIndex {
    /// The largest index that is settled as a whole; the affinities of all pairs are held meanwhile.
    private static let mostSettled = 4_096

    /// Weighs and groups everything anew, so that the order of arrival no longer tells; does nothing in an index of
    /// more than 4,096 articles, where the order hardly tells. For the end of a batch.
    /// O(square of the articles in the largest net of like articles).
    package mutating func settle() -> StoryChange {
        var change = StoryChange()
        let places = articles.indices.filter { articles[$0].isGrouped }
        guard places.count > 1, places.count <= Self.mostSettled else { return change }
        reweigh()
        for place in articles.indices where articles[place].isPresent { link(place) }
        var parts: [[Int]] = []
        for net in nets(of: places) { parts += net.count > 1 ? parted(grouped(net)) : [net] }
        for (article, story) in keepNumbers(parts, of: places) {
            change.moved.append((articles[article].key, story))
        }
        return change
    }

    /// The articles that hang together by pairs which may be one story, each net ascending.
    private func nets(of places: [Int]) -> [[Int]] {
        var roots = Array(articles.indices)
        func root(_ place: Int) -> Int {
            var place = place
            while roots[place] != place { place = roots[place] }
            return place
        }
        func join(_ left: Int, _ right: Int) {
            let (one, other) = (root(left), root(right))
            roots[max(one, other)] = min(one, other)
        }
        for place in places {
            for neighbour in articles[place].neighbours where neighbour.affinity > -Self.slack {
                if articles[Int(neighbour.place)].isGrouped { join(place, Int(neighbour.place)) }
            }
            for key in bonds.of(articles[place].key).keys {
                if let other = self.place(of: key) { join(place, other) }
            }
        }
        return Dictionary(grouping: places, by: root).values.sorted { $0[0] < $1[0] }
    }
}
