import Analysis
import Foundation

/// The weights of a network while they are learned, with the running means of their gradients.
struct NetworkLearner {
    /// One kind of weights with its gradient and the running means of the gradient and of its square.
    private struct Weights {
        var values: [Float]
        var gradient: [Float]
        var means: [Float]
        var squares: [Float]
        var decays: Bool

        init(_ values: [Float], decays: Bool) {
            self.values = values
            gradient = Array(repeating: 0, count: values.count)
            means = gradient
            squares = gradient
            self.decays = decays
        }
    }

    private var hidden: Weights
    private var hiddenBias: Weights
    private var output: Weights
    private var direct: Weights
    private var bias: Weights
    private let columnCount: Int
    private let dropout: Float
    private let rate: Float
    private let decay: Float
    private let width: Int
    private var block: NetworkBlock

    /// Begins with a network's weights.
    init(_ network: PairNetwork, dropout: Float, rate: Float, decay: Float) {
        hidden = Weights(network.hidden, decays: true)
        hiddenBias = Weights(network.hiddenBias, decays: false)
        output = Weights(network.output, decays: true)
        direct = Weights(network.direct, decays: true)
        bias = Weights(network.bias, decays: false)
        columnCount = network.columnCount
        width = network.width
        block = NetworkBlock(width: network.width)
        self.dropout = dropout
        self.rate = rate
        self.decay = decay
    }

    /// Puts the weights into a network.
    func store(in network: inout PairNetwork) {
        network.hidden = hidden.values
        network.hiddenBias = hiddenBias.values
        network.output = output.values
        network.direct = direct.values
        network.bias = bias.values
    }

    /// Takes one step against the gradient of the logarithmic loss of some rows.
    /// - Parameters:
    ///   - rate: the share of the full rate that this step takes.
    ///   - step: the number of the step, from 1.
    mutating func learn(
        from batch: ArraySlice<Int>, rows: [Float], answers: [Float], rate share: Float, step: Int,
        using generator: inout SeededGenerator
    ) {
        let scale = 1 / Float(batch.count)
        for start in stride(from: batch.startIndex, to: batch.endIndex, by: NetworkBlock.length) {
            let end = min(batch.endIndex, start + NetworkBlock.length)
            block.fill(batch[start..<end], rows: rows, columnCount: columnCount)
            block.leaveOut(dropout, using: &generator)
            block.sum(hidden.values, hiddenBias.values)
            for place in 0..<block.count {
                let row = batch[start + place]
                let found = answer(place)
                blame(
                    place,
                    (scale * (found.0 - answers[row * 2]), scale * (found.1 - answers[row * 2 + 1])))
            }
            block.addErrors(to: &hidden.gradient)
        }
        let corrections = (1 - pow(Float(0.9), Float(step)), 1 - pow(Float(0.999), Float(step)))
        update(&hidden, rate * share, corrections)
        update(&hiddenBias, rate * share, corrections)
        update(&output, rate * share, corrections)
        update(&direct, rate * share, corrections)
        update(&bias, rate * share, corrections)
    }

    /// The answers to one row of the block, from its sums.
    private mutating func answer(_ place: Int) -> (Float, Float) {
        var (passage, statement) = (bias.values[0], bias.values[1])
        for column in 0..<columnCount {
            let value = block.values[column * NetworkBlock.length + place]
            passage += value * direct.values[column * 2]
            statement += value * direct.values[column * 2 + 1]
        }
        for unit in 0..<width {
            let passed = block.passed(place, unit)
            passage += passed * output.values[unit]
            statement += passed * output.values[width + unit]
        }
        return (1 / (1 + exp(-passage)), 1 / (1 + exp(-statement)))
    }

    /// Adds to the gradients what one row's errors ask for, and hands the errors on to the hidden units.
    private mutating func blame(_ place: Int, _ error: (Float, Float)) {
        for unit in 0..<width {
            let passed = block.passed(place, unit)
            output.gradient[unit] += passed * error.0
            output.gradient[width + unit] += passed * error.1
            let sum = error.0 * output.values[unit] + error.1 * output.values[width + unit]
            hiddenBias.gradient[unit] += block.setError(sum, place, unit)
        }
        for column in 0..<columnCount {
            let value = block.values[column * NetworkBlock.length + place]
            direct.gradient[column * 2] += value * error.0
            direct.gradient[column * 2 + 1] += value * error.1
        }
        bias.gradient[0] += error.0
        bias.gradient[1] += error.1
    }

    private func update(_ weights: inout Weights, _ rate: Float, _ corrections: (Float, Float)) {
        for place in weights.values.indices {
            let slope = weights.gradient[place]
            weights.gradient[place] = 0
            weights.means[place] = 0.9 * weights.means[place] + 0.1 * slope
            weights.squares[place] = 0.999 * weights.squares[place] + 0.001 * slope * slope
            let root = (weights.squares[place] / corrections.1).squareRoot() + 1e-8
            var change = weights.means[place] / corrections.0 / root
            if weights.decays { change += decay * weights.values[place] }
            weights.values[place] -= rate * change
        }
    }
}
