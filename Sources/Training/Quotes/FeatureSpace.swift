import Analysis

/// Sequences of items with their features and gold labels, in flat arrays; features seen too rarely are left out.
struct FeatureSpace {
    private(set) var hashes: [UInt64] = []
    private(set) var itemStarts: [Int] = [0]
    private(set) var sequenceStarts: [Int] = [0]
    private(set) var gold: [UInt8] = []
    /// For each entry of ``hashes`` the number of the feature, -1 where it is left out.
    private(set) var numbers: [Int32] = []
    /// The features that are kept, by number, and how often each is seen.
    private(set) var kept: [UInt64] = []
    private(set) var counts: [Float] = []

    /// Adds an item to the sequence at hand.
    mutating func add(_ features: FeatureList, gold label: UInt8) {
        hashes += features.all
        itemStarts.append(hashes.count)
        gold.append(label)
    }

    /// Ends the sequence at hand.
    mutating func endSequence() {
        if gold.count > sequenceStarts[sequenceStarts.count - 1] { sequenceStarts.append(gold.count) }
    }

    /// How many sequences there are.
    var sequenceCount: Int { sequenceStarts.count - 1 }

    /// Numbers the features that are seen at least `floor` times.
    mutating func close(floor: Int32) {
        var capacity = 1 << 20
        while capacity < hashes.count / 4 { capacity *= 2 }
        var slots = [UInt64](repeating: 0, count: capacity)
        var seen = [Int32](repeating: 0, count: capacity)
        numbers = [Int32](repeating: -1, count: hashes.count)
        for (place, hash) in hashes.enumerated() {
            let key = hash | 1
            var slot = Int(truncatingIfNeeded: hash >> 17) & (capacity - 1)
            while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = key
            seen[slot] += 1
            numbers[place] = Int32(slot)
        }
        var numberOf = [Int32](repeating: -1, count: capacity)
        for slot in slots.indices where seen[slot] >= floor {
            numberOf[slot] = Int32(counts.count)
            counts.append(Float(seen[slot]))
        }
        kept = [UInt64](repeating: 0, count: counts.count)
        for place in numbers.indices {
            let number = numberOf[Int(numbers[place])]
            numbers[place] = number
            if number >= 0 { kept[Int(number)] = hashes[place] }
        }
        hashes = []
    }
}
