/// What was counted about one word over many articles.
package struct WordRecord: Hashable, Sendable {
    /// Distributional clusters, coarse to fine, each from 1; 0 for a word that was too rare.
    package var coarse: UInt8 = 0
    /// The middle cluster.
    package var middle: UInt8 = 0
    /// The fine cluster.
    package var fine: UInt16 = 0
    /// How often the word is written without a capital inside a sentence, in fifteenths.
    package var lowerShare: UInt8 = 0
    /// How often the word is one of saying, from 0 (never) to 5 (nearly always).
    package var cueClass: UInt8 = 0

    /// A word of which nothing is known.
    package init() {}

    /// The record as a number of 31 bits.
    package var packed: UInt64 {
        UInt64(coarse) | UInt64(middle) << 6 | UInt64(fine) << 14 | UInt64(lowerShare) << 24
            | UInt64(cueClass) << 28
    }

    /// The record that a number holds.
    package init(packed: UInt64) {
        coarse = UInt8(packed & 63)
        middle = UInt8(packed >> 6 & 255)
        fine = UInt16(packed >> 14 & 1023)
        lowerShare = UInt8(packed >> 24 & 15)
        cueClass = UInt8(packed >> 28 & 7)
    }
}

/// A table from words to their records.
package struct Vocabulary: Sendable {
    private let table: KeyedBytes

    /// The vocabulary in a section of the model.
    package init(_ table: KeyedBytes) { self.table = table }

    /// What is known of a word by its key; an empty record where nothing is.
    package func record(_ key: UInt64) -> WordRecord {
        WordRecord(packed: table.value(key) ?? 0)
    }

    /// Whether a word is written without a capital most of the time.
    func isMostlyLower(_ key: UInt64) -> Bool { record(key).lowerShare >= 8 }
}
