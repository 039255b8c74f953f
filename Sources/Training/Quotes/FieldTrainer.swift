import Analysis
import Foundation

/// Trains a linear-chain field by stochastic gradients with per-weight rates (AdaGrad, Duchi, Hazan & Singer, 2011), L1 and L2 penalties,
/// and the average of the later passes.
struct FieldTrainer {
    typealias Scores = ChainField.Scores

    /// How a field is trained.
    struct Settings {
        var labels: Int
        /// Whether label 3 is certain where it is gold, as in the second field.
        var masksCue = false
        /// How many labels have weights; those after them are certain or impossible.
        var weighted: Int
        /// The factors of the squares and of the absolute values of weights in what is made small.
        var squarePenalty: Float
        var absolutePenalty: Float
        var passes = 8
        /// How many buckets the table of weights has; a power of two.
        var buckets: Int

        static let tagging = Settings(
            labels: Tagging.Label.count, weighted: Tagging.Label.count, squarePenalty: 2,
            absolutePenalty: 1, buckets: 1 << 15)
        static let linking = Settings(
            labels: LinkingFeatures.Label.count, masksCue: true, weighted: 3, squarePenalty: 2,
            absolutePenalty: 1, buckets: 1 << 15)
    }

    private(set) var field: ChainField
    private var weights: [Scores]
    private var squares: [Scores]
    /// Sums of the weights after each of the later passes, for their average.
    private var sums: [Scores]
    private var transitionSums: [Scores]
    private var transitionSquares: [Scores]
    private let settings: Settings
    private let rate: Float = 0.05

    /// A trainer for a space that was closed.
    init(space: FeatureSpace, settings: Settings) {
        field = ChainField(labels: settings.labels)
        weights = [Scores](repeating: .zero, count: space.kept.count)
        squares = [Scores](repeating: Scores(repeating: 1e-6), count: space.kept.count)
        transitionSquares = [Scores](repeating: Scores(repeating: 1e-6), count: settings.labels)
        sums = [Scores](repeating: .zero, count: space.kept.count)
        transitionSums = [Scores](repeating: .zero, count: settings.labels)
        self.settings = settings
    }

    /// Passes over the sequences that `selects` chooses, in a new order each time.
    mutating func train(_ space: FeatureSpace, selects: (Int) -> Bool) {
        var order = (0..<space.sequenceCount).filter(selects)
        var generator = SplitMix(state: 7)
        for pass in 0..<settings.passes {
            order.shuffle(using: &generator)
            for sequence in order { step(space, sequence) }
            if pass >= settings.passes / 2 { remember() }
        }
        average(over: Float(settings.passes - settings.passes / 2))
    }

    /// The mean logarithmic loss of an item of the sequences that `selects` chooses.
    func loss(_ space: FeatureSpace, selects: (Int) -> Bool) -> Double {
        var loss = 0.0
        var count = 0
        for sequence in 0..<space.sequenceCount where selects(sequence) {
            let items = space.sequenceStarts[sequence]..<space.sequenceStarts[sequence + 1]
            let scores = items.map { score(space, $0) }
            loss += field.marginals(scores).logPartition
            for (place, item) in items.enumerated() {
                let label = Int(space.gold[item])
                loss -= Double(scores[place][label])
                if place > 0 { loss -= Double(field.transitions[Int(space.gold[item - 1])][label]) }
            }
            count += items.count
        }
        return loss / Double(max(1, count))
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

    private mutating func step(_ space: FeatureSpace, _ sequence: Int) {
        let items = space.sequenceStarts[sequence]..<space.sequenceStarts[sequence + 1]
        let scores = items.map { score(space, $0) }
        let result = field.marginals(scores, withTransitions: true)
        var moves = result.transitions
        for (place, item) in items.enumerated() {
            let label = Int(space.gold[item])
            if place > 0 { moves[Int(space.gold[item - 1])][label] -= 1 }
            var gradient = result.labels[place]
            if settings.masksCue, label == 3 { continue }
            gradient[label] -= 1
            if gradient.max() < 1e-4, gradient.min() > -1e-4 { continue }
            update(space, item, gradient)
        }
        for label in 0..<field.labels {
            let gradient = moves[label] + field.transitions[label] * (settings.squarePenalty * 1e-3)
            transitionSquares[label] += gradient * gradient
            field.transitions[label] -= rate * gradient / transitionSquares[label].squareRoot()
        }
    }

    private func score(_ space: FeatureSpace, _ item: Int) -> Scores {
        if settings.masksCue, space.gold[item] == 3 { return LinkingField.cueOnly }
        var sum = Scores.zero
        for entry in space.itemStarts[item]..<space.itemStarts[item + 1] {
            let number = Int(space.numbers[entry])
            if number >= 0 { sum += weights[number] }
        }
        return settings.masksCue ? LinkingField.withoutCue(sum) : sum
    }

    private mutating func update(_ space: FeatureSpace, _ item: Int, _ gradient: Scores) {
        for entry in space.itemStarts[item]..<space.itemStarts[item + 1] {
            let number = Int(space.numbers[entry])
            guard number >= 0 else { continue }
            let share = 1 / space.counts[number]
            let full = gradient + weights[number] * (settings.squarePenalty * share)
            squares[number] += full * full
            let pace = Scores(repeating: rate) / squares[number].squareRoot()
            let moved = weights[number] - pace * full
            let shrink = pace * (settings.absolutePenalty * share)
            weights[number] =
                moved.replacing(with: moved - shrink, where: moved .> shrink)
                .replacing(with: moved + shrink, where: moved .< -shrink)
                .replacing(with: 0, where: (moved .<= shrink) .& (moved .>= -shrink))
        }
    }

    /// The weights as a section of the model: the heaviest features of each bucket, in signed bytes.
    func section(_ space: FeatureSpace) -> [UInt8] {
        WeightSection.bytes(
            zip(space.kept, weights).map { feature, vector in
                (feature, (0..<settings.weighted).map { vector[$0] })
            },
            labels: settings.weighted, buckets: settings.buckets)
    }

    /// The transitions as a section of the model.
    var transitionSection: [UInt8] {
        field.transitions.flatMap { row in (0..<8).map { row[$0].bitPattern } }.withUnsafeBytes { Array($0) }
    }
}
