import Analysis

/// A few rows that a network learns from together, so that each weight is read once for all of them.
struct NetworkBlock {
    /// How many rows there can be.
    static let length = 4
    private let width: Int
    private let lanes: Int

    /// How many rows there are.
    private(set) var count = 0
    /// The rows' numbers, by column and then by row.
    private(set) var values: [Float] = []
    private var columnCount = 0
    /// The sums of the hidden units, by row and then by unit.
    private var sums: [Float]
    private var kept: [Float]
    private var errors: [Float]

    /// A block for networks of so many hidden units, a multiple of 16.
    init(width: Int) {
        self.width = width
        lanes = width / 16
        sums = Array(repeating: 0, count: Self.length * width)
        kept = sums
        errors = sums
    }

    /// Takes some rows; what is missing to a full block is noughts.
    mutating func fill(_ places: ArraySlice<Int>, rows: [Float], columnCount: Int) {
        count = places.count
        self.columnCount = columnCount
        values = Array(repeating: 0, count: columnCount * Self.length)
        for (place, row) in places.enumerated() {
            for column in 0..<columnCount {
                values[column * Self.length + place] = rows[row * columnCount + column]
            }
        }
        for place in errors.indices { errors[place] = 0 }
    }

    /// Leaves a share of the hidden units of each row out; the others count the more.
    mutating func leaveOut(_ share: Float, using generator: inout SeededGenerator) {
        let scale = 1 / (1 - share)
        let bound = UInt16(share * 65_536)
        var bits: UInt64 = 0
        for unit in kept.indices {
            if unit % 4 == 0 { bits = generator.next() }
            kept[unit] = UInt16(truncatingIfNeeded: bits) >= bound ? scale : 0
            bits >>= 16
        }
    }

    /// Adds up the hidden units of all rows.
    mutating func sum(_ weights: [Float], _ bias: [Float]) {
        for row in 0..<Self.length { sums.replaceSubrange((row * width)..<((row + 1) * width), with: bias) }
        PairNetwork.addToHiddenUnits(weights, width: width, values, columns: columnCount, sums: &sums)
    }

    /// What a hidden unit lets through in a row.
    func passed(_ row: Int, _ unit: Int) -> Float {
        let place = row * width + unit
        return max(sums[place], PairNetwork.leak * sums[place]) * kept[place]
    }

    /// Notes how wrong a hidden unit is, given how wrong what it lets through is.
    mutating func setError(_ error: Float, _ row: Int, _ unit: Int) -> Float {
        let place = row * width + unit
        errors[place] = error * kept[place] * (sums[place] > 0 ? 1 : PairNetwork.leak)
        return errors[place]
    }

    /// Adds what the errors of all rows ask of the hidden units' weights.
    func addErrors(to gradient: inout [Float]) {
        gradient.withUnsafeMutableBytes { gradient in
            errors.withUnsafeBytes { errors in
                for lane in 0..<lanes {
                    let first = Self.load(errors, lane)
                    let second = Self.load(errors, lanes + lane)
                    let third = Self.load(errors, 2 * lanes + lane)
                    let fourth = Self.load(errors, 3 * lanes + lane)
                    for column in 0..<columnCount {
                        let place = column * Self.length
                        let part =
                            first * values[place] + second * values[place + 1] + third * values[place + 2]
                            + fourth * values[place + 3]
                        let lane = column * lanes + lane
                        Self.store(Self.load(UnsafeRawBufferPointer(gradient), lane) + part, gradient, lane)
                    }
                }
            }
        }
    }

    private static func load(_ bytes: UnsafeRawBufferPointer, _ lane: Int) -> SIMD16<Float> {
        bytes.loadUnaligned(fromByteOffset: lane * 64, as: SIMD16<Float>.self)
    }

    private static func store(
        _ part: SIMD16<Float>, _ bytes: UnsafeMutableRawBufferPointer, _ lane: Int
    ) {
        bytes.storeBytes(of: part, toByteOffset: lane * 64, as: SIMD16<Float>.self)
    }
}
