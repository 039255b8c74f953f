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
    /// Whether its neighbours were looked for; those of a restored article are looked for when they are needed.
    var isLinked = false
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
    mutating func add(_ neighbour: Neighbour) {
        if let known = neighbours.firstIndex(where: { $0.place == neighbour.place }) {
            neighbours[known] = neighbour
        } else if neighbours.count < Neighbour.most {
            neighbours.append(neighbour)
        } else if let least = neighbours.indices.min(by: {
            neighbours[$0].affinity < neighbours[$1].affinity
        }), neighbours[least].affinity < neighbour.affinity {
            neighbours[least] = neighbour
        }
    }

    /// Forgets one neighbour.
    mutating func forget(_ place: Int32) { neighbours.removeAll { $0.place == place } }

    /// Weighs its terms anew and forgets its neighbours, who are no longer what they were.
    mutating func reweigh(_ weighing: TermWeighing) {
        vector = vector.reweighed(weighing)
        neighbours = []
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

/// A like article and its affinity.
struct Neighbour: Sendable {
    var place: Int32
    var affinity: Float

    /// Pairs under this affinity count as strangers.
    static let leastAffinity: Float = -0.1
    /// How many neighbours an article keeps.
    static let most = 250
}

extension StoryVector {
    /// The keys of the most telling single words, heaviest first.
    func tellingKeys(_ limit: Int) -> [UInt32] {
        var weighed: [(weight: Float, key: UInt32)] = []
        for (key, detail) in zip(keys, details) {
            let term = TermDetail(detail)
            if term.marks.isSuperset(of: .pair) { continue }
            weighed.append((term.weight * (term.marks.contains(.title) ? 2 : 1), key))
        }
        return weighed.sorted { ($0.weight, $0.key) > ($1.weight, $1.key) }.prefix(limit).map(\.key)
    }
}

/// Finds the articles that share telling words with one; keeps its slate between calls.
struct CandidateFinder: Sendable {
    private var scores: [Float] = []
    /// How many articles are compared in full.
    static let most = 200

    /// The places of the articles that share the most, best first. O(articles that share a telling word).
    mutating func candidates(_ vector: StoryVector, _ postings: TermPostings, count: Int) -> [Int] {
        if scores.count < count {
            scores += Array(repeating: 0, count: max(count - scores.count, scores.count))
        }
        var touched: [Int] = []
        var rarities: [UInt32: Float] = [:]
        for (key, detail) in zip(vector.keys, vector.details) { rarities[key] = TermDetail(detail).rarity }
        for key in vector.tellingKeys(TermPostings.termsKept) {
            let rarity = rarities[key] ?? 0
            if rarity < 1.5 { continue }
            postings.forEach(key) { place in
                if scores[place] == 0 { touched.append(place) }
                scores[place] += rarity * rarity
            }
        }
        var best: [(score: Float, place: Int)] = []
        for place in touched {
            if scores[place] >= Self.leastScore { best.append((scores[place], place)) }
            scores[place] = 0
        }
        if best.count > Self.most {
            best.sort { ($0.score, $0.place) > ($1.score, $1.place) }
            best.removeLast(best.count - Self.most)
        }
        return best.map(\.place)
    }

    /// One rather rare word in common is the least.
    private static let leastScore: Float = 20
}
