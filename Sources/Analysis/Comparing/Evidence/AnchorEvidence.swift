/// Words that tie two sentences to each other because few other sentences of the two articles have them: a name that
/// each account gives once stands for the same thing in both.
struct Anchors {
    /// The names of the columns.
    static let names = [
        "strongest name", "strength of names", "strongest word", "strength of words", "strength by rarity",
        "words of these alone", "words of few",
    ]

    private var bestName: Float = 0
    private var names: Float = 0
    private var bestWord: Float = 0
    private var words: Float = 0
    private var byRarity: Float = 0
    private var alone: Float = 0
    private var few: Float = 0

    /// Counts a word of both.
    /// - Parameters:
    ///   - strength: 1 over the product of the numbers of sentences that have it in the one's article and in the other's.
    ///   - rarity: how rare it is in news at large, 0 to about 9.4.
    mutating func add(_ strength: Float, rarity: Float, isName: Bool) {
        if isName {
            bestName = max(bestName, strength)
            names += strength
        } else {
            bestWord = max(bestWord, strength)
            words += strength
        }
        byRarity += strength * max(0, rarity - 1.2) / 6
        if strength == 1 { alone += 1 }
        if strength >= 0.5 { few += 1 }
    }

    /// Adds the numbers of ``names`` to a row.
    func append(to row: inout [Float]) {
        row.append(bestName)
        row.append(names)
        row.append(bestWord)
        row.append(words)
        row.append(byRarity)
        row.append(alone)
        row.append(few)
    }
}
