/// Which articles have a term among their most telling ones. The terms lie in buckets by their key, so that a hundred
/// thousand articles need no hundred thousand small lists.
struct TermPostings: Sendable {
    private struct Posting: Sendable {
        var key: UInt32
        var place: Int32
    }

    private var buckets: [[Posting]]
    private static let bucketBits: UInt32 = 16

    /// How many articles were added.
    private(set) var articleCount = 0
    /// How many terms of an article are kept.
    static let termsKept = 24

    init() { buckets = Array(repeating: [], count: 1 << Self.bucketBits) }

    /// In how many articles a term is among the most telling. O(length of a bucket).
    func count(_ key: UInt32) -> Int {
        var count = 0
        for posting in buckets[bucket(key)] where posting.key == key { count += 1 }
        return count
    }

    /// Adds an article by its most telling terms.
    mutating func add(_ keys: some Sequence<UInt32>, place: Int32) {
        for key in keys { buckets[bucket(key)].append(Posting(key: key, place: place)) }
        articleCount += 1
    }

    /// Calls back with every article that has a term. O(length of a bucket).
    func forEach(_ key: UInt32, _ body: (Int) -> Void) {
        for posting in buckets[bucket(key)] where posting.key == key { body(Int(posting.place)) }
    }

    private func bucket(_ key: UInt32) -> Int { Int(key >> (32 - Self.bucketBits)) }
}
