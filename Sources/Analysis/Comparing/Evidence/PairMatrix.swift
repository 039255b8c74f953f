/// A symmetric table of one number for each pair of sentences. It is read many million times, so it lies in one block
/// that is neither counted nor checked when it is read; who has it shares it.
final class PairMatrix {
    /// How many sentences there are.
    let count: Int
    private let values: UnsafeMutablePointer<Float>

    /// A table of noughts for this many sentences.
    init(count: Int) {
        self.count = count
        values = .allocate(capacity: count * count)
        values.initialize(repeating: 0, count: count * count)
    }

    deinit { values.deallocate() }

    /// The number of a pair; setting it sets both orders.
    subscript(first: Int, second: Int) -> Float {
        get {
            assert(first >= 0 && first < count && second >= 0 && second < count, "no such pair")
            return values[first * count + second]
        }
        set {
            assert(first >= 0 && first < count && second >= 0 && second < count, "no such pair")
            values[first * count + second] = newValue
            values[second * count + first] = newValue
        }
    }

    /// The numbers of one sentence with all sentences, while the table lives.
    func row(_ sentence: Int) -> UnsafePointer<Float> { UnsafePointer(values + sentence * count) }
}
