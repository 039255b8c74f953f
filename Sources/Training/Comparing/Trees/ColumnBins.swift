/// Rows as trees learn from them: each column's numbers sorted into few bins, so that all bounds between two bins are
/// tried at once.
struct ColumnBins {
    /// How many bins a column has at most.
    static let most = 64
    /// A number that so great a share of the rows has gets a bin of its own.
    private static let common = 0.3
    /// Every how many rows one is looked at to find the bounds.
    private static let step = 3

    /// How many rows there are.
    let rowCount: Int
    /// The bounds of each column, ascending; a number's bin is the number of bounds below it.
    let bounds: [[Float]]
    /// The rows' bins, column by column.
    let bins: [UInt8]

    /// Sorts rows that stand one after the other into bins. O(rows × columns × logarithm).
    init(_ rows: [Float], columnCount: Int) {
        let rowCount = rows.count / columnCount
        self.rowCount = rowCount
        var bins: [UInt8] = []
        bins.reserveCapacity(rows.count)
        bounds = (0..<columnCount).map { column in
            let sample = stride(from: 0, to: rowCount, by: Self.step).map { rows[$0 * columnCount + column] }
            let bounds = Self.bounds(sample)
            for row in 0..<rowCount {
                bins.append(Self.bin(rows[row * columnCount + column], bounds))
            }
            return bounds
        }
        self.bins = bins
    }

    /// Bounds between which about as many numbers lie; noughts, where there are many, lie in a bin of their own.
    private static func bounds(_ sample: [Float]) -> [Float] {
        let others = sample.filter { $0 != 0 }.sorted()
        let hasNoughts = Double(sample.count - others.count) > common * Double(sample.count)
        let sorted = hasNoughts ? others : sample.sorted()
        var bounds: [Float] = hasNoughts ? [-.leastNormalMagnitude, 0] : []
        let count = most - 3
        if let last = sorted.indices.last {
            bounds += (1..<count).map { sorted[last * $0 / count] }
        }
        return bounds.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// The number of bounds below a number. O(logarithm).
    private static func bin(_ value: Float, _ bounds: [Float]) -> UInt8 {
        var (low, high) = (0, bounds.count)
        while low < high {
            let middle = (low + high) / 2
            if bounds[middle] < value { low = middle + 1 } else { high = middle }
        }
        return UInt8(low)
    }
}
