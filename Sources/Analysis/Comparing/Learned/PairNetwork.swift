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

    /// The probabilities of a row of ``columnCount`` numbers, by question, 0 to 1. O(columns × width).
    package func probabilities(_ row: UnsafeBufferPointer<Float>) -> (passage: Float, statement: Float) {
        hidden.withUnsafeBytes { weights in
            direct.withUnsafeBufferPointer { direct in
                let lanes = Self.width / 16
                var (passage, statement) = (bias[0], bias[1])
                var units = Units(hiddenBias)
                for column in 0..<min(row.count, columnCount) {
                    let value = standardised(row[column], column: column)
                    passage += direct[column * 2] * value
                    statement += direct[column * 2 + 1] * value
                    units.add(weights, at: column * lanes, times: value)
                }
                units.let(through: Self.leak)
                output.withUnsafeBytes { output in
                    passage += units.product(output, at: 0)
                    statement += units.product(output, at: lanes)
                }
                return (Self.logistic(passage), Self.logistic(statement))
            }
        }
    }

    private static func logistic(_ value: Float) -> Float { Float(RealFunctions.logistic(Double(value))) }

    /// The sums of the hidden units.
    private struct Units {
        private var parts: (SIMD16<Float>, SIMD16<Float>, SIMD16<Float>, SIMD16<Float>)

        init(_ values: [Float]) {
            parts = values.withUnsafeBytes { values in
                (Self.load(values, 0), Self.load(values, 1), Self.load(values, 2), Self.load(values, 3))
            }
        }

        private static func load(_ bytes: UnsafeRawBufferPointer, _ lane: Int) -> SIMD16<Float> {
            bytes.loadUnaligned(fromByteOffset: lane * 64, as: SIMD16<Float>.self)
        }

        mutating func add(_ weights: UnsafeRawBufferPointer, at lane: Int, times value: Float) {
            parts.0 += Self.load(weights, lane) * value
            parts.1 += Self.load(weights, lane + 1) * value
            parts.2 += Self.load(weights, lane + 2) * value
            parts.3 += Self.load(weights, lane + 3) * value
        }

        mutating func `let`(through leak: Float) {
            func passed(_ sums: SIMD16<Float>) -> SIMD16<Float> { pointwiseMax(sums, sums * leak) }
            parts = (passed(parts.0), passed(parts.1), passed(parts.2), passed(parts.3))
        }

        func product(_ weights: UnsafeRawBufferPointer, at lane: Int) -> Float {
            let sums =
                parts.0 * Self.load(weights, lane) + parts.1 * Self.load(weights, lane + 1)
                + parts.2 * Self.load(weights, lane + 2) + parts.3 * Self.load(weights, lane + 3)
            return sums.sum()
        }
    }
}
