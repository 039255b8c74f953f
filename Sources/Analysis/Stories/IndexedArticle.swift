/// An article in the index of stories.
struct IndexedArticle: Sendable {
    let key: Int64
    var story: Int64
    private(set) var vector: StoryVector
    let sketch: TextSketch
    /// The likeness that a text of this length needs.
    let threshold: Float
    /// The articles that are like it, and how much.
    private(set) var neighbours: [Neighbour] = []
    /// Where there are as many as may be: no less like one can be let in.
    private var leastKept = -Float.infinity
    /// Whether its neighbours were looked for; those of a restored article are looked for when they are needed.
    var isLinked = false
    /// Whether it arrived just now and was not grouped with anything yet.
    var isNewcomer = false
    /// Whether it is still in the index.
    private(set) var isPresent = true
    /// Whether it is only a section of a round-up, which no story has.
    let isSection: Bool

    /// Whether it can stand in a story with others.
    var isGrouped: Bool { isPresent && !isSection }

    init(
        key: Int64, story: Int64, vector: StoryVector, sketch: TextSketch, threshold: Float,
        isSection: Bool = false
    ) {
        self.key = key
        self.story = story
        self.vector = vector
        self.sketch = sketch
        self.threshold = threshold
        self.isSection = isSection
    }

    /// Adds a neighbour; the least like gives way where there are too many.
    /// - Parameter isNew: whether it is known to be none of them.
    mutating func add(_ neighbour: Neighbour, isNew: Bool = false) {
        if !isNew, let known = neighbours.firstIndex(where: { $0.place == neighbour.place }) {
            neighbours[known] = neighbour
            leastKept = -.infinity
        } else if neighbours.count < Neighbour.most {
            neighbours.append(neighbour)
        } else if neighbour.affinity > leastKept {
            let (place, least, next) = leastLike()
            leastKept = least
            if least < neighbour.affinity {
                neighbours[place] = neighbour
                leastKept = min(next, neighbour.affinity)
            }
        }
    }

    /// Where the first of the least like stands, its affinity, and the least of the others'.
    private func leastLike() -> (place: Int, least: Float, next: Float) {
        neighbours.withUnsafeBufferPointer { neighbours in
            var (place, least, next) = (0, neighbours[0].affinity, Float.infinity)
            for other in 1..<neighbours.count {
                let affinity = neighbours[other].affinity
                if affinity < least {
                    (place, least, next) = (other, affinity, least)
                } else if affinity < next {
                    next = affinity
                }
            }
            return (place, least, next)
        }
    }

    /// Forgets one neighbour.
    mutating func forget(_ place: Int32) {
        neighbours.removeAll { $0.place == place }
        leastKept = -.infinity
    }

    /// Weighs its terms anew and forgets its neighbours, who are no longer what they were.
    mutating func reweigh(_ weighing: TermWeighing) {
        vector = vector.reweighed(weighing)
        neighbours = []
        leastKept = -.infinity
        isLinked = false
    }

    /// Leaves the index.
    mutating func clear() {
        isPresent = false
        neighbours = []
    }

    /// Gives the neighbours their new places and forgets those that have none.
    mutating func renumber(_ places: [Int32: Int32]) {
        neighbours = neighbours.compactMap { neighbour in
            places[neighbour.place].map { Neighbour(place: $0, affinity: neighbour.affinity) }
        }
    }
}

extension StoryVector {
    /// The most telling single words, heaviest first: their keys and how rare they are.
    func tellingTerms(_ limit: Int) -> [(key: UInt32, rarity: Float)] {
        // Weights are no less than 0, so their bits are in their order.
        var order: [(bits: UInt64, rarity: Float)] = []
        order.reserveCapacity(keys.count)
        for (key, detail) in zip(keys, details) {
            let term = TermDetail(detail)
            if term.marks.isSuperset(of: .pair) { continue }
            let weight = term.weight * (term.marks.contains(.title) ? 2 : 1)
            order.append((UInt64(weight.bitPattern) << 32 | UInt64(key), term.rarity))
        }
        order.sort { $0.bits > $1.bits }
        return order.prefix(limit).map { (UInt32(truncatingIfNeeded: $0.bits), $0.rarity) }
    }

    /// The keys of the most telling single words, heaviest first.
    func tellingKeys(_ limit: Int) -> [UInt32] { tellingTerms(limit).map(\.key) }
}
