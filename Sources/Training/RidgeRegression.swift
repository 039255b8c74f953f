import Analysis
import Foundation

/// Learns a logistic regression with a ridge penalty by Newton's method (iteratively reweighted least squares).
struct RidgeRegression {
    /// The rows to learn from and their answers.
    struct Examples {
        /// The rows one after the other.
        var rows: [Float] = []
        /// Whether a row is one of those that are looked for.
        var answers: [Bool] = []

        /// Adds rows with their answers.
        mutating func add(_ rows: [Float], _ answers: [Bool]) {
            self.rows += rows
            self.answers += answers
        }
    }

    /// The weight of the penalty on each squared weight.
    var penalty: Double
    /// The number of columns.
    var columns: Int

    private static let blockLength = 512

    /// The model with the least penalised loss. O(rows × columns²) for each of a few rounds.
    /// - Parameter start: a model of the same columns to begin from, which saves rounds.
    func model(of examples: Examples, start: LogisticModel? = nil) -> LogisticModel {
        let (means, deviations) = moments(examples)
        let width = columns + 1
        var rows = [Float](repeating: 1, count: examples.answers.count * width)
        for row in examples.answers.indices {
            for column in 0..<columns {
                let value = (examples.rows[row * columns + column] - means[column]) / deviations[column]
                rows[row * width + column] = min(LogisticModel.bound, max(-LogisticModel.bound, value))
            }
        }
        var weights = [Double](repeating: 0, count: width)
        if let start { weights = (start.weights + [start.bias]).map { Double($0) } }
        var loss = Double.infinity
        for _ in 0..<14 {
            let (gradient, curvature) = derivatives(rows, examples.answers, weights)
            let step = solution(of: curvature, gradient)
            var scale = 1.0
            var next = weights
            var nextLoss = Double.infinity
            while scale > 1e-3 {
                next = zip(weights, step).map { $0 - scale * $1 }
                nextLoss = self.loss(rows, examples.answers, next)
                if nextLoss <= loss { break }
                scale /= 2
            }
            let gain = loss - nextLoss
            (weights, loss) = (next, nextLoss)
            if gain < 1e-3 { break }
        }
        return LogisticModel(
            means: means, deviations: deviations, weights: weights[..<columns].map { Float($0) },
            bias: Float(weights[columns]))
    }

    private func moments(_ examples: Examples) -> (means: [Float], deviations: [Float]) {
        var sums = [Double](repeating: 0, count: columns)
        var squares = sums
        for row in examples.answers.indices {
            for column in 0..<columns {
                let value = Double(examples.rows[row * columns + column])
                sums[column] += value
                squares[column] += value * value
            }
        }
        let count = Double(max(1, examples.answers.count))
        let means = sums.map { Float($0 / count) }
        let deviations = zip(sums, squares).map { sum, square in
            Float(max(0, square / count - sum / count * sum / count).squareRoot() + 1e-4)
        }
        return (means, deviations)
    }

    private func derivatives(
        _ rows: [Float], _ answers: [Bool], _ weights: [Double]
    ) -> (gradient: [Double], curvature: [Double]) {
        let width = columns + 1
        var gradient = [Double](repeating: 0, count: width)
        var curvature = [Double](repeating: 0, count: width * width)
        let single = weights.map { Float($0) }
        for block in stride(from: 0, to: answers.count, by: Self.blockLength) {
            let end = min(answers.count, block + Self.blockLength)
            let part = derivatives(rows, answers, in: block..<end, single)
            for place in gradient.indices { gradient[place] += Double(part.gradient[place]) }
            for place in curvature.indices { curvature[place] += Double(part.curvature[place]) }
        }
        for column in 0..<columns {
            gradient[column] += penalty * weights[column]
            curvature[column * width + column] += penalty
        }
        curvature[width * width - 1] += 1e-6
        return (gradient, curvature)
    }

    /// What some of the rows add. Sums of so few rows are exact enough in single precision, which is faster.
    private func derivatives(
        _ rows: [Float], _ answers: [Bool], in range: Range<Int>, _ weights: [Float]
    ) -> (gradient: [Float], curvature: [Float]) {
        let width = columns + 1
        var gradient = [Float](repeating: 0, count: width)
        var curvature = [Float](repeating: 0, count: width * width)
        rows.withUnsafeBufferPointer { rows in
            curvature.withUnsafeMutableBufferPointer { curvature in
                for place in range {
                    let row = UnsafeBufferPointer(rebasing: rows[(place * width)..<((place + 1) * width)])
                    let probability = Float(RealFunctions.logistic(Double(product(row, weights))))
                    let error = probability - (answers[place] ? 1 : 0)
                    let weight = probability * (1 - probability)
                    for column in 0..<width { gradient[column] += error * row[column] }
                    // Rows that are settled bend the loss no more.
                    guard weight > 1e-3 else { continue }
                    for column in 0..<width {
                        let line = UnsafeMutableBufferPointer(
                            rebasing: curvature[(column * width)..<(column * width + column + 1)])
                        Self.add(row, times: weight * row[column], to: line)
                    }
                }
            }
        }
        return (gradient, curvature)
    }

    private static func add(
        _ row: UnsafeBufferPointer<Float>, times factor: Float, to line: UnsafeMutableBufferPointer<Float>
    ) {
        for column in line.indices { line[column] += factor * row[column] }
    }

    private func loss(_ rows: [Float], _ answers: [Bool], _ weights: [Double]) -> Double {
        let width = columns + 1
        let single = weights.map { Float($0) }
        var sum = weights[..<columns].reduce(0) { $0 + 0.5 * penalty * $1 * $1 }
        rows.withUnsafeBufferPointer { rows in
            for place in answers.indices {
                let row = UnsafeBufferPointer(rebasing: rows[(place * width)..<((place + 1) * width)])
                let odds = Double(product(row, single)) * (answers[place] ? -1 : 1)
                sum += odds > 30 ? odds : log(1 + exp(odds))
            }
        }
        return sum
    }

    private func product(_ row: UnsafeBufferPointer<Float>, _ weights: [Float]) -> Float {
        var sums = SIMD8<Float>.zero
        let whole = row.count - row.count % 8
        for column in stride(from: 0, to: whole, by: 8) {
            for lane in 0..<8 { sums[lane] += row[column + lane] * weights[column + lane] }
        }
        var sum = sums.sum()
        for column in whole..<row.count { sum += row[column] * weights[column] }
        return sum
    }

    /// The solution of a symmetric system by Cholesky's method; only the lower half of the matrix is read.
    private func solution(of matrix: [Double], _ vector: [Double]) -> [Double] {
        let width = vector.count
        var lower = matrix
        for column in 0..<width {
            for row in column..<width {
                var sum = lower[row * width + column]
                for inner in 0..<column { sum -= lower[row * width + inner] * lower[column * width + inner] }
                let diagonal = lower[column * width + column]
                lower[row * width + column] = row == column ? max(1e-9, sum).squareRoot() : sum / diagonal
            }
        }
        var result = vector
        for row in 0..<width {
            for inner in 0..<row { result[row] -= lower[row * width + inner] * result[inner] }
            result[row] /= lower[row * width + row]
        }
        for row in (0..<width).reversed() {
            for inner in (row + 1)..<width { result[row] -= lower[inner * width + row] * result[inner] }
            result[row] /= lower[row * width + row]
        }
        return result
    }
}
