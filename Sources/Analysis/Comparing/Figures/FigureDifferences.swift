import FoundationEssentials
import News

/// Finds the figures that two or more articles give for one slot, by way of the passages that tell the same thing.
struct FigureDifferences {
    /// The least confidence of an alignment whose figures are compared.
    private static let leastConfidence = 0.3
    /// How much two figures must have around them in common to fill one slot.
    private static let leastLikeness = 2
    /// How much must speak for two figures being of one thing for them to contradict each other.
    private static let leastStrength = 2
    /// How much must speak for it where the passages are not surely level.
    private static let leastStrengthOfDoubtful = 5

    private var reader: FigureReader
    private var slots = FigureSlots()

    /// The figures of aligned passages, slot by slot, in the order of the first article.
    /// - Parameters:
    ///   - doubtful: pairs of passages that are not sure enough to be aligned; their figures are compared where what is
    ///     said of them agrees well.
    ///   - words: the words of the accounts' texts where they are known already.
    static func figures(
        of accounts: [AccountComparison.Account], aligned: [AlignedPair], doubtful: [AlignedPair] = [],
        words: [TextWords]? = nil
    ) -> [FigureComparison] {
        var finder = FigureDifferences(reader: FigureReader(accounts, words: words))
        let pairs = aligned.filter { $0.confidence >= leastConfidence }
            .sorted { $0.confidence > $1.confidence }
        // What agrees is settled first: a figure that another account has, too, contradicts no other one of it.
        for pair in pairs { finder.joinAgreeing(pair) }
        for pair in pairs { finder.joinDiffering(pair, atLeast: leastStrength) }
        for pair in doubtful.sorted(by: { $0.confidence > $1.confidence }) {
            finder.joinAgreeing(pair, atLeast: leastStrengthOfDoubtful)
            finder.joinDiffering(pair, atLeast: leastStrengthOfDoubtful)
        }
        return finder.comparisons
    }

    private init(reader: FigureReader) { self.reader = reader }

    private var comparisons: [FigureComparison] {
        slots.groups.map { group in
            let values = group.map(\.figure)
            let agree = values.indices.allSatisfy { place in
                values[(place + 1)...].allSatisfy { values[place].agrees(with: $0) }
            }
            return FigureComparison(
                slot: (group.map(\.slot) + group.map(\.lead)).first { !$0.isEmpty } ?? "", agree: agree,
                reports: group.map { .init(passage: $0.passage, value: $0.figure.value) })
        }
    }

    private mutating func joinAgreeing(_ pair: AlignedPair) {
        join(pair) { one, other, isOnly in
            guard one.figure.agrees(with: other.figure) else { return 0 }
            let likeness = max(
                one.likeness(to: other, isOnly: isOnly),
                SlotEvidence(one, other, isOnly: isOnly).strength)
            return likeness >= Self.leastLikeness ? likeness : 0
        }
    }

    private mutating func joinAgreeing(_ pair: AlignedPair, atLeast least: Int) {
        join(pair) { one, other, isOnly in
            guard one.figure.agrees(with: other.figure) else { return 0 }
            let strength = SlotEvidence(one, other, isOnly: isOnly).strength
            return strength >= least ? strength : 0
        }
    }

    private mutating func joinDiffering(_ pair: AlignedPair, atLeast least: Int) {
        join(pair) { one, other, isOnly in
            guard !one.figure.agrees(with: other.figure) else { return 0 }
            let strength = SlotEvidence(one, other, isOnly: isOnly).strength
            return strength >= least ? strength : 0
        }
    }

    /// Joins the figures of two passages that fill the same slot, each once, the likeliest first.
    private mutating func join(
        _ pair: AlignedPair, likeness: (PlacedFigure, PlacedFigure, _ isOnly: Bool) -> Int
    ) {
        let (left, right) = (reader.figures(of: pair.left), reader.figures(of: pair.right))
        guard !left.isEmpty, !right.isEmpty else { return }
        var candidates: [(likeness: Int, left: Int, right: Int)] = []
        for (place, one) in left.enumerated() {
            for (other, two) in right.enumerated() where one.figure.unit == two.figure.unit {
                let isOnly =
                    left.count { $0.figure.unit == one.figure.unit } == 1
                    && right.count { $0.figure.unit == one.figure.unit } == 1
                let found = likeness(one, two, isOnly)
                if found > 0 { candidates.append((found, place, other)) }
            }
        }
        candidates.sort { ($1.likeness, $0.left, $0.right) < ($0.likeness, $1.left, $1.right) }
        var (usedLeft, usedRight): (Set<Int>, Set<Int>) = ([], [])
        for candidate in candidates
        where !usedLeft.contains(candidate.left) && !usedRight.contains(candidate.right) {
            let (one, other) = (left[candidate.left], right[candidate.right])
            usedLeft.insert(candidate.left)
            usedRight.insert(candidate.right)
            if !one.figure.agrees(with: other.figure),
                reader.has(one, in: pair.right.article) || reader.has(other, in: pair.left.article)
            {
                continue
            }
            slots.join(one, other) {
                SlotEvidence($0, $1, isOnly: false).strength >= Self.leastStrength
            }
        }
    }
}
