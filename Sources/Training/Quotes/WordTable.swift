import Analysis

/// Puts together what is known of each word.
enum WordTable {
    /// The records of all words that were seen often enough, packed.
    static func table(_ counts: WordCounts, _ cues: CueRates) -> [UInt64: UInt64] {
        let clusters = WordClusters(counts, floor: 8)
        let groups = [48, 200, 800].map(clusters.groups)
        var table: [UInt64: UInt64] = [:]
        for (place, word) in clusters.words.enumerated() {
            let key = counts.keys[Int(word)]
            var record = WordRecord()
            record.coarse = UInt8(groups[0][place])
            record.middle = UInt8(groups[1][place])
            record.fine = UInt16(groups[2][place])
            let inside = counts.inside[Int(word)]
            if inside > 0 { record.lowerShare = UInt8(Int(counts.lower[Int(word)]) * 15 / Int(inside)) }
            record.cueClass = cues.grade(key)
            table[key] = record.packed
        }
        return table
    }
}
