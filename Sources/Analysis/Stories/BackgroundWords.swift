import CModels

/// How common terms are in news at large, learned once from a background corpus and kept in the program.
///
/// The numbers lie sorted in constant memory: 4 bytes of term number, then one byte a term: 7 bits of the logarithm of
/// its article count, 1 bit for "mostly written with a capital".
struct BackgroundWords: Sendable {
    /// What is known of a term.
    struct Entry {
        /// In how many articles it stands.
        var articles: Float
        /// Whether it is mostly written with a capital where a capital means something; nil for an unknown term.
        var isName: Bool?
    }

    /// The table in the program.
    static let shared = BackgroundWords()

    /// How many articles were counted.
    let articleCount: Float
    private let termCount: Int
    private nonisolated(unsafe) let keys: UnsafePointer<UInt32>
    private nonisolated(unsafe) let codes: UnsafePointer<UInt8>

    /// The steps of a count's logarithm.
    static let stepsPerUnit = 13.0

    private init() {
        let table = story_background()
        articleCount = Float(table.article_count)
        termCount = Int(table.term_count)
        keys = table.keys
        codes = table.codes
    }

    /// What is known of a term; a term too rare to be in the table counts as standing in half an article. O(log n).
    func entry(_ key: UInt32) -> Entry {
        var low = 0
        var high = termCount
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        guard low < termCount, keys[low] == key else { return Entry(articles: 0.5, isName: nil) }
        return Entry(articles: Self.counts[Int(codes[low] & 127)], isName: codes[low] & 128 != 0)
    }

    private static let counts: [Float] = (0..<128).map {
        Float(RealFunctions.exponential(Double($0) / stepsPerUnit))
    }
}
