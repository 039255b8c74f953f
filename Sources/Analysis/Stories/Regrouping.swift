extension StoryIndex {
    /// How many stories besides the touched one are grouped anew at an arrival.
    private static let mostStories = 12
    /// How many articles are grouped anew at an arrival.
    private static let mostArticles = 250
    /// How far under the threshold a pair may lie that draws a story in.
    static let slack: Float = 0.02

    /// Groups a story and those it touches anew.
    /// - Returns: places of the articles whose story changed, and their story.
    mutating func regroup(around seed: Int64) -> [(article: Int, story: Int64)] {
        let touched = region(around: seed)
        let before = touched.flatMap { stories[$0] ?? [] }.map(Int.init).sorted()
        for place in before { articles[place].isNewcomer = false }
        guard touched.count > 1 else { return [] }
        for place in before { link(place) }
        let groups = grouped(before)
        return keepNumbers(parted(groups), of: before)
    }

    /// The story and those with an article close to one of its own, closest first. Articles that arrived together and
    /// were not grouped yet are no stories of their own and take nobody's room.
    private func region(around seed: Int64) -> [Int64] {
        var closeness: [Int64: Float] = [:]
        for place in stories[seed] ?? [] {
            for neighbour in articles[Int(place)].neighbours where neighbour.affinity > -Self.slack {
                let story = articles[Int(neighbour.place)].story
                if story != seed, story != Self.noStory {
                    closeness[story] = max(closeness[story] ?? -.infinity, neighbour.affinity)
                }
            }
        }
        var region = [seed]
        var count = stories[seed]?.count ?? 0
        var tried = 0
        for (story, _) in closeness.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) }) {
            let members = stories[story] ?? []
            let isNewcomer = members.count == 1 && articles[Int(members[0])].isNewcomer
            if !isNewcomer { tried += 1 }
            if count + members.count > Self.mostArticles || !isNewcomer && tried > Self.mostStories {
                continue
            }
            region.append(story)
            count += members.count
        }
        return region
    }

    /// Groups of places, ascending, by average link.
    mutating func grouped(_ places: [Int]) -> [[Int]] {
        let count = places.count
        if slate.count < articles.count { slate += Array(repeating: -1, count: articles.count) }
        for (index, place) in places.enumerated() { slate[place] = Int32(index) }
        defer { for place in places { slate[place] = -1 } }
        var affinities = strangers(places)
        for (index, place) in places.enumerated() {
            for neighbour in articles[place].neighbours {
                let other = Int(slate[Int(neighbour.place)])
                if other < 0 { continue }
                affinities[index * count + other] = neighbour.affinity
                affinities[other * count + index] = neighbour.affinity
            }
        }
        hold(&affinities, places)
        return AverageLink.groups(count, affinities).map { group in group.map { places[$0] } }
    }

    /// The affinities of places of which none is a neighbour of another.
    private func strangers(_ places: [Int]) -> [Float] {
        let thresholds = places.map { articles[$0].threshold }
        let (likeness, crowding) = (tuning.strangers, crowding)
        let count = places.count
        return [Float](unsafeUninitializedCapacity: count * count) { cells, filled in
            thresholds.withUnsafeBufferPointer { thresholds in
                for row in 0..<count {
                    let threshold = thresholds[row]
                    for place in 0..<count {
                        cells[row &* count &+ place] = likeness - min(threshold, thresholds[place]) - crowding
                    }
                }
            }
            filled = count * count
        }
    }

    /// The groups with like events parted.
    func parted(_ groups: [[Int]]) -> [[Int]] {
        let split = EventSplit(tuning: tuning)
        let parts = groups.flatMap { group -> [[Int]] in
            guard group.count >= 2 * tuning.splitSmallest else { return [group] }
            return split.parts(group.map { articles[$0].vector }).map { part in part.map { group[$0] } }
        }
        return united(parts)
    }

    /// Gives each part the number of the story that most of its articles had, the largest part first.
    mutating func keepNumbers(_ parts: [[Int]], of places: [Int]) -> [(article: Int, story: Int64)] {
        let old = Dictionary(uniqueKeysWithValues: places.map { ($0, articles[$0].story) })
        for story in Set(old.values) { stories[story] = nil }
        var used: Set<Int64> = []
        var moved: [(article: Int, story: Int64)] = []
        for part in parts.sorted(by: { ($0.count, $1[0]) > ($1.count, $0[0]) }) {
            let story = number(for: part, old, used)
            used.insert(story)
            stories[story] = part.map(Int32.init)
            for place in part where old[place] != story {
                articles[place].story = story
                moved.append((place, story))
            }
        }
        return moved.sorted { articles[$0.article].key < articles[$1.article].key }
    }

    private mutating func number(for part: [Int], _ old: [Int: Int64], _ used: Set<Int64>) -> Int64 {
        var counts: [Int64: Int] = [:]
        for place in part { if let story = old[place] { counts[story, default: 0] += 1 } }
        let kept = counts.filter { !used.contains($0.key) }.max { ($0.value, $1.key) < ($1.value, $0.key) }
        if let kept { return kept.key }
        nextStory += 1
        return nextStory - 1
    }
}
