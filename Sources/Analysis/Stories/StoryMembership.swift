extension StoryIndex {
    /// The articles of a story, in the order of arrival.
    package func articles(of story: Int64) -> [Int64] {
        (stories[story] ?? []).sorted().map { articles[Int($0)].key }
    }

    /// Whether an article belongs to its story only just: on average it is hardly more like the others than it has to
    /// be. False for an article that stands alone or is not in the index. O(its neighbours).
    package func isDoubtful(_ key: Int64) -> Bool {
        guard let place = place(of: key) else { return false }
        let story = articles[place].story
        let others = (stories[story]?.count ?? 0) - 1
        guard others > 0, articles[place].isLinked else { return false }
        var near = 0
        var sum: Float = 0
        for neighbour in articles[place].neighbours {
            let other = Int(neighbour.place)
            guard articles[other].story == story, articles[other].isGrouped else { continue }
            near += 1
            sum += neighbour.affinity
        }
        sum += Float(others - near) * (tuning.strangers - articles[place].threshold)
        return sum / Float(others) < Self.doubtfulAffinity
    }

    private static let doubtfulAffinity: Float = 0.02

    /// The accounts of a story that do not copy each other: for each group of copies the keys, the first to arrive
    /// first. O(square of the story's articles).
    package func independentAccounts(of story: Int64) -> [[Int64]] {
        var groups: [[Int]] = []
        for place in (stories[story] ?? []).map(Int.init).sorted() {
            let sketch = articles[place].sketch
            let known = groups.firstIndex { group in
                group.contains { articles[$0].sketch.likeness(to: sketch) >= TextSketch.copyLikeness }
            }
            if let known { groups[known].append(place) } else { groups.append([place]) }
        }
        return groups.map { group in group.map { articles[$0].key } }
    }
}
