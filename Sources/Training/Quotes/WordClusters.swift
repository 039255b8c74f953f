import Analysis
import Foundation

/// Groups words by the company they keep: positive pointwise mutual information with the words one and two places off, reduced to 64
/// dimensions by subspace iteration, then k-means (after Bullinaria & Levy, 2007).
struct WordClusters {
    /// The words that are grouped, as numbers of the counts, most frequent first.
    let words: [Int32]
    private let weights: [Float]
    private let vectors: DenseRows

    private static let contexts = 2000
    private static let offsets = [-2, -1, 1, 2]

    /// Makes vectors for all words seen at least `floor` times.
    init(_ counts: WordCounts, floor: Int32) {
        let order = counts.keys.indices.filter { counts.totals[$0] >= floor }
            .sorted { (counts.totals[$1], counts.keys[$0]) < (counts.totals[$0], counts.keys[$1]) }
        words = order.prefix(50_000).map(Int32.init)
        weights = words.map { log(1 + Float(counts.totals[Int($0)])) }
        let matrix = SparseRows(
            counts.stream, words: words, vocabulary: counts.keys.count, Self.contexts, Self.offsets)
        vectors = Self.reduced(matrix)
    }

    private static func reduced(_ matrix: SparseRows) -> DenseRows {
        var generator = SplitMix(state: 1)
        var basis = DenseRows(count: matrix.columns) { Float(generator.next() >> 40) / Float(1 << 23) - 1 }
        for _ in 0..<4 {
            basis = matrix.transposedProduct(matrix.product(basis))
            basis.orthonormalise()
        }
        var image = matrix.product(basis)
        image.dampColumns()
        image.normaliseRows()
        return image
    }

    /// The group of each word, numbered from 1.
    func groups(_ number: Int) -> [Int] {
        var centres = DenseRows(count: number) { 0 }
        for centre in 0..<number { centres.add(vectors, row: centre * 7 % words.count, to: centre, times: 1) }
        var group = [Int](repeating: 0, count: words.count)
        for _ in 0..<10 {
            for place in group.indices { group[place] = centres.mostLike(vectors, row: place) }
            var sums = DenseRows(count: number) { 0 }
            for place in group.indices {
                sums.add(vectors, row: place, to: group[place], times: weights[place])
            }
            sums.normaliseRows()
            centres = sums
        }
        return group.map { $0 + 1 }
    }
}

/// Rows of 64 numbers, in parts of eight.
struct DenseRows {
    /// The numbers, eight parts a row.
    private(set) var parts: [SIMD8<Float>]
    private static let width = 8

    init(count: Int, _ value: () -> Float) {
        parts = []
        parts.reserveCapacity(count * Self.width)
        for _ in 0..<(count * Self.width) {
            var part = SIMD8<Float>.zero
            for lane in 0..<8 { part[lane] = value() }
            parts.append(part)
        }
    }

    private var count: Int { parts.count / Self.width }

    /// Adds a multiple of another's row to a row.
    @inline(__always)
    mutating func add(_ other: DenseRows, row: Int, to target: Int, times factor: Float) {
        for part in 0..<Self.width {
            parts[target * Self.width + part] += other.parts[row * Self.width + part] * factor
        }
    }

    /// The row with the greatest inner product with a row of another.
    func mostLike(_ other: DenseRows, row: Int) -> Int {
        var best = (row: 0, likeness: -Float.infinity)
        parts.withUnsafeBufferPointer { parts in
            other.parts.withUnsafeBufferPointer { others in
                for candidate in 0..<(parts.count / Self.width) {
                    var sum = SIMD8<Float>.zero
                    for part in 0..<Self.width {
                        sum += parts[candidate * Self.width + part] * others[row * Self.width + part]
                    }
                    let likeness = sum.sum()
                    if likeness > best.likeness { best = (candidate, likeness) }
                }
            }
        }
        return best.row
    }

    mutating func normaliseRows() {
        for row in 0..<count {
            var sum: Float = 0
            for part in 0..<Self.width {
                sum += (parts[row * Self.width + part] * parts[row * Self.width + part]).sum()
            }
            let factor = 1 / max(sum.squareRoot(), 1e-9)
            for part in 0..<Self.width { parts[row * Self.width + part] *= factor }
        }
    }

    /// Divides each column by the square root of its length, which keeps frequency from ruling the likeness.
    mutating func dampColumns() {
        var powers = [SIMD8<Float>](repeating: .zero, count: Self.width)
        for place in parts.indices { powers[place % Self.width] += parts[place] * parts[place] }
        let factors = powers.map { 1 / ($0.squareRoot().squareRoot() + 1e-6) }
        for place in parts.indices { parts[place] *= factors[place % Self.width] }
    }

