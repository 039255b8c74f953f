import Analysis

/// A tree that is grown level by level: each node is cut where the halves' slopes differ most, measured by how much the
/// loss bends there (Chen and Guestrin, 2016).
struct TreeGrowth {
    /// The slope of a row's loss, and how much it bends there.
    typealias Slope = SIMD2<Float>

    /// The column of each node.
    private(set) var columns = Array(repeating: 0, count: PairTrees.nodeCount)
    /// The last bin that goes left, by node; where a node is not cut, all go left.
    private(set) var bins = Array(repeating: UInt8.max, count: PairTrees.nodeCount)
    /// What each leaf adds.
    private(set) var leaves: [Float] = []

    /// Keeps the leaves of few rows small.
    private static let smoothing: Float = 8
    /// How much the loss of a half must bend at least.
    private static let leastBend: Float = 4
    /// What a cut must gain.
    private static let leastGain: Float = 1e-3

    private let rows: ColumnBins
    private let places: [Int]
    private let slopes: [Slope]
    /// For each of the places its node within the level.
    private var nodes: [UInt8]

    /// Grows a tree for some rows. O(depth × columns × places).
    /// - Parameters:
    ///   - places: the rows that are learned from.
    ///   - slopes: their slopes.
    ///   - chosen: the columns that may be asked for.
    init(_ rows: ColumnBins, places: [Int], slopes: [Slope], columns chosen: [Int]) {
        self.rows = rows
        self.places = places
        self.slopes = slopes
        nodes = Array(repeating: 0, count: places.count)
        for level in 0..<PairTrees.depth {
            cut(level, chosen)
            descend(level)
        }
        var sums = Array(repeating: Slope.zero, count: PairTrees.leafCount)
        for (place, slope) in slopes.enumerated() { sums[Int(nodes[place])] += slope }
        leaves = sums.map { -$0[0] / ($0[1] + Self.smoothing) }
    }

    /// The leaf a row comes to, by its place.
    func leaf(of place: Int) -> Int {
        var node = 0
        for level in 0..<PairTrees.depth {
            let number = 1 << level - 1 + node
            node = 2 * node + (rows.bins[columns[number] * rows.rowCount + place] > bins[number] ? 1 : 0)
        }
        return node
    }

    /// Finds the best cut of each node of a level.
    private mutating func cut(_ level: Int, _ chosen: [Int]) {
        let first = 1 << level - 1
        var gains = Array(repeating: Self.leastGain, count: 1 << level)
        var sums = Array(repeating: Slope.zero, count: ColumnBins.most << level)
        for column in chosen {
            add(column, to: &sums)
            for node in gains.indices {
                let places = (node * ColumnBins.most)..<((node + 1) * ColumnBins.most)
                guard let best = Self.best(sums[places]), best.gain > gains[node] else { continue }
                gains[node] = best.gain
                columns[first + node] = column
                bins[first + node] = UInt8(best.bin)
            }
        }
    }

    /// Adds up the slopes by node and bin.
    private func add(_ column: Int, to sums: inout [Slope]) {
        sums.withUnsafeMutableBufferPointer { sums in
            sums.update(repeating: .zero)
            rows.bins.withUnsafeBufferPointer { bins in
                places.withUnsafeBufferPointer { places in
                    slopes.withUnsafeBufferPointer { slopes in
                        let start = column * rows.rowCount
                        for number in 0..<places.count {
                            let bin = Int(bins[start + places[number]])
                            sums[Int(nodes[number]) * ColumnBins.most + bin] += slopes[number]
                        }
                    }
                }
            }
        }
    }

    /// The bin after which to cut, and what that gains; nil where there is nothing to cut.
    private static func best(_ sums: ArraySlice<Slope>) -> (bin: Int, gain: Float)? {
        let whole = sums.reduce(.zero, +)
        guard whole[1] >= 2 * leastBend else { return nil }
        var left = Slope.zero
        var best: (bin: Int, gain: Float)?
        for (bin, sum) in sums.enumerated().dropLast() {
            left += sum
            let right = whole - left
            guard left[1] >= leastBend else { continue }
            guard right[1] >= leastBend else { break }
            let gain = worth(left) + worth(right) - worth(whole)
            if gain > best?.gain ?? 0 { best = (bin, gain) }
        }
        return best
    }

    private static func worth(_ slope: Slope) -> Float { slope[0] * slope[0] / (slope[1] + smoothing) }

    private mutating func descend(_ level: Int) {
        for (number, place) in places.enumerated() {
            let node = 1 << level - 1 + Int(nodes[number])
            let goesRight = rows.bins[columns[node] * rows.rowCount + place] > bins[node]
            nodes[number] = 2 * nodes[number] + (goesRight ? 1 : 0)
        }
    }
}
