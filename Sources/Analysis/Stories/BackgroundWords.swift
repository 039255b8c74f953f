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
        /// Its weight by the background alone, 0 to about 9.4.
        var rarity: Float
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
    /// For each count's code the weight of a term that stands in so many articles.
    private let rarities: [Float]
    private let unknownRarity: Float
    /// Where the terms of each stretch of keys begin; one more than there are stretches.
    private let parts: [Int32]

    /// The steps of a count's logarithm.
    static let stepsPerUnit = 13.0

    private init() {
        let table = story_background()
        articleCount = Float(table.article_count)
        termCount = Int(table.term_count)
        keys = table.keys
        codes = table.codes
        rarities = Self.counts.map { [articleCount] in TermWeight.rarity(articles: $0, of: articleCount) }
        unknownRarity = TermWeight.rarity(articles: Self.unknown, of: articleCount)
        var parts = [Int32](repeating: 0, count: Int(UInt32.max >> Self.partShift) + 2)
        for place in 0..<termCount { parts[Int(keys[place] >> Self.partShift) + 1] += 1 }
        for part in 1..<parts.count { parts[part] += parts[part - 1] }
        self.parts = parts
    }

    /// What is known of a term; a term too rare to be in the table counts as standing in half an article. O(1) on average.
    func entry(_ key: UInt32) -> Entry {
        let part = Int(key >> Self.partShift)
        var low = Int(parts[part])
        var high = Int(parts[part + 1])
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        guard low < termCount, keys[low] == key else {
            return Entry(articles: Self.unknown, rarity: unknownRarity, isName: nil)
        }
        let code = Int(codes[low] & 127)
        return Entry(articles: Self.counts[code], rarity: rarities[code], isName: codes[low] & 128 != 0)
    }

    private static let unknown: Float = 0.5
    /// By the twelve upper bits of keys.
    private static let partShift: UInt32 = 20

    private static let counts: [Float] = (0..<128).map {
        Float(RealFunctions.exponential(Double($0) / stepsPerUnit))
    }
}
