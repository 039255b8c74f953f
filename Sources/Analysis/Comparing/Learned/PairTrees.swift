import CModels

/// Boosted trees (Friedman, 2001), which give a pair of sentences two probabilities as ``PairNetwork`` does: each tree
/// asks five questions, whether one column lies beyond a bound, and the leaves that a row comes to add up to its odds.
package struct PairTrees: PairClassifier {
    /// How many questions a row is asked on its way to a leaf.
    package static let depth = 5
    /// How many trees answer each of the two questions.
    package static let treeCount = 200
    /// The nodes of one tree.
    package static let nodeCount = 1 << depth - 1
    /// The leaves of one tree.
    package static let leafCount = 1 << depth
    /// How many rows are looked at together.
    private static let length = 16

    /// The column of each node: question by question, tree by tree, level by level from the left.
    package var columns: [UInt16]
    /// The number beyond which a row goes right, by node.
    package var bounds: [Float]
    /// What each leaf adds, tree by tree from the left.
    package var leaves: [Float]
    /// What the odds begin with, as logarithms, by question.
    package var bias: [Float]
    /// How many columns a row has.
    package let columnCount: Int

    /// Trees that say nothing of rows of so many columns.
    package init(columnCount: Int) {
        let trees = Self.treeCount * PairNetwork.questionCount
        columns = Array(repeating: 0, count: trees * Self.nodeCount)
        bounds = Array(repeating: .infinity, count: trees * Self.nodeCount)
        leaves = Array(repeating: 0, count: trees * Self.leafCount)
        bias = Array(repeating: 0, count: PairNetwork.questionCount)
        self.columnCount = columnCount
    }

    /// Calls with the probabilities of each of some rows that stand one after the other. O(rows × trees × nodes).
    package func forEachProbability(
        of rows: UnsafeBufferPointer<Float>, _ body: (_ passage: Float, _ statement: Float) -> Void
    ) {
        let count = rows.count / max(1, columnCount)
        var values = Array(repeating: Float(0), count: columnCount * Self.length)
        for start in stride(from: 0, to: count, by: Self.length) {
            let length = min(Self.length, count - start)
            for row in 0..<length {
                for column in 0..<columnCount {
                    values[column * Self.length + row] = rows[(start + row) * columnCount + column]
                }
            }
            let (passages, statements) = (odds(values, question: 0), odds(values, question: 1))
            for row in 0..<length {
                body(Self.logistic(passages[row]), Self.logistic(statements[row]))
            }
        }
    }

    private func odds(_ values: [Float], question: Int) -> [Float] {
        var sums = Array(repeating: bias[question], count: Self.length)
        let tree = question * Self.treeCount
        columns.withUnsafeBufferPointer { columns in
            bounds.withUnsafeBufferPointer { bounds in
                leaves.withUnsafeBufferPointer { leaves in
                    guard let columns = columns.baseAddress, let bounds = bounds.baseAddress,
                        let leaves = leaves.baseAddress
                    else { return }
                    add_tree_leaves(
                        columns + tree * Self.nodeCount, bounds + tree * Self.nodeCount,
                        leaves + tree * Self.leafCount, Self.treeCount, values, &sums)
                }
            }
        }
        return sums
    }
}