    /// Makes the columns orthonormal, through the Cholesky factor of their inner products.
    mutating func orthonormalise() {
        let size = Self.width * 8
        func value(_ row: Int, _ column: Int) -> Float { parts[row * Self.width + column / 8][column % 8] }
        var flat = [Double](repeating: 0, count: count * size)
        for row in 0..<count {
            for column in 0..<size { flat[row * size + column] = Double(value(row, column)) }
        }
        var factor = [Double](repeating: 0, count: size * size)
        for row in 0..<count {
            for left in 0..<size {
                let share = flat[row * size + left]
                for right in 0...left { factor[left * size + right] += share * flat[row * size + right] }
            }
        }
        Self.cholesky(&factor, size)
        for row in 0..<count {
            for column in 0..<size {
                var rest = flat[row * size + column]
                for other in 0..<column { rest -= factor[column * size + other] * flat[row * size + other] }
                flat[row * size + column] = rest / factor[column * size + column]
                parts[row * Self.width + column / 8][column % 8] = Float(flat[row * size + column])
            }
        }
    }

    private static func cholesky(_ matrix: inout [Double], _ size: Int) {
        for row in 0..<size {
            for column in 0...row {
                var rest = matrix[row * size + column]
                for other in 0..<column { rest -= matrix[row * size + other] * matrix[column * size + other] }
                matrix[row * size + column] =
                    row == column ? max(rest, 1e-12).squareRoot() : rest / matrix[column * size + column]
            }
        }
    }
}

/// A sparse matrix of positive pointwise mutual information.
struct SparseRows {
    private var starts: [Int] = [0]
    private var places: [Int32] = []
    private var values: [Float] = []
    /// How many columns it has.
    let columns: Int

    init(_ stream: [Int32], words: [Int32], vocabulary: Int, _ contexts: Int, _ offsets: [Int]) {
        var rowOf = [Int32](repeating: -1, count: vocabulary)
        for (row, word) in words.enumerated() { rowOf[Int(word)] = Int32(row) }
        let width = contexts + 1
        columns = width * offsets.count
        var pairs: [UInt64] = []
        pairs.reserveCapacity(stream.count * offsets.count)
        for place in stream.indices where stream[place] >= 0 && rowOf[Int(stream[place])] >= 0 {
            let row = UInt64(rowOf[Int(stream[place])])
            for (block, offset) in offsets.enumerated() {
                let other = place + offset
                guard stream.indices.contains(other), stream[other] >= 0 else { continue }
                let rank = rowOf[Int(stream[other])]
                let column = rank >= 0 && rank < contexts ? Int(rank) : contexts
                pairs.append(row << 32 | UInt64(block * width + column))
            }
        }
        pairs.sort()
        fill(pairs, rows: words.count, width, offsets)
    }

    private mutating func fill(_ pairs: [UInt64], rows: Int, _ width: Int, _ offsets: [Int]) {
        var rowSums = [Float](repeating: 0, count: rows)
        var columnSums = [Float](repeating: 0, count: columns)
        for pair in pairs {
            rowSums[Int(pair >> 32)] += 1
            columnSums[Int(pair & 0xFFFF_FFFF)] += 1
        }
        let total = Float(pairs.count)
        var place = 0
        for row in 0..<rows {
            while place < pairs.count, Int(pairs[place] >> 32) == row {
                let column = Int(pairs[place] & 0xFFFF_FFFF)
                var count: Float = 0
                let pair = pairs[place]
                while place < pairs.count, pairs[place] == pair {
                    count += 1
                    place += 1
                }
                let information = log(count * total / (rowSums[row] * columnSums[column]))
                guard information > 0 else { continue }
                places.append(Int32(column))
                values.append(abs(offsets[column / width]) == 1 ? information : information * 0.6)
            }
            starts.append(places.count)
        }
    }

    /// This matrix times another.
    func product(_ right: DenseRows) -> DenseRows {
        var result = DenseRows(count: starts.count - 1) { 0 }
        for row in 0..<(starts.count - 1) {
            for entry in starts[row]..<starts[row + 1] {
                result.add(right, row: Int(places[entry]), to: row, times: values[entry])
            }
        }
        return result
    }

    /// The transposed matrix times another.
    func transposedProduct(_ right: DenseRows) -> DenseRows {
        var result = DenseRows(count: columns) { 0 }
        for row in 0..<(starts.count - 1) {
            for entry in starts[row]..<starts[row + 1] {
                result.add(right, row: row, to: Int(places[entry]), times: values[entry])
            }
        }
        return result
    }
}

/// A small generator of pseudo-random numbers (Steele, Lea and Flood, 2014), the same on every machine.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
