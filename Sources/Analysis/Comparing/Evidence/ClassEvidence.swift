/// Evidence from shared words by how rare they are in the story and in news at large, and from what is not shared: the
/// model learns what each class of words is worth.
struct ClassEvidence {
    /// The names of the columns.
    static let names =
        (0..<(storyClasses * rarityClasses)).map { "shared of class \($0)" }
        + (0..<rarityClasses).flatMap { ["unshared in shorter \($0)", "unshared in longer \($0)"] }

    /// How many classes there are by the number of the story's sentences that have a word.
    static let storyClasses = 5
    /// How many classes there are by rarity in news at large; the last is names.
    static let rarityClasses = 4
    private static let most: UInt8 = 3

    private let masses: [SIMD4<Float>]

    /// Adds up the words of all sentences. O(number of words).
    init(story: StoryText, weights: StoryWeights) {
        masses = story.sentences.map { sentence in
            sentence.uses.reduce(into: SIMD4<Float>.zero) { sums, use in
                sums[Int(weights.classes[Int(use.stem)]) % Self.rarityClasses] += weights.stems[Int(use.stem)]
            }
        }
    }

    /// The class of a stem.
    /// - Parameters:
    ///   - sentences: how many sentences of the story have it.
    ///   - rarity: how rare it is in news at large, 0 to about 9.4.
    static func number(sentences: Int32, rarity: Float, isName: Bool) -> UInt8 {
        let inStory: UInt8 =
            sentences <= 2 ? 0 : sentences <= 4 ? 1 : sentences <= 8 ? 2 : sentences <= 16 ? 3 : 4
        let atLarge: UInt8 = isName ? 3 : rarity < 1.2 ? 0 : rarity < 2.7 ? 1 : 2
        return inStory * UInt8(rarityClasses) + atLarge
    }

    /// Adds one pair's numbers.
    func append(_ pair: SentencePair, _ shared: SharedWords, to row: inout [Float]) {
        for number in 0..<(Self.storyClasses * Self.rarityClasses) {
            row.append(Float(min(Self.most, shared.classes[number])))
        }
        let (first, second) = (
            masses[pair.first] - shared.classMasses, masses[pair.second] - shared.classMasses
        )
        for number in 0..<Self.rarityClasses {
            row.append(min(first[number], second[number]))
            row.append(max(first[number], second[number]))
        }
    }
}
