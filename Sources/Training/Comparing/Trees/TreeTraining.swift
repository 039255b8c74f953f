import Analysis
import Foundation

/// Learns ``PairTrees`` by boosting (Friedman, 2001): each tree mends what those before it got wrong. It learns from a
/// part of the rows, those with small errors more seldom (Ke and others, 2017), and from a part of the columns.
struct TreeTraining {
    /// What the random numbers begin from.
    var seed: Int

    private static let rate: Float = 0.06
    private static let shareOfRows: Float = 0.6
    private static let shareOfColumns: Float = 0.3
    /// Rows with smaller errors are learned from more seldom, down to a tenth.
    private static let smallError: Float = 0.03

    /// The trees that these examples teach. O(trees × depth × rows × columns).
    func trees(of examples: PairExamples) -> PairTrees {
        var trees = PairTrees(columnCount: examples.columnCount)
        let rows = ColumnBins(examples.rows, columnCount: examples.columnCount)
        for question in 0..<PairNetwork.questionCount {
            let answers = (0..<examples.count).map {
                examples.answers[$0 * PairNetwork.questionCount + question]
            }
            boost(&trees, question, rows, answers)
        }
        return trees
    }

    private func boost(_ trees: inout PairTrees, _ question: Int, _ rows: ColumnBins, _ answers: [Float]) {
        var generator = SeededGenerator(seed: seed + 1_000 * question)
        let share = (answers.reduce(0, +) + 0.5) / Float(answers.count + 1)
        let bias = log(share / (1 - share))
        trees.bias[question] = bias
        var odds = Array(repeating: bias, count: answers.count)
        for number in 0..<PairTrees.treeCount {
            let (places, slopes) = sample(odds, answers, using: &generator)
            let columns = rows.bounds.indices.filter { _ in
                Float.random(in: 0..<1, using: &generator) < Self.shareOfColumns
            }
            let tree = TreeGrowth(rows, places: places, slopes: slopes, columns: columns)
            for place in odds.indices { odds[place] += Self.rate * tree.leaves[tree.leaf(of: place)] }
            store(tree, rows, as: question * PairTrees.treeCount + number, in: &trees)
        }
    }

    /// Some of the rows with the slopes of their losses; what is seldom taken counts the more.
    private func sample(
        _ odds: [Float], _ answers: [Float], using generator: inout SeededGenerator
    ) -> (places: [Int], slopes: [TreeGrowth.Slope]) {
        var places: [Int] = []
        var slopes: [TreeGrowth.Slope] = []
        for place in odds.indices {
            let probability = 1 / (1 + exp(-odds[place]))
            let error = probability - answers[place]
            let interest = min(1, 0.1 + 0.9 * abs(error) / Self.smallError)
            guard Float.random(in: 0..<1, using: &generator) < Self.shareOfRows * interest else { continue }
            places.append(place)
            slopes.append([error, probability * (1 - probability)] / interest)
        }
        return (places, slopes)
    }

    private func store(_ tree: TreeGrowth, _ rows: ColumnBins, as number: Int, in trees: inout PairTrees) {
        for node in tree.columns.indices {
            let (column, bin) = (tree.columns[node], Int(tree.bins[node]))
            let place = number * PairTrees.nodeCount + node
            trees.columns[place] = UInt16(column)
            trees.bounds[place] = bin < rows.bounds[column].count ? rows.bounds[column][bin] : .infinity
        }
        for (leaf, value) in tree.leaves.enumerated() {
            trees.leaves[number * PairTrees.leafCount + leaf] = Self.rate * value
        }
    }
}
