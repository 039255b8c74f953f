/// A symmetric table of one number for each pair of sentences.
struct PairMatrix {
    /// How many sentences there are.
    let count: Int
    private var values: [Float]

    /// A table of noughts for this many sentences.
    init(count: Int) {
        self.count = count
        values = Array(repeating: 0, count: count * count)
    }

    /// The number of a pair; setting it sets both orders.
    subscript(first: Int, second: Int) -> Float {
        get { values[first * count + second] }
        set {
            values[first * count + second] = newValue
            values[second * count + first] = newValue
        }
    }

    /// The numbers of one sentence with all sentences.
    func row(_ sentence: Int) -> ArraySlice<Float> { values[(sentence * count)..<((sentence + 1) * count)] }
}
