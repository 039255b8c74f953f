import Analysis

/// Trains a linear ranking: a softmax over the candidates of each question, by stochastic gradients with per-weight rates.
struct RankTraining {
    /// How a ranking is trained.
    struct Settings {
        var passes = 12
        /// The factor of the squares of weights in what is made small.
        var penalty: Float
        /// How many buckets the table of weights has; a power of two.
        var buckets: Int

        static let strings = Settings(penalty: 0.05, buckets: 1 << 11)
        static let antecedents = Settings(penalty: 0.2, buckets: 1 << 8)
        static let confidence = Settings(passes: 30, penalty: 0.05, buckets: 1 << 6)
    }

    private let settings: Settings
    private var space = FeatureSpace()
    private var answers: [Int] = []
    private var folds: [Int] = []

    /// A ranking without questions.
    init(settings: Settings) { self.settings = settings }

    /// Adds a question: the features of each candidate, of which one is right.
    mutating func add(_ candidates: [FeatureList], right: Int, fold: Int) {
        for candidate in candidates { space.add(candidate, gold: 0) }
        space.endSequence()
        answers.append(right)
        folds.append(fold)
    }

    /// The weights as a section of the model, learned from all folds but one.
    func section(_ name: String, without fold: Int) -> [UInt8] {
        var space = space
        space.close(floor: 3)
        var weights = [Float](repeating: 0, count: space.kept.count)
        var squares = [Float](repeating: 1e-6, count: space.kept.count)
        var generator = SplitMix(state: 3)
        var order = folds.indices.filter { folds[$0] != fold }
        for _ in 0..<settings.passes {
            order.shuffle(using: &generator)
            for question in order { step(space, question, &weights, &squares) }
        }
        let left = folds.indices.filter { folds[$0] == fold }
        let right = left.count { best(space, $0, weights) == answers[$0] }
        report("\(name) \(fold): \(right) of \(left.count) right among what was left out")
        return WeightSection.bytes(
            zip(space.kept, weights).map { ($0, [$1]) }, labels: 1, buckets: settings.buckets)
    }

    private func scores(_ space: FeatureSpace, _ question: Int, _ weights: [Float]) -> [Float] {
        (space.sequenceStarts[question]..<space.sequenceStarts[question + 1]).map { item in
            (space.itemStarts[item]..<space.itemStarts[item + 1]).reduce(Float(0)) { sum, entry in
                let number = Int(space.numbers[entry])
                return number < 0 ? sum : sum + weights[number]
            }
        }
    }

    private func best(_ space: FeatureSpace, _ question: Int, _ weights: [Float]) -> Int? {
        let scores = scores(space, question, weights)
        return scores.indices.max { scores[$0] < scores[$1] }
    }

    private func step(
        _ space: FeatureSpace, _ question: Int, _ weights: inout [Float], _ squares: inout [Float]
    ) {
        let start = space.sequenceStarts[question]
        let chances = Softmax.chances(scores(space, question, weights))
        for place in chances.indices {
            let gradient = chances[place] - (place == answers[question] ? 1 : 0)
            for entry in space.itemStarts[start + place]..<space.itemStarts[start + place + 1] {
                let number = Int(space.numbers[entry])
                guard number >= 0 else { continue }
                let full = gradient + weights[number] * settings.penalty / space.counts[number]
                squares[number] += full * full
                weights[number] -= 0.1 * full / squares[number].squareRoot()
            }
        }
    }
}
