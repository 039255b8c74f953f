import Analysis
import Foundation

/// Trains a linear-chain field by stochastic gradients with per-weight rates (AdaGrad, Duchi, Hazan & Singer, 2011), L1 and L2 penalties,
/// and the average of the later passes.
struct FieldTrainer {
    typealias Scores = ChainField.Scores

    private(set) var field: ChainField
    private var weights: [Scores]
    private var squares: [Scores]
    /// Sums of the weights after each of the later passes, for their average.
    private var sums: [Scores]
    private var transitionSums: [Scores]
    private var transitionSquares: [Scores]
    private let masksCue: Bool
    private let penalty: Float
    private let absolutePenalty: Float
    private let rate: Float = 0.15

    /// A trainer for a space that was closed.
    /// - Parameter masksCue: whether label 3 is certain where it is gold, as in the second field.
    init(labels: Int, space: FeatureSpace, masksCue: Bool, penalty: Float, absolutePenalty: Float) {
        field = ChainField(labels: labels)
        weights = [Scores](repeating: .zero, count: space.kept.count)
        squares = [Scores](repeating: Scores(repeating: 1e-6), count: space.kept.count)
        transitionSquares = [Scores](repeating: Scores(repeating: 1e-6), count: labels)
        sums = [Scores](repeating: .zero, count: space.kept.count)
        transitionSums = [Scores](repeating: .zero, count: labels)
        self.masksCue = masksCue
        self.penalty = penalty
        self.absolutePenalty = absolutePenalty
    }

    /// Passes over the sequences that `selects` chooses, in a new order each time.
    mutating func train(_ space: FeatureSpace, epochs: Int, _ name: String, selects: (Int) -> Bool) {
        var order = (0..<space.sequenceCount).filter(selects)
        var generator = SplitMix(state: 7)
        for epoch in 0..<epochs {
            order.shuffle(using: &generator)
            var loss = 0.0
            for sequence in order { loss += step(space, sequence) }
            if epoch >= epochs / 2 { remember() }
            if epoch % 4 == 3 || epoch == epochs - 1 {
                report("\(name) pass \(epoch + 1): \(loss / Double(order.count))")
            }
        }
        average(over: Float(epochs - epochs / 2))
    }

    /// Adds the weights as they stand to the sums.
    private mutating func remember() {
        for number in weights.indices { sums[number] += weights[number] }
        for label in field.transitions.indices { transitionSums[label] += field.transitions[label] }
    }

    /// Puts the average over the later passes in the place of the last weights, which lean to the sequences seen last.
    private mutating func average(over passes: Float) {
        for number in weights.indices { weights[number] = sums[number] / passes }
        for label in field.transitions.indices { field.transitions[label] = transitionSums[label] / passes }
    }

    private mutating func step(_ space: FeatureSpace, _ sequence: Int) -> Double {
        let items = space.sequenceStarts[sequence]..<space.sequenceStarts[sequence + 1]
        let scores = items.map { score(space, $0) }
        let result = field.marginals(scores, withTransitions: true)
        var loss = result.logPartition
        var moves = result.transitions
        for (place, item) in items.enumerated() {
            let label = Int(space.gold[item])
            loss -= Double(scores[place][label])
            if place > 0 {
                let before = Int(space.gold[item - 1])
                loss -= Double(field.transitions[before][label])
                moves[before][label] -= 1
            }
            var gradient = result.labels[place]
            if masksCue, label == 3 { continue }
            gradient[label] -= 1
            if gradient.max() < 1e-4, gradient.min() > -1e-4 { continue }
            update(space, item, gradient)
        }
        for label in 0..<field.labels {
            let gradient = moves[label] + field.transitions[label] * (penalty * 1e-3)
            transitionSquares[label] += gradient * gradient
            field.transitions[label] -= rate * gradient / transitionSquares[label].squareRoot()
        }
        return loss
    }

