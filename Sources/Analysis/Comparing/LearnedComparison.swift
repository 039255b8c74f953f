extension ComparisonModel {
    /// What was learned.
    static let learned: ComparisonModel = {
        let names = PairEvidence.names
        let hand: [String: Float] = [
            "cosine": 14, "best of both": 0.7, "cosine in context": 3, "speakers agree": 0.3,
        ]
        let model = LogisticModel(
            means: Array(repeating: 0, count: names.count),
            deviations: Array(repeating: 1, count: names.count),
            weights: names.map { hand[$0] ?? 0 }, bias: -6)
        let wide = SecondEvidence.names
        let pass: [String: Float] = ["passage odds": 1]
        let pass2: [String: Float] = ["statement odds": 1, "both attributed": 1, "one attributed": -0.5]
        func second(_ table: [String: Float]) -> LogisticModel {
            LogisticModel(
                means: Array(repeating: 0, count: wide.count),
                deviations: Array(repeating: 1, count: wide.count),
                weights: wide.map { table[$0] ?? 0 }, bias: 0)
        }
        return ComparisonModel(
            first: [model, model], second: [second(pass), second(pass2)], thresholds: [0.12, 0.4])
    }()
}
