/// A linear-chain conditional random field (Lafferty, McCallum & Pereira, 2001) over at most eight labels.
package struct ChainField: Sendable {
    /// A score for each label.
    package typealias Scores = SIMD8<Float>

    /// How many labels there are.
    package let labels: Int
    /// The score of going from a label to each label.
    package var transitions: [Scores]
    private let impossible: Float = -1e4

    /// A field of that many labels whose transitions score nothing.
    package init(labels: Int) {
        self.labels = labels
        transitions = [Scores](repeating: .zero, count: labels)
    }

    /// A field with the transitions of a section of the model: 32-bit floats, 8 for each label.
    package init(_ bytes: ModelBytes, labels: Int) {
        self.init(labels: labels)
        for label in 0..<labels {
            for next in 0..<labels {
                transitions[label][next] = Float(bitPattern: bytes.number((label * 8 + next) * 4))
            }
        }
    }

    /// The best sequence of labels for these scores of items. O(items × labels²).
    package func best(_ scores: [Scores]) -> [UInt8] {
        guard var current = scores.first else { return [] }
        for label in labels..<8 { current[label] = impossible }
        var origins: [SIMD8<Int32>] = [.zero]
        for place in 1..<max(1, scores.count) {
            var top = Scores(repeating: -.infinity)
            var origin = SIMD8<Int32>.zero
            for label in 0..<labels {
                let candidate = transitions[label] + current[label]
                let better = candidate .> top
                top.replace(with: candidate, where: better)
                origin.replace(with: Int32(label), where: better)
            }
            current = top + scores[place]
            for label in labels..<8 { current[label] = impossible }
            origins.append(origin)
        }
        var label = (0..<labels).max { current[$0] < current[$1] } ?? 0
        var result = [UInt8](repeating: 0, count: scores.count)
        for place in stride(from: scores.count - 1, through: 0, by: -1) {
            result[place] = UInt8(label)
            label = Int(origins[place][label])
        }
        return result
    }

    /// What the forward and backward passes give.
    package struct Marginals {
        /// For each item the probability of each label.
        package var labels: [Scores]
        /// The expected number of times that each label follows each.
        package var transitions: [Scores]
        fileprivate var tops: Double
        fileprivate var scales: [Float]

        /// The logarithm of the sum over all sequences. O(items).
        package var logPartition: Double {
            scales.reduce(tops) { $0 + RealFunctions.logarithm(Double($1)) }
        }
    }

    /// The probabilities of labels (and, where asked for, of transitions), by the forward and backward passes in scaled
    /// probabilities. O(items × labels²).
    package func marginals(_ scores: [Scores], withTransitions: Bool = false) -> Marginals {
        let steps = (0..<labels).map { Self.exponential(transitions[$0]) }
        var emissions: [Scores] = []
        emissions.reserveCapacity(scores.count)
        var tops = 0.0
        for score in scores {
            var score = score
            for label in labels..<8 { score[label] = impossible }
            let top = score.max()
            tops += Double(top)
            emissions.append(Self.exponential(score - top))
        }
        var forward: [Scores] = []
        forward.reserveCapacity(scores.count)
        var scales: [Float] = []
        scales.reserveCapacity(scores.count)
        for (place, emission) in emissions.enumerated() {
            var current = emission
            if place > 0 {
                var sum = Scores.zero
                for label in 0..<labels { sum += steps[label] * forward[place - 1][label] }
                current *= sum
            }
            let scale = max(current.sum(), 1e-30)
            forward.append(current / scale)
            scales.append(scale)
        }
        let start = Marginals(
            labels: forward, transitions: [Scores](repeating: .zero, count: labels), tops: tops,
            scales: scales)
        return backward(emissions, start, steps, withTransitions)
    }

    /// What the forward pass gave, turned into probabilities by the backward pass.
    private func backward(
        _ emissions: [Scores], _ start: Marginals, _ steps: [Scores], _ withTransitions: Bool
    ) -> Marginals {
        var result = start
        let (forward, scales) = (start.labels, start.scales)
        let columns = Self.transposed(steps)
        var back = Scores(repeating: 1)
        for place in stride(from: emissions.count - 2, through: 0, by: -1) {
            let ahead = emissions[place + 1] * back / scales[place + 1]
            // From the first to the last, as a row is summed.
            var current = columns[0] * ahead[0]
            for next in 1..<8 { current += columns[next] * ahead[next] }
            if withTransitions {
                for label in 0..<labels {
                    result.transitions[label] += steps[label] * ahead * forward[place][label]
                }
            }
            back = current
            result.labels[place] = forward[place] * back
        }
        return result
    }

    /// The rows as columns: sums over a row are then sums of whole vectors.
    private static func transposed(_ rows: [Scores]) -> [Scores] {
        (0..<8).map { column in
            var result = Scores.zero
            for (place, row) in rows.enumerated() { result[place] = row[column] }
            return result
        }
    }

    /// e to the power of each lane, within 3e-6 in proportion; 0 for very negative ones.
    package static func exponential(_ value: Scores) -> Scores {
        let scaled = (value * 1.442_695).clamped(
            lowerBound: Scores(repeating: -126), upperBound: Scores(repeating: 126))
        // Rounding by a number that leaves no room for fractions: no call of the C library lane by lane.
        let nearest = (scaled + roomless) - roomless
        let whole = nearest.replacing(with: nearest - 1, where: nearest .> scaled)
        let part = scaled - whole
        var sum = Scores(repeating: 0.001_877_57)
        sum = sum * part + 0.008_989_34
        sum = sum * part + 0.055_826_3
        sum = sum * part + 0.240_153_6
        sum = sum * part + 0.693_153_1
        sum = sum * part + 0.999_999_9
        let exponent =
            unsafeBitCast(whole + roomless, to: SIMD8<Int32>.self) &- Int32(bitPattern: roomless.bitPattern)
        return sum * unsafeBitCast((exponent &+ 127) &<< 23, to: Scores.self)
    }

    /// One and a half times 2 to the power of 23: single precision around it holds whole numbers only.
    private static var roomless: Float { 12_582_912 }
}
