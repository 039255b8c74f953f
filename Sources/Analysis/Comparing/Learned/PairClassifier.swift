/// What gives a pair of sentences, seen as a row of numbers, two probabilities: that they tell the same thing, and that they
/// report the same statement.
package protocol PairClassifier: Sendable {
    /// How many numbers a row has.
    var columnCount: Int { get }

    /// Calls with the two probabilities of each of some rows that stand one after the other.
    func forEachProbability(
        of rows: UnsafeBufferPointer<Float>, _ body: (_ passage: Float, _ statement: Float) -> Void)
}

extension PairClassifier {
    /// The probabilities of rows that stand one after the other, 0 to 1.
    package func probabilities(of rows: [Float]) -> (passages: [Float], statements: [Float]) {
        var found: (passages: [Float], statements: [Float]) = ([], [])
        found.passages.reserveCapacity(rows.count / max(1, columnCount))
        found.statements.reserveCapacity(rows.count / max(1, columnCount))
        rows.withUnsafeBufferPointer { rows in
            forEachProbability(of: rows) { passage, statement in
                found.passages.append(passage)
                found.statements.append(statement)
            }
        }
        return found
    }

    /// The probability that goes with odds, which are given as their logarithm.
    static func logistic(_ value: Float) -> Float { Float(RealFunctions.logistic(Double(value))) }
}
