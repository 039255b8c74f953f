import News

/// What the reader decided about pairs of articles, by article; a later word on a pair stands for an earlier one.
struct StoryBonds: Sendable {
    private var kinds: [Int64: [Int64: StoryBond.Kind]] = [:]

    /// Takes a decision over two articles.
    mutating func add(_ bond: StoryBond) {
        kinds[bond.article.rawValue, default: [:]][bond.other.rawValue] = bond.kind
        kinds[bond.other.rawValue, default: [:]][bond.article.rawValue] = bond.kind
    }

    /// The articles that something is said of together with this one.
    func of(_ key: Int64) -> [Int64: StoryBond.Kind] { kinds[key] ?? [:] }
}

extension StoryIndex {
    /// Takes over what the reader decided by hand; grouping never goes against it.
    /// - Parameter bonds: an earlier word before a later one. A pair that is not in the index waits until it is.
    package mutating func bind(_ bonds: [StoryBond]) {
        for bond in bonds { self.bonds.add(bond) }
    }

    /// Affinities that no likeness can outweigh for pairs that the reader decided about; the slate says where each stands.
    func hold(_ affinities: inout [Float], _ places: [Int]) {
        for (index, place) in places.enumerated() {
            for (key, kind) in bonds.of(articles[place].key) {
                guard let other = self.place(of: key).map({ Int(slate[$0]) }), other >= 0 else { continue }
                switch kind {
                case .apart: affinities[index * places.count + other] = -1e7
                case .close: affinities[index * places.count + other] = 1e4
                case .joined: break
                }
            }
        }
    }

    /// The groups, of which those are one that the reader joined.
    func united(_ groups: [[Int]]) -> [[Int]] {
        var groups = groups
        var groupOf: [Int: Int] = [:]
        for (number, group) in groups.enumerated() { for place in group { groupOf[place] = number } }
        for place in groupOf.keys.sorted() {
            for (key, kind) in bonds.of(articles[place].key).sorted(by: { $0.key < $1.key })
            where kind != .apart {
                guard let other = self.place(of: key), let one = groupOf[place], let two = groupOf[other],
                    one != two, !isForbidden(groups[one], groups[two])
                else { continue }
                for moved in groups[two] { groupOf[moved] = one }
                groups[one] = (groups[one] + groups[two]).sorted()
                groups[two] = []
            }
        }
        return groups.filter { !$0.isEmpty }
    }

    /// Whether the reader said of two articles of two groups that they are never in one story.
    private func isForbidden(_ left: [Int], _ right: [Int]) -> Bool {
        let others = Set(right.map { articles[$0].key })
        return left.contains { place in
            bonds.of(articles[place].key).contains { $0.value == .apart && others.contains($0.key) }
        }
    }
}
