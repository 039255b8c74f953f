/// A logistic regression over standardised columns.
package struct LogisticModel: Sendable {
    /// What is taken off each column.
    package var means: [Float]
    /// What each column is divided by.
    package var deviations: [Float]
    /// The weight of each standardised column.
    package var weights: [Float]
    /// The constant.
    package var bias: Float

    /// How many deviations from the mean a column may lie before it is cut.
    package static let bound: Float = 6

    /// A model of these columns; the lists are of one length.
    package init(means: [Float], deviations: [Float], weights: [Float], bias: Float) {
        self.means = means
        self.deviations = deviations
        self.weights = weights
        self.bias = bias
    }

    /// The logarithm of the odds that a row is one of those that were looked for. O(columns).
    package func logOdds(_ row: ArraySlice<Float>) -> Float {
        row.withUnsafeBufferPointer { row in
            means.withUnsafeBufferPointer { means in
                deviations.withUnsafeBufferPointer { deviations in
                    weights.withUnsafeBufferPointer { weights in
                        var sum = bias
                        for column in 0..<min(row.count, weights.count) {
                            let standard = (row[column] - means[column]) / deviations[column]
                            sum += weights[column] * min(Self.bound, max(-Self.bound, standard))
                        }
                        return sum
                    }
                }
            }
        }
    }

    /// What the models of several questions that see the same columns think of some rows: by model, the probability of
    /// each row. Eight rows are taken at once, each added up in the order of its columns. O(rows × columns).
    static func probabilities(of models: [LogisticModel], rows: [Float], count: Int) -> [[Float]] {
        guard let columns = models.first, count > 0 else { return models.map { _ in [] } }
        let width = columns.weights.count
        var found = models.map { _ in Array(repeating: Float(0), count: count) }
        var sums = Array(repeating: SIMD8<Float>.zero, count: models.count)
        var lanes = Array(repeating: SIMD8<Float>.zero, count: width)
        for start in stride(from: 0, to: count, by: 8) {
            let some = min(8, count - start)
            rows.withUnsafeBufferPointer { rows in
                for lane in 0..<some {
                    let first = (start + lane) * width
                    for column in 0..<width { lanes[column][lane] = rows[first + column] }
                }
            }
            for model in models.indices { sums[model] = SIMD8(repeating: models[model].bias) }
            for column in 0..<width {
                var standard = (lanes[column] - columns.means[column]) / columns.deviations[column]
                standard.replace(with: -bound, where: standard .< -bound)
                standard.replace(with: bound, where: standard .> bound)
                for model in models.indices { sums[model] += models[model].weights[column] * standard }
            }
            for model in models.indices {
                for lane in 0..<some {
                    found[model][start + lane] = Float(RealFunctions.logistic(Double(sums[model][lane])))
                }
            }
        }
        return found
    }

    /// The probability of a row, 0 to 1. O(columns).
    package func probability(_ row: ArraySlice<Float>) -> Float {
        Float(RealFunctions.logistic(Double(logOdds(row))))
    }
}

/// The models of passages and of statements, each in two stages: the second also sees what the first thinks of the
/// pairs around.
package struct ComparisonModel: Sendable {
    /// Which of the two questions a model answers.
    package enum Question: Int, Sendable, CaseIterable {
        /// Do the sentences tell the same thing?
        case passage
        /// Do they report the same statement of one speaker?
        case statement
    }

    /// The first stage, by question.
    package var first: [LogisticModel]
    /// The second stage, by question.
    package var second: [LogisticModel]
    /// The probability from which a pair is taken, by question.
    package var thresholds: [Float]

    /// A model of these stages.
    package init(first: [LogisticModel], second: [LogisticModel], thresholds: [Float]) {
        self.first = first
        self.second = second
        self.thresholds = thresholds
    }
}

extension ComparisonModel {
    /// The models of one stage: one for each row of weights, which ends with the constant.
    static func models(_ columns: [[Float]], _ weights: [[Float]]) -> [LogisticModel] {
        weights.map { row in
            LogisticModel(
                means: columns[0], deviations: columns[1], weights: Array(row.dropLast()), bias: row.last ?? 0
            )
        }
    }
}
