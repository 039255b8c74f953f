import Testing

@testable import Analysis

@Suite struct PairNetworkTests {
    @Test func `the network in the program fits the evidence`() {
        #expect(ComparisonModel.learned.glance.columnCount == PairEvidence.glanceNames.count)
        #expect(ComparisonModel.learned.first.columnCount == PairEvidence.names.count)
        #expect(ComparisonModel.learned.second.columnCount == SecondEvidence.names.count)
        #expect(ComparisonModel.learned.thresholds.allSatisfy { $0 > 0.1 && $0 < 0.7 })
    }

    @Test func `a model is read as it was written, and bytes of another length are no model`() throws {
        let bytes = ComparisonModel.learned.bytes
        let read = try bytes.withUnsafeBytes { try #require(ComparisonModel($0)) }
        #expect(read.bytes == bytes)
        #expect(bytes.dropLast(4).withUnsafeBytes { ComparisonModel($0) } == nil)
        #expect((bytes + [0, 0, 0, 0]).withUnsafeBytes { ComparisonModel($0) } == nil)
    }

    @Test func `the answers are the logistic of hidden units and of the columns themselves`() {
        var network = PairNetwork(means: [1, 0], scales: [1, 1])
        network.hidden[0] = 2
        network.output[0] = 3
        network.direct[1] = -1
        network.bias = [0.5, 0]
        let found = network.probabilities(of: [2, 4])
        // The first column is 1 above its mean: 0.5 + 3 × 2 for the passage, -1 for the statement.
        #expect(abs(found.passages[0] - 0.998_5) < 0.000_1)
        #expect(abs(found.statements[0] - 0.268_9) < 0.000_1)
    }

    @Test func `rows that stand one after the other are answered each by itself, however many there are`() {
        let network = ComparisonModel.learned.first
        let rows = (0..<(7 * network.columnCount)).map { Float($0 % 11) / 10 }
        let all = network.probabilities(of: rows)
        #expect(all.passages.count == 7)
        for row in 0..<7 {
            let single = Array(rows[(row * network.columnCount)..<((row + 1) * network.columnCount)])
            let alone = network.probabilities(of: single)
            #expect(abs(alone.passages[0] - all.passages[row]) < 0.000_01)
            #expect(abs(alone.statements[0] - all.statements[row]) < 0.000_01)
        }
    }

    @Test func `a hidden unit below nought lets a tenth through, and columns far out are cut`() {
        var network = PairNetwork(means: [0], scales: [1])
        network.hidden[PairNetwork.learnedWidth - 1] = -1
        network.output[PairNetwork.learnedWidth - 1] = 1
        let found = network.probabilities(of: [1_000])
        // -6 of which a tenth counts.
        #expect(abs(found.passages[0] - 0.354_3) < 0.000_1)
    }

    @Test func `the odds of a mean of networks are, as logarithms, the mean of theirs`() {
        var members = (0..<3).map { _ in PairNetwork(means: [1, 0], scales: [1, 2]) }
        for number in members.indices {
            members[number].hidden[number] = 2
            members[number].hiddenBias[5] = Float(number)
            members[number].output[number] = 1 + Float(number)
            members[number].output[PairNetwork.learnedWidth + 5] = -1
            members[number].direct[1] = Float(number) / 2
            members[number].bias = [0.5, Float(-number)]
        }
        func odds(_ network: PairNetwork) -> [Float] {
            let found = network.probabilities(of: [2, 0.3])
            return [found.passages[0], found.statements[0]].map { logarithm($0 / (1 - $0)) }
        }
        let mean = odds(PairNetwork(meanOf: members))
        for question in 0..<2 {
            let expected = members.map { odds($0)[question] }.reduce(0, +) / 3
            #expect(abs(mean[question] - expected) < 0.001)
        }
    }
}

@Suite struct PairTreesTests {
    /// A tree as the first of those that answer the first question: which columns it asks for, level by level.
    private static func trees(_ columns: [UInt16], _ bounds: [Float]) -> PairTrees {
        var trees = PairTrees(columnCount: 3)
        for (node, column) in columns.enumerated() {
            trees.columns[node] = column
            trees.bounds[node] = bounds[node]
        }
        for leaf in 0..<PairTrees.leafCount { trees.leaves[leaf] = Float(leaf) / 10 }
        return trees
    }

    private static func leaf(_ row: [Float], _ trees: PairTrees) -> Float {
        let probability = trees.probabilities(of: row).passages[0]
        return (10 * logarithm(probability / (1 - probability))).rounded()
    }

    @Test func `a row goes right where its number is beyond the bound, and left where it is not`() {
        let trees = Self.trees([0, 1, 2], [0.5, 1, -1])
        #expect(Self.leaf([0, 1, 9], trees) == 0)
        #expect(Self.leaf([0, 1.5, 9], trees) == 8)
        #expect(Self.leaf([0.6, 9, -1], trees) == 16)
        #expect(Self.leaf([0.6, 0, 0], trees) == 24)
    }

    @Test func `the last leaf is on the right of all nodes`() {
        let trees = Self.trees(Array(repeating: 0, count: 31), Array(repeating: 0, count: 31))
        #expect(Self.leaf([1, 0, 0], trees) == 31)
        #expect(Self.leaf([0, 0, 0], trees) == 0)
    }

    @Test func `trees that were not learned say nothing of either question`() {
        let found = PairTrees(columnCount: 3).probabilities(of: [1, 2, 3])
        #expect(found.passages == [0.5] && found.statements == [0.5])
    }

    @Test func `rows are answered each by itself, however many there are`() {
        let trees = ComparisonModel.learned.trees
        let rows = (0..<(37 * trees.columnCount)).map { Float($0 % 13) / 12 }
        let all = trees.probabilities(of: rows)
        #expect(all.passages.count == 37)
        for row in [0, 15, 16, 36] {
            let alone = trees.probabilities(
                of: Array(rows[(row * trees.columnCount)..<((row + 1) * trees.columnCount)]))
            #expect(alone.passages[0] == all.passages[row] && alone.statements[0] == all.statements[row])
        }
    }
}
