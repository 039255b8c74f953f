import Analysis

/// Chooses the threshold at which some stories agree best (F1) with their answers.
///
/// The measure jumps with every pair, and with so few stories its highest jump stands where one story happens to be
/// right; so it is smoothed before the highest place is taken.
struct ThresholdChoice {
    /// What is found in one story at one threshold.
    struct Tally {
        /// How many pairs are found.
        var found = 0
        /// How many of them are wanted.
        var right = 0
    }

    /// The thresholds that are tried, in hundredths.
    static let steps = 10..<70
    /// How many steps away a neighbour no longer counts; nearer ones weigh more.
    private static let reach = 16

    private var tallies: [[Tally]] = []
    private var wanted: [Int] = []

    /// Adds a story.
    /// - Parameters:
    ///   - wanted: how many pairs are looked for.
    ///   - tally: what is found at a threshold.
    mutating func add(wanted: Int, _ tally: (Float) -> Tally) {
        self.wanted.append(wanted)
        tallies.append(Self.steps.map { tally(Float($0) / 100) })
    }

    /// Adds the stories of another choice.
    mutating func add(_ other: ThresholdChoice) {
        tallies += other.tallies
        wanted += other.wanted
    }

    /// The best threshold of some of the stories, by the order in which they were added.
    func best(of some: [Int]) -> Float {
        let total = some.reduce(0) { $0 + wanted[$1] }
        let measures = Self.steps.indices.map { step in
            let found = some.reduce(0) { $0 + tallies[$1][step - Self.steps.lowerBound].found }
            let right = some.reduce(0) { $0 + tallies[$1][step - Self.steps.lowerBound].right }
            return 2 * Double(right) / Double(max(1, found + total))
        }
        let smoothed = measures.indices.map { Self.mean(measures, around: $0) }
        let best = smoothed.indices.max { smoothed[$0] < smoothed[$1] } ?? 0
        return Float(Self.steps.lowerBound + best) / 100
    }

    /// The mean of the measures around a place; beyond the ends the last one goes on.
    private static func mean(_ measures: [Double], around place: Int) -> Double {
        var (sum, weights) = (0.0, 0.0)
        for offset in (1 - reach)..<reach {
            let weight = Double(reach - abs(offset))
            sum += weight * measures[min(measures.count - 1, max(0, place + offset))]
            weights += weight
        }
        return sum / weights
    }
}