    private func score(_ space: FeatureSpace, _ item: Int) -> Scores {
        if masksCue, space.gold[item] == 3 { return LinkingField.cueOnly }
        var sum = Scores.zero
        for entry in space.itemStarts[item]..<space.itemStarts[item + 1] {
            let number = Int(space.numbers[entry])
            if number >= 0 { sum += weights[number] }
        }
        return masksCue ? LinkingField.withoutCue(sum) : sum
    }

    private mutating func update(_ space: FeatureSpace, _ item: Int, _ gradient: Scores) {
        for entry in space.itemStarts[item]..<space.itemStarts[item + 1] {
            let number = Int(space.numbers[entry])
            guard number >= 0 else { continue }
            let share = 1 / space.counts[number]
            let full = gradient + weights[number] * (penalty * share)
            squares[number] += full * full
            let pace = Scores(repeating: rate) / squares[number].squareRoot()
            let moved = weights[number] - pace * full
            let shrink = pace * (absolutePenalty * share)
            weights[number] =
                moved.replacing(with: moved - shrink, where: moved .> shrink)
                .replacing(with: moved + shrink, where: moved .< -shrink)
                .replacing(with: 0, where: (moved .<= shrink) .& (moved .>= -shrink))
        }
    }

    /// The weights as a section of the model: the heaviest features of each bucket, in signed bytes.
    func section(_ space: FeatureSpace, labels: Int, buckets: Int) -> [UInt8] {
        WeightSection.bytes(
            zip(space.kept, weights).map { feature, vector in (feature, (0..<labels).map { vector[$0] }) },
            labels: labels, buckets: buckets)
    }

    /// The transitions as a section of the model.
    var transitionSection: [UInt8] {
        field.transitions.flatMap { row in (0..<8).map { row[$0].bitPattern } }.withUnsafeBytes { Array($0) }
    }
}

/// Writes weights in the layout of ``LearnedWeights``.
enum WeightSection {
    static func bytes(_ features: [(UInt64, [Float])], labels: Int, buckets: Int) -> [UInt8] {
        let entries = LearnedWeights.entries(labels: labels)
        let heaviest = features.map { $0.1.map(abs).max() ?? 0 }.sorted()
        let limit = max(heaviest.last ?? 1, 1e-3)
        // Weights beyond the 99.9th percentile are cut, so that the small ones keep their digits.
        let top = heaviest.isEmpty ? 1 : max(heaviest[heaviest.count * 999 / 1000], limit / 2)
        let scale = top / 127
        var result = [UInt8](repeating: 0, count: 64 + buckets * 64)
        withUnsafeBytes(of: scale.bitPattern.littleEndian) {
            for (place, byte) in $0.enumerated() { result[place] = byte }
        }
        var used = [Int](repeating: 0, count: buckets)
        var lost = 0
        let order = features.sorted { ($0.1.map(abs).max() ?? 0) > ($1.1.map(abs).max() ?? 0) }
        for (feature, weights) in order {
            let rounded = weights.map { Int8(max(-127, min(127, ($0 / scale).rounded()))) }
            if rounded.allSatisfy({ $0 == 0 }) { continue }
            let bucket = LearnedWeights.bucket(feature, mask: UInt64(buckets - 1))
            guard used[bucket] < entries else {
                lost += 1
                continue
            }
            let base = 64 + bucket * 64
            let entry = used[bucket]
            let fingerprint = LearnedWeights.fingerprint(feature)
            result[base + entry * 2] = UInt8(fingerprint & 255)
            result[base + entry * 2 + 1] = UInt8(fingerprint >> 8)
            for (label, weight) in rounded.enumerated() {
                result[base + entries * 2 + entry * labels + label] = UInt8(bitPattern: weight)
            }
            used[bucket] += 1
        }
        report("\(used.reduce(0, +)) features with weight, \(lost) without room, scale \(scale)")
        return result
    }
}
