/// A like article and its affinity.
package struct Neighbour: Sendable {
    var place: Int32
    var affinity: Float

    /// Pairs under this affinity count as strangers.
    static let leastAffinity: Float = -0.1
    /// How many neighbours an article keeps.
    static let most = 250
}

extension StoryIndex {
    /// Finds an article's neighbours, where that was not done, and makes the neighbourhood mutual.
    mutating func link(_ place: Int) {
        if !articles[place].isLinked { join(place, neighbours(of: place), unknownBefore: 0) }
    }

    /// Makes the neighbourhood of an article mutual.
    /// - Parameter start: it has no neighbour before this place, except where it has none at all.
    mutating func join(_ place: Int, _ neighbours: [Neighbour], unknownBefore start: Int) {
        articles[place].isLinked = true
        let isFirst = articles[place].neighbours.isEmpty
        for neighbour in neighbours {
            let other = Int(neighbour.place)
            let isNew = isFirst || other < start
            articles[place].add(neighbour, isNew: isNew)
            articles[other].add(Neighbour(place: Int32(place), affinity: neighbour.affinity), isNew: isNew)
        }
    }

    /// The neighbours of some articles. Whoever maps may hold the index on all cores, but nobody does afterwards.
    func neighbours(
        of places: [Int], _ mapped: ([Int], @Sendable (Int) -> [Neighbour]) -> [[Neighbour]]
    ) -> [[Neighbour]] {
        mapped(places) { neighbours(of: $0) }
    }

    /// The articles that are like one, but for those that are known to be. O(articles that share its telling words).
    private func neighbours(of place: Int) -> [Neighbour] {
        guard isFound(place) else { return [] }
        let article = articles[place]
        let known = Set(article.neighbours.map(\.place))
        let crowding = crowding
        let places = TermPlaces(article.vector)
        var found: [Neighbour] = []
        for other in CandidateFinder.candidates(article.vector, postings, count: articles.count)
        where other != place && articles[other].isPresent && !(article.isSection && articles[other].isSection)
        {
            if articles[other].isLinked, known.contains(Int32(other)) { continue }
            let affinity = articles.withUnsafeBufferPointer {
                likeness.affinity(article.vector, places, $0[other].vector) - crowding
            }
            if affinity > Neighbour.leastAffinity {
                found.append(Neighbour(place: Int32(other), affinity: affinity))
            }
        }
        return found
    }
}

/// Finds the articles that share telling words with one.
enum CandidateFinder {
    /// How many articles are compared in full.
    static let most = 200

    /// The places of the articles that share the most; the best first where there are more than are compared.
    /// O(articles, and those that share a telling word).
    static func candidates(_ vector: StoryVector, _ postings: TermPostings, count: Int) -> [Int] {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: count) { scores in
            scores.initialize(repeating: 0)
            for (key, rarity) in vector.tellingTerms(TermPostings.termsKept) where rarity >= 1.5 {
                let square = rarity * rarity
                postings.forEach(key) { scores[$0] += square }
            }
            // Scores are over 0, so their bits are in their order.
            var best: [UInt64] = []
            for place in 0..<count where scores[place] >= leastScore {
                best.append(UInt64(scores[place].bitPattern) << 32 | UInt64(place))
            }
            if best.count > most { best = largest(most, of: best) }
            return best.map { Int(UInt32(truncatingIfNeeded: $0)) }
        }
    }

    /// The best of many, in falling order. O(n): counted by steps of their scores, and sorted only from the step on that the
    /// last one lies in.
    private static func largest(_ count: Int, of numbers: [UInt64]) -> [UInt64] {
        let steps = 1_024
        func step(_ number: UInt64) -> Int {
            min(steps - 1, Int(number >> 48) - Int(leastScore.bitPattern >> 16))
        }
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: steps) { counts in
            counts.initialize(repeating: 0)
            for number in numbers { counts[step(number)] += 1 }
            var lowest = steps - 1
            var above = counts[lowest]
            while lowest > 0, above < count {
                lowest -= 1
                above += counts[lowest]
            }
            var kept: [UInt64] = []
            kept.reserveCapacity(above)
            for number in numbers where step(number) >= lowest { kept.append(number) }
            kept.sort(by: >)
            return Array(kept.prefix(count))
        }
    }

    /// One rather rare word in common is the least.
    private static let leastScore: Float = 20
}
