/// What was counted about words over many articles.
struct Vocabulary: Sendable {
    /// The vocabulary that comes with the program.
    static let shared = Vocabulary()

    /// Whether a word is written without a capital most of the time.
    func isMostlyLower(_ key: UInt64) -> Bool { false }
}
