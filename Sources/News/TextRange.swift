/// A stretch of an article's text: half-open UTF-8 offsets, on scalar boundaries, never empty in a finding.
package typealias TextRange = Range<Int>

extension String {
    /// The text of a range of UTF-8 offsets; offsets past the end are cut, offsets inside a scalar are repaired.
    /// O(length of the range).
    package func slice(_ range: TextRange) -> String {
        let count = utf8.count
        let lower = utf8.index(startIndex, offsetBy: min(max(0, range.lowerBound), count))
        let upper = utf8.index(startIndex, offsetBy: min(max(0, range.upperBound), count))
        return String(decoding: utf8[lower..<upper], as: UTF8.self)
    }
}

/// Turns UTF-8 offsets of one text into offsets in Unicode scalars, the unit of Crossread's JSON.
/// Built in O(n); each look-up is O(64).
package struct ScalarOffsets: Sendable {
    private let bytes: [UInt8]
    private var scalarsBefore: [Int] = []
    private static let stride = 64

    /// Counts the scalars of a text once.
    package init(_ text: String) {
        bytes = Array(text.utf8)
        var count = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.stride == 0 { scalarsBefore.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        if bytes.count % Self.stride == 0 { scalarsBefore.append(count) }
    }

    /// How many scalars begin before a UTF-8 offset; offsets past the end count as the end.
    package func scalars(before offset: Int) -> Int {
        let end = min(max(0, offset), bytes.count)
        let block = end / Self.stride
        var count = scalarsBefore[block]
        for byte in bytes[(block * Self.stride)..<end] where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// The same stretch in Unicode scalars.
    package func scalars(_ range: TextRange) -> Range<Int> {
        scalars(before: range.lowerBound)..<scalars(before: range.upperBound)
    }
}
