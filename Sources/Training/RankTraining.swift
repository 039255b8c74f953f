import Analysis

/// Trains a linear ranking: a softmax over the candidates of each question, by stochastic gradients with per-weight rates.
struct RankTraining {
    private var space = FeatureSpace()
    private var answers: [Int] = []

    /// Adds a question: the features of each candidate, of which one is right.
    mutating func add(_ candidates: [FeatureList], right: Int) {
        for candidate in candidates { space.add(candidate, gold: 0) }
        space.endSequence()
        answers.append(right)
    }

    /// The weights as a section of the model.
    mutating func section(_ name: String, epochs: Int, penalty: Float, buckets: Int) -> [UInt8] {
        space.close(floor: 3)
        var weights = [Float](repeating: 0, count: space.kept.count)
        var squares = [Float](repeating: 1e-6, count: space.kept.count)
        var generator = SplitMix(state: 3)
        var order = Array(0..<space.sequenceCount)
        for epoch in 0..<epochs {
            order.shuffle(using: &generator)
            var right = 0
            for question in order where step(question, &weights, &squares, penalty) { right += 1 }
            if epoch == epochs - 1 {
                report("\(name): \(right) of \(order.count) right in pass \(epoch + 1)")
            }
        }
        return WeightSection.bytes(zip(space.kept, weights).map { ($0, [$1]) }, labels: 1, buckets: buckets)
    }

    private func step(_ question: Int, _ weights: inout [Float], _ squares: inout [Float], _ penalty: Float)
        -> Bool
    {
        let items = space.sequenceStarts[question]..<space.sequenceStarts[question + 1]
        let scores = items.map { item in
            (space.itemStarts[item]..<space.itemStarts[item + 1]).reduce(Float(0)) { sum, entry in
                let number = Int(space.numbers[entry])
                return number < 0 ? sum : sum + weights[number]
            }
        }
        let chances = Softmax.chances(scores)
        for (place, item) in items.enumerated() {
            let gradient = chances[place] - (place == answers[question] ? 1 : 0)
            for entry in space.itemStarts[item]..<space.itemStarts[item + 1] {
                let number = Int(space.numbers[entry])
                guard number >= 0 else { continue }
                let full = gradient + weights[number] * penalty / space.counts[number]
                squares[number] += full * full
                weights[number] -= 0.1 * full / squares[number].squareRoot()
            }
        }
        return scores.indices.max { scores[$0] < scores[$1] } == answers[question]
    }
}
