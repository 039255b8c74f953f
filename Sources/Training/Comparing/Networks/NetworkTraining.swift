import Analysis
import Foundation

/// Pairs of sentences to learn from: their rows, one after the other, and for each question whether a pair is one of
/// those that are looked for.
struct PairExamples {
    /// How many numbers a row has.
    let columnCount: Int
    /// The rows one after the other.
    private(set) var rows: [Float] = []
    /// The answers by row, then by question, 0 or 1.
    private(set) var answers: [Float] = []

    /// No examples of rows of this length.
    init(columnCount: Int) { self.columnCount = columnCount }

    /// How many rows there are.
    var count: Int { rows.count / columnCount }

    /// Adds rows with their answers, by question.
    mutating func add(_ rows: [Float], _ answers: [[Bool]]) {
        self.rows += rows
        for place in answers[0].indices { self.answers += answers.map { $0[place] ? 1 : 0 } }
    }

    /// The means of the columns, and one divided by their deviations.
    var moments: (means: [Float], scales: [Float]) {
        var sums = Array(repeating: 0.0, count: columnCount)
        var squares = sums
        rows.withUnsafeBufferPointer { rows in
            for row in 0..<count {
                for column in 0..<columnCount {
                    let value = Double(rows[row * columnCount + column])
                    sums[column] += value
                    squares[column] += value * value
                }
            }
        }
        let total = Double(max(1, count))
        let means = sums.map { $0 / total }
        let scales = zip(squares, means).map { 1 / (max(0, $0 / total - $1 * $1).squareRoot() + 1e-4) }
        return (means.map(Float.init), scales.map(Float.init))
    }
}

/// Learns a ``PairNetwork`` by stochastic gradient descent: Adam with decoupled decay of the weights (Loshchilov and
/// Hutter, 2019) in small batches, while some hidden units are left out at random (Srivastava and others, 2014).
struct NetworkTraining {
    /// How many hidden units each network has.
    var width = PairNetwork.learnedWidth
    /// How many networks are learned from other starts.
    var members = PairNetwork.memberCount
    /// The share of the hidden units that are left out.
    var dropout: Float
    /// How often each row is seen.
    var passes: Int
    /// What the random numbers begin from.
    var seed: Int

    private static let batch = 512
    private static let rate: Float = 0.002
    private static let decay: Float = 0.05
    private static let warming = 200

    /// The mean of the networks that these examples teach from several starts.
    /// O(networks × passes × rows × columns × width).
    func network(of examples: PairExamples) -> PairNetwork {
        let moments = examples.moments
        let empty = PairNetwork(means: moments.means, scales: moments.scales, width: width)
        let rows = standardised(examples, empty)
        return PairNetwork(
            meanOf: (0..<members).map { member in
                self.member(from: empty, examples, rows, seed: seed + 1_000 * member)
            })
    }

    private func member(
        from empty: PairNetwork, _ examples: PairExamples, _ rows: [Float], seed: Int
    ) -> PairNetwork {
        var network = empty
        var generator = SeededGenerator(seed: seed)
        start(&network, using: &generator)
        var learner = NetworkLearner(network, dropout: dropout, rate: Self.rate, decay: Self.decay)
        var order = Array(0..<examples.count)
        var step = 0
        for pass in 0..<passes {
            order.shuffle(using: &generator)
            let cooling = 1 - 0.9 * Float(pass) / Float(passes)
            for start in stride(from: 0, to: order.count, by: Self.batch) {
                step += 1
                let warmth = min(1, Float(step) / Float(Self.warming))
                learner.learn(
                    from: order[start..<min(order.count, start + Self.batch)], rows: rows,
                    answers: examples.answers, rate: warmth * cooling, step: step, using: &generator)
            }
        }
        learner.store(in: &network)
        return network
    }

    /// Weights at random; the constants begin at odds of one to twenty.
    private func start(_ network: inout PairNetwork, using generator: inout SeededGenerator) {
        let inward = (1 / Float(network.columnCount)).squareRoot()
        let outward = 0.5 * (1 / Float(max(1, width))).squareRoot()
        for place in network.hidden.indices { network.hidden[place] = inward * normal(using: &generator) }
        for place in network.output.indices { network.output[place] = outward * normal(using: &generator) }
        for place in network.bias.indices { network.bias[place] = -3 }
    }

    /// A number of the standard normal distribution (Box and Muller).
    private func normal(using generator: inout SeededGenerator) -> Float {
        let radius = (-2 * log(Double.random(in: 1e-12..<1, using: &generator))).squareRoot()
        return Float(radius * cos(2 * .pi * Double.random(in: 0..<1, using: &generator)))
    }

    private func standardised(_ examples: PairExamples, _ network: PairNetwork) -> [Float] {
        var rows = examples.rows
        for place in rows.indices {
            rows[place] = network.standardised(rows[place], column: place % examples.columnCount)
        }
        return rows
    }
}
