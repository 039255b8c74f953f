import CModels

/// The learned numbers that attributions are found with: sections of one block of bytes, read where they lie.
///
/// The block begins with "CRQM", a version, a number of sections and for each its name, offset and length as 32-bit
/// little-endian numbers; sections begin at multiples of 64 bytes.
package struct QuotesModel: Sendable {
    /// The version of the block's layout and of the features that its weights are for.
    package static let layout: UInt32 = 1
    /// The model that comes with the program; empty until one was trained for this layout.
    package static let shared = QuotesModel(
        bytes: ModelBytes(start: quotes_model(), count: quotes_model_size()))

    /// The names of sections.
    package enum Section: UInt32, CaseIterable, Sendable {
        case vocabulary = 1, givenNames, taggingWeights, taggingTransitions, linkingWeights,
            linkingTransitions
        case rankingWeights, antecedentWeights, confidenceWeights
    }

    /// What is known of words.
    package let vocabulary: Vocabulary
    /// What is known of names.
    package let givenNames: GivenNames
    private let bytes: ModelBytes
    private let places: [UInt32: Range<Int>]

    /// A model in memory that stays where it is for the life of the program. O(sections).
    package init(bytes: ModelBytes) {
        self.bytes = bytes
        var places: [UInt32: Range<Int>] = [:]
        if bytes.count > 12, bytes.number(0) == 0x4D51_5243, bytes.number(4) == Self.layout {
            for section in 0..<Int(bytes.number(8)) {
                let entry = 12 + section * 12
                let start = Int(bytes.number(entry + 4))
                places[bytes.number(entry)] = start..<(start + Int(bytes.number(entry + 8)))
            }
        }
        self.places = places
        vocabulary = Vocabulary(KeyedBytes(bytes.part(places[Section.vocabulary.rawValue])))
        givenNames = GivenNames(KeyedBytes(bytes.part(places[Section.givenNames.rawValue])))
    }

    /// Whether weights for finding attributions are there.
    package var isTrained: Bool { places[Section.linkingWeights.rawValue] != nil }

    /// The bytes of a section; none where it is missing.
    package func part(_ section: Section) -> ModelBytes { bytes.part(places[section.rawValue]) }
}

/// Bytes that never move or change.
package struct ModelBytes: @unchecked Sendable {
    // Checked by hand: the memory is constant data of the program, or kept alive for ever by the training program.
    /// The first byte; nil where there are none.
    package let start: UnsafePointer<UInt8>?
    /// How many there are.
    package let count: Int

    /// Bytes at an address.
    package init(start: UnsafePointer<UInt8>?, count: Int) {
        self.start = start
        self.count = start == nil ? 0 : count
    }

    /// The 32-bit little-endian number at an offset; 0 outside.
    package func number(_ offset: Int) -> UInt32 {
        guard let start, offset >= 0, offset + 4 <= count else { return 0 }
        return UInt32(
            littleEndian: UnsafeRawPointer(start).loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    /// A stretch of them; none where it does not lie inside.
    package func part(_ range: Range<Int>?) -> ModelBytes {
        guard let start, let range, range.upperBound <= count else { return ModelBytes(start: nil, count: 0) }
        return ModelBytes(start: start + range.lowerBound, count: range.count)
    }
}

/// A table from keys to small numbers: slots of 8 bytes, the upper 32 bits a fingerprint of the key, the lower 32 the value;
/// open addressing, a slot of 0 is empty. The number of slots is a power of two.
package struct KeyedBytes: Sendable {
    private let bytes: ModelBytes
    private let mask: Int

    /// The table in these bytes.
    package init(_ bytes: ModelBytes) {
        self.bytes = bytes
        mask = bytes.count / 8 - 1
    }

    /// The value of a key; nil where it has none. O(1) on average.
    package func value(_ key: UInt64) -> UInt64? {
        guard mask > 0, let start = bytes.start else { return nil }
        let slots = UnsafeRawPointer(start).assumingMemoryBound(to: UInt64.self)
        let fingerprint = Self.fingerprint(key)
        var slot = Self.slot(key) & mask
        while slots[slot] != 0 {
            if slots[slot] >> 32 == fingerprint { return slots[slot] & 0xFFFF_FFFF }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// What tells keys of one slot apart; never 0.
    package static func fingerprint(_ key: UInt64) -> UInt64 { key >> 32 | 1 }

    /// Where the search for a key begins.
    package static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}
