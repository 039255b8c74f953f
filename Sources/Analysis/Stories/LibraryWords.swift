/// How common terms are among the articles of the index. Rare terms may share a counter, which makes them look a little
/// less rare in a large library and costs nothing in a small one.
struct LibraryWords: Sendable {
    private var counters = [UInt32](repeating: 0, count: 1 << Self.bits)
    private static let bits: UInt32 = 20

    /// How many articles were counted.
    private(set) var articleCount = 0

    /// Counts the terms of an article. O(terms).
    mutating func add(_ keys: [UInt32]) {
        articleCount += 1
        for key in keys { counters[Int(key >> (32 - Self.bits))] += 1 }
    }

    /// In how many articles a term stands, at the most.
    func count(_ key: UInt32) -> UInt32 { counters[Int(key >> (32 - Self.bits))] }
}
