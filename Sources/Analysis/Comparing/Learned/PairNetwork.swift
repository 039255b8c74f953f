/// A feed-forward network with one hidden layer and a straight way past it, which gives a pair of sentences two
/// probabilities: that they tell the same thing, and that they report the same statement. The units are leaky
/// (Maas, Hannun and Ng, 2013).
package struct PairNetwork: Sendable {
    /// How many hidden units there are.
    package static let width = 64
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

    /// A network of noughts for these columns, which are standardised with means and scales.
    package init(means: [Float], scales: [Float]) {
        let questions = Self.questionCount
        self.means = means
        self.scales = scales
        hidden = Array(repeating: 0, count: means.count * Self.width)
        hiddenBias = Array(repeating: 0, count: Self.width)
        output = Array(repeating: 0, count: Self.width * questions)
        direct = Array(repeating: 0, count: means.count * questions)
        bias = Array(repeating: 0, count: questions)
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
        var block = Block(columnCount: columnCount)
        for start in stride(from: 0, to: count, by: Block.length) {
            let length = min(Block.length, count - start)
            block.fill(rows, from: start, length: length, of: self)
            for lane in 0..<(Self.width / 16) { block.add(lane, of: self) }
            for row in 0..<length {
                body(Self.logistic(block.answers[row][0]), Self.logistic(block.answers[row][1]))
            }
        }
    }

    private static func logistic(_ value: Float) -> Float { Float(RealFunctions.logistic(Double(value))) }

    /// Some rows on their way through the network.
    private struct Block {
        static let length = 4

        private let columnCount: Int
        /// The standardised numbers, by column and then by row.
        private var values: [SIMD4<Float>]
        /// What the answers add up to so far, by row and then by question.
        private(set) var answers = Array(repeating: SIMD2<Float>.zero, count: length)

        init(columnCount: Int) {
            self.columnCount = columnCount
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
                var value = SIMD4<Float>.zero
                for row in 0..<length {
                    value[row] = network.standardised(
                        rows[(start + row) * columnCount + column], column: column)
                }
                values[column] = value
                passages += value * network.direct[column * 2]
                statements += value * network.direct[column * 2 + 1]
            }
            for row in 0..<Self.length { answers[row] = SIMD2(passages[row], statements[row]) }
        }

        /// Adds what sixteen of the hidden units say.
        mutating func add(_ lane: Int, of network: PairNetwork) {
            let lanes = PairNetwork.width / 16
            let bias = network.hiddenBias.withUnsafeBytes { Self.load($0, lane) }
            var (first, second, third, fourth) = (bias, bias, bias, bias)
            network.hidden.withUnsafeBytes { weights in
                values.withUnsafeBufferPointer { values in
                    for column in 0..<columnCount {
                        let weight = Self.load(weights, column * lanes + lane)
                        let value = values[column]
                        first += weight * value[0]
                        second += weight * value[1]
                        third += weight * value[2]
                        fourth += weight * value[3]
                    }
                }
            }
            network.output.withUnsafeBytes { output in
                let (passage, statement) = (Self.load(output, lane), Self.load(output, lanes + lane))
                answer(0, Self.passed(first), passage, statement)
                answer(1, Self.passed(second), passage, statement)
                answer(2, Self.passed(third), passage, statement)
                answer(3, Self.passed(fourth), passage, statement)
            }
        }

        @inline(__always)
        private mutating func answer(
            _ row: Int, _ units: SIMD16<Float>, _ passage: SIMD16<Float>, _ statement: SIMD16<Float>
        ) {
            answers[row] += SIMD2((units * passage).sum(), (units * statement).sum())
        }

        @inline(__always)
        private static func passed(_ sums: SIMD16<Float>) -> SIMD16<Float> {
            sums.replacing(with: sums * PairNetwork.leak, where: sums .< 0)
        }

        @inline(__always)
        private static func load(_ bytes: UnsafeRawBufferPointer, _ lane: Int) -> SIMD16<Float> {
            bytes.loadUnaligned(fromByteOffset: lane * 64, as: SIMD16<Float>.self)
        }
    }
}
