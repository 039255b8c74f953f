/// How well a ranking puts first what is wanted: the mean of the precision at each thing wanted, which is about the area
/// under the curve of precision and recall.
struct AveragePrecision {
    private var ranked: [(probability: Float, isWanted: Bool)] = []

    /// Adds some of what is ranked.
    mutating func add(_ probabilities: [Float], _ answers: [Bool]) {
        ranked += zip(probabilities, answers).map { ($0, $1) }
    }

    /// The average precision, 0 to 1. O(n log n).
    var value: Double {
        var (wanted, sum) = (0, 0.0)
        let sorted = ranked.sorted { $0.probability > $1.probability }
        for (place, one) in sorted.enumerated() where one.isWanted {
            wanted += 1
            sum += Double(wanted) / Double(place + 1)
        }
        return sum / Double(max(1, wanted))
    }
}
