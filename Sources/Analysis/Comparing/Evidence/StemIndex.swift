/// Which sentences of a story have each stem, and what the stem weighs there.
struct StemIndex {
    /// What one use of a stem weighs: among all words, among those that are no names, and with blended weights.
    typealias Weights = SIMD4<Float>

    private var starts: [Int]
    private var sentences: [Int32]
    private var weights: [Weights]

    /// Indexes a story. O(number of words).
    init(_ story: StoryText, weights: StoryWeights) {
        starts = Array(repeating: 0, count: Int(story.vocabulary.stemCount) + 1)
        for sentence in story.sentences {
            for use in sentence.uses { starts[Int(use.stem) + 1] += 1 }
        }
        for stem in 1..<starts.count { starts[stem] += starts[stem - 1] }
        var next = starts
        sentences = Array(repeating: 0, count: starts[starts.count - 1])
        self.weights = Array(repeating: .zero, count: sentences.count)
        for (number, sentence) in story.sentences.enumerated() {
            for use in sentence.uses {
                let stem = Int(use.stem)
                let weight = weights.stems[stem]
                sentences[next[stem]] = Int32(number)
                self.weights[next[stem]] = [weight, use.isName ? 0 : weight, weights.blendedStems[stem], 0]
                next[stem] += 1
            }
        }
    }

    /// Adds to each sentence's sums what the stems weigh in it, each times its likeness. O(places of the stems).
    func cover(_ likenesses: StemLikenesses, into sums: inout [Weights]) {
        sums.withUnsafeMutableBufferPointer { sums in
            for stem in likenesses.stems.map(Int.init) {
                let likeness = likenesses.values[stem]
                for place in starts[stem]..<starts[stem + 1] {
                    sums[Int(sentences[place])] += likeness * weights[place]
                }
            }
        }
    }
}
