import CModels

/// A feed-forward network with one hidden layer and a straight way past it, which gives a pair of sentences two
/// probabilities: that they tell the same thing, and that they report the same statement. The units are leaky
/// (Maas, Hannun and Ng, 2013).
package struct PairNetwork: PairClassifier {
    /// How many hidden units a network has that is learned.
    package static let learnedWidth = 64
    /// How many networks, each learned from another start, stand side by side in one that is used.
    package static let memberCount = 3
    /// How many questions are answered.
    package static let questionCount = 2
    /// How many deviations from the mean a column may lie before it is cut.
    package static let bound: Float = 6
    /// What a hidden unit lets through of a sum below nought.
    package static let leak: Float = 0.1

    /// What is taken off each column.
    package var means: [Float]
    /// What each column is multiplied with then: one divided by its deviation.
    package var scales: [Float]
    /// The weights of the hidden units, ``width`` of them for each column.
    package var hidden: [Float]
    /// The constants of the hidden units.
    package var hiddenBias: [Float]
    /// The weights of the hidden units in the answers, one for each question and unit.
    package var output: [Float]
    /// The weights of the columns in the answers, one for each column and question.
    package var direct: [Float]
    /// The constants of the answers.
    package var bias: [Float]

    /// How many columns a row has.
    package var columnCount: Int { means.count }
    /// How many hidden units there are, a multiple of 16.
    package var width: Int { hiddenBias.count }

    /// A network of noughts for these columns, which are standardised with means and scales.
    package init(means: [Float], scales: [Float], width: Int = learnedWidth) {
        let questions = Self.questionCount
        self.means = means
        self.scales = scales
        hidden = Array(repeating: 0, count: means.count * width)
        hiddenBias = Array(repeating: 0, count: width)
        output = Array(repeating: 0, count: width * questions)
        direct = Array(repeating: 0, count: means.count * questions)
        bias = Array(repeating: 0, count: questions)
    }

    /// The network whose odds, as logarithms, are the mean of those of some: their hidden units stand side by side. Each has
    /// learned other chance things, which fall out of the mean (Hansen and Salamon, 1990).
    /// - Parameter members: networks of one standardisation; at least one.
    package init(meanOf members: [PairNetwork]) {
        let share = 1 / Float(max(1, members.count))
        let width = members.map(\.width).reduce(0, +)
        self.init(means: members.first?.means ?? [], scales: members.first?.scales ?? [], width: width)
        var start = 0
        for member in members {
            for column in 0..<columnCount {
                for unit in 0..<member.width {
                    hidden[column * width + start + unit] = member.hidden[column * member.width + unit]
                }
            }
            for unit in 0..<member.width {
                hiddenBias[start + unit] = member.hiddenBias[unit]
                for question in 0..<Self.questionCount {
                    output[question * width + start + unit] =
                        share * member.output[question * member.width + unit]
                }
            }
            for place in direct.indices { direct[place] += share * member.direct[place] }
            for place in bias.indices { bias[place] += share * member.bias[place] }
            start += member.width
        }
    }

    /// Adds to the hidden units of four rows what the columns give them. O(columns × width).
    /// - Parameters:
    ///   - weights: a weight a unit for each column.
    ///   - values: the four rows' numbers for each column.
    ///   - sums: the units of each row.
    package static func addToHiddenUnits(
        _ weights: [Float], width: Int, _ values: [Float], columns: Int, sums: inout [Float]
    ) {
        add_to_hidden_units(weights, width, values, columns, &sums)
    }

    /// A column's number as the network takes it: standardised, and cut where it is far out.
    package func standardised(_ value: Float, column: Int) -> Float {
        min(Self.bound, max(-Self.bound, (value - means[column]) * scales[column]))
    }

    /// Calls with the probabilities of each of some rows that stand one after the other. Four rows go together, so that
    /// each weight is read once for all of them. O(rows × columns × width).
    package func forEachProbability(
        of rows: UnsafeBufferPointer<Float>, _ body: (_ passage: Float, _ statement: Float) -> Void
    ) {
        let count = rows.count / max(1, columnCount)
        var block = Block(columnCount: columnCount, width: width)
        for start in stride(from: 0, to: count, by: Block.length) {
            let length = min(Block.length, count - start)
            block.fill(rows, from: start, length: length, of: self)
            block.answer(self)
            for row in 0..<length {
                body(Self.logistic(block.answers[row][0]), Self.logistic(block.answers[row][1]))
            }
        }
    }

    /// Some rows on their way through the network.
    private struct Block {
        static let length = 4

        private static let least = SIMD4<Float>(repeating: -PairNetwork.bound)
        private static let most = SIMD4<Float>(repeating: PairNetwork.bound)
        private let columnCount: Int
        /// The standardised numbers, by column and then by row.
        private var values: [SIMD4<Float>]
        /// The hidden units of each row.
        private var sums: [Float]
        /// What the answers add up to so far, by row and then by question.
        private(set) var answers = Array(repeating: SIMD2<Float>.zero, count: length)

        init(columnCount: Int, width: Int) {
            self.columnCount = columnCount
            sums = Array(repeating: 0, count: Self.length * width)
            values = Array(repeating: .zero, count: columnCount)
        }

        /// Takes rows and adds up what goes past the hidden units.
        mutating func fill(
            _ rows: UnsafeBufferPointer<Float>, from start: Int, length: Int, of network: PairNetwork
        ) {
            var (passages, statements) = (
                SIMD4<Float>(repeating: network.bias[0]), SIMD4<Float>(repeating: network.bias[1])
            )
            for column in 0..<columnCount {
                var value = SIMD4<Float>(repeating: network.means[column])
                for row in 0..<length { value[row] = rows[(start + row) * columnCount + column] }
                value = (value - network.means[column]) * network.scales[column]
                value.replace(with: Self.least, where: value .< Self.least)
                value.replace(with: Self.most, where: value .> Self.most)
                values[column] = value
                passages += value * network.direct[column * 2]
                statements += value * network.direct[column * 2 + 1]
            }
            for row in 0..<Self.length { answers[row] = SIMD2(passages[row], statements[row]) }
        }

        /// Adds what the hidden units say.
        mutating func answer(_ network: PairNetwork) {
            let width = network.width
            for row in 0..<Self.length {
                sums.replaceSubrange((row * width)..<((row + 1) * width), with: network.hiddenBias)
            }
            values.withUnsafeBytes { values in
                guard let values = values.assumingMemoryBound(to: Float.self).baseAddress else { return }
                add_to_hidden_units(network.hidden, width, values, columnCount, &sums)
            }
            let lanes = width / 16
            sums.withUnsafeBytes { sums in
                network.output.withUnsafeBytes { output in
                    for row in 0..<Self.length {
                        var (passage, statement) = (SIMD16<Float>.zero, SIMD16<Float>.zero)
                        for lane in 0..<lanes {
                            let units = Self.load(sums, row * lanes + lane)
                            let passed = units.replacing(with: units * PairNetwork.leak, where: units .< 0)
                            passage += passed * Self.load(output, lane)
                            statement += passed * Self.load(output, lanes + lane)
                        }
                        answers[row] += SIMD2(passage.sum(), statement.sum())
                    }
                }
            }
        }

        @inline(__always)
        private static func load(_ bytes: UnsafeRawBufferPointer, _ lane: Int) -> SIMD16<Float> {
            bytes.loadUnaligned(fromByteOffset: lane * 64, as: SIMD16<Float>.self)
        }
    }
}
