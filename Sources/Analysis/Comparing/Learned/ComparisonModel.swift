import CModels

/// What matches the sentences of different accounts: a glance that leaves out what is unlikely, then two stages, of which
/// the second also sees what the first thinks of the pairs around.
package struct ComparisonModel: Sendable {
    /// Which of the two questions a network answers.
    package enum Question: Int, Sendable, CaseIterable {
        /// Do the sentences tell the same thing?
        case passage
        /// Do they report the same statement of one speaker?
        case statement
    }

    /// The network without hidden units that sees what is soon had of a pair.
    package var glance: PairNetwork
    /// The network that sees a pair's evidence.
    package var first: PairNetwork
    /// The network that also sees the first one's opinions.
    package var second: PairNetwork
    /// The trees that see what the second network sees.
    package var trees: PairTrees
    /// The probability from which a pair is taken, by question.
    package var thresholds: [Float]

    /// A model of these stages.
    package init(
        glance: PairNetwork, first: PairNetwork, second: PairNetwork, trees: PairTrees, thresholds: [Float]
    ) {
        self.glance = glance
        self.first = first
        self.second = second
        self.trees = trees
        self.thresholds = thresholds
    }

    /// What was learned from stories whose passages and statements were matched by hand; it is part of the program.
    static let learned: ComparisonModel = {
        let bytes = UnsafeRawBufferPointer(start: comparison_model(), count: comparison_model_size())
        guard let model = ComparisonModel(bytes) else {
            preconditionFailure(
                "comparison.bin does not fit the evidence; learn it anew (crossread-training compare)")
        }
        return model
    }()
}

extension ComparisonModel {
    /// Reads what ``bytes`` wrote; nil where it does not fit today's columns.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var numbers = Numbers(bytes)
        let thresholds = numbers.next(ComparisonModel.Question.allCases.count)
        let learned = PairNetwork.learnedWidth * PairNetwork.memberCount
        let glance = PairNetwork(&numbers, columns: PairEvidence.glanceNames.count, width: 0)
        let first = PairNetwork(&numbers, columns: PairEvidence.names.count, width: learned)
        let second = PairNetwork(&numbers, columns: SecondEvidence.names.count, width: learned)
        let trees = PairTrees(&numbers, columnCount: SecondEvidence.names.count)
        guard numbers.isAtEnd else { return nil }
        self.init(glance: glance, first: first, second: second, trees: trees, thresholds: thresholds)
    }

    /// The model as 32-bit floating-point numbers, little-endian: the thresholds, then for each network what
    /// ``PairNetwork`` lists and for the trees what ``PairTrees`` lists, in their order.
    package var bytes: [UInt8] {
        var numbers = thresholds
        for network in [glance, first, second] {
            numbers += network.means + network.scales + network.hidden + network.hiddenBias
            numbers += network.output + network.direct + network.bias
        }
        numbers += trees.columns.map(Float.init) + trees.bounds + trees.leaves + trees.bias
        return numbers.flatMap { number in withUnsafeBytes(of: number.bitPattern.littleEndian, Array.init) }
    }
}

extension PairNetwork {
    fileprivate init(_ numbers: inout Numbers, columns: Int, width: Int) {
        self.init(means: numbers.next(columns), scales: numbers.next(columns), width: width)
        hidden = numbers.next(hidden.count)
        hiddenBias = numbers.next(hiddenBias.count)
        output = numbers.next(output.count)
        direct = numbers.next(direct.count)
        bias = numbers.next(bias.count)
    }
}

extension PairTrees {
    fileprivate init(_ numbers: inout Numbers, columnCount: Int) {
        self.init(columnCount: columnCount)
        // What names no column is no tree of today's evidence.
        columns = numbers.next(columns.count).map { UInt16(min(max(0, $0), Float(columnCount - 1))) }
        bounds = numbers.next(bounds.count)
        leaves = numbers.next(leaves.count)
        bias = numbers.next(bias.count)
    }
}

/// Numbers that are read one after the other.
private struct Numbers {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Whether exactly all numbers have been read.
    var isAtEnd: Bool { place == bytes.count }

    /// The next numbers; noughts where there are no more, after which the end is never met.
    mutating func next(_ count: Int) -> [Float] {
        defer { place += 4 * count }
        guard place + 4 * count <= bytes.count else { return Array(repeating: 0, count: count) }
        return (0..<count).map { number in
            let bits = bytes.loadUnaligned(fromByteOffset: place + 4 * number, as: UInt32.self)
            return Float(bitPattern: UInt32(littleEndian: bits))
        }
    }
}
