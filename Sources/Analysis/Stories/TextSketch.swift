/// A sketch of a text's sequences of five words: how alike two sketches are estimates how much of the wording is shared.
/// One-permutation minimum hashing (Li, Owen and Zhang, 2012).
struct TextSketch: Hashable, Sendable {
    /// How many values a sketch has.
    static let size = 32
    /// How long the sequences are.
    private static let sequence = 5
    /// The share of word sequences from which two texts are copies of one.
    static let copyLikeness = 0.5
    private static let none = UInt16.max

    /// The smallest number in each bin.
    let values: [UInt16]

    /// A sketch read back from its values.
    init(values: [UInt16]) { self.values = values }

    /// The sketch of a text given as the numbers of its words. O(n).
    init(_ forms: some Sequence<UInt32>) {
        var values = [UInt16](repeating: Self.none, count: Self.size)
        var recent: [UInt32] = []
        for form in forms {
            recent.append(form)
            if recent.count < Self.sequence { continue }
            let hash = TermKey.mixed(recent.reduce(0) { $0 &* 1_000_003 &+ $1 })
            let bin = Int(hash >> 27)
            values[bin] = min(values[bin], UInt16(truncatingIfNeeded: hash >> 8))
            recent.removeFirst()
        }
        self.values = values
    }

    /// The estimated share of word sequences that two texts have in common, 0 to 1.
    func likeness(to other: TextSketch) -> Double {
        var same = 0
        var filled = 0
        for (left, right) in zip(values, other.values) where left != Self.none || right != Self.none {
            filled += 1
            if left == right { same += 1 }
        }
        return filled < Self.size / 4 ? 0 : Double(same) / Double(filled)
    }
}
