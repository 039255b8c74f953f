import News

/// The words of a text with their places, found in one pass over its UTF-8 bytes.
///
/// A word is a run of letters, digits and marks; one of `. ' ’ , -` between two of them belongs to it ("U.S",
/// "state-run", "10,000", "don't"). Everything else lies in the gaps between words.
package struct TextWords: Sendable {
    /// The text as UTF-8.
    package let bytes: [UInt8]
    /// Where each word begins, as UTF-8 offsets, ascending.
    package private(set) var starts: [Int32] = []
    /// Where each word ends (exclusive), as UTF-8 offsets.
    package private(set) var ends: [Int32] = []

    /// Finds the words of a text. O(n).
    package init(_ text: String) {
        self.init(bytes: Array(text.utf8))
    }

    /// Finds the words of a text given as valid UTF-8. O(n).
    package init(bytes: [UInt8]) {
        self.bytes = bytes
        starts.reserveCapacity(bytes.count / 6 + 1)
        ends.reserveCapacity(bytes.count / 6 + 1)
        bytes.withUnsafeBufferPointer { scan($0) }
    }

    /// How many words there are.
    package var count: Int { starts.count }

    /// Where a word stands, as UTF-8 offsets.
    package func range(_ index: Int) -> TextRange { Int(starts[index])..<Int(ends[index]) }

    /// A word as it is written. O(length).
    package func text(_ index: Int) -> String {
        String(decoding: bytes[Int(starts[index])..<Int(ends[index])], as: UTF8.self)
    }

    /// A word in lower case with straight apostrophes. O(length).
    package func folded(_ index: Int) -> String {
        let range = Int(starts[index])..<Int(ends[index])
        if bytes[range].allSatisfy({ $0 < 0x80 }) {
            return String(decoding: bytes[range].map(ASCII.lowercased), as: UTF8.self)
        }
        return String(String.UnicodeScalarView(text(index).unicodeScalars.map { $0 == "’" ? "'" : $0 }))
            .lowercased()
    }

    /// The bytes between a word and the one before it; index `count` gives what follows the last word.
    package func gap(before index: Int) -> TextRange {
        let lower = index == 0 ? 0 : Int(ends[index - 1])
        let upper = index == count ? bytes.count : Int(starts[index])
        return lower..<upper
    }

    /// The words that overlap a stretch of the text. O(log n).
    package func indices(in range: TextRange) -> Range<Int> {
        let first = ends.firstIndexOrdered { Int($0) > range.lowerBound }
        let end = starts.firstIndexOrdered { Int($0) >= range.upperBound }
        return first..<max(first, end)
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        var place = 0
        while place < bytes.count {
            var length = UTF8Scan.wordScalarLength(bytes, at: place)
            if length == 0 {
                place += UTF8Scan.length(bytes[place])
                continue
            }
            let start = place
            while length > 0 {
                place += length
                length = UTF8Scan.wordScalarLength(bytes, at: place)
                if length > 0 { continue }
                let joint = UTF8Scan.jointLength(bytes, at: place)
                if joint > 0, UTF8Scan.wordScalarLength(bytes, at: place + joint) > 0 { length = joint }
            }
            starts.append(Int32(start))
            ends.append(Int32(place))
        }
    }
}

/// Byte classes of UTF-8 text.
enum UTF8Scan {
    /// How many bytes the scalar has that begins with this byte.
    static func length(_ byte: UInt8) -> Int {
        byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    /// The length of the letter, digit or mark at a place; 0 where there is none.
    static func wordScalarLength(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        guard place < bytes.count else { return 0 }
        let byte = bytes[place]
        if byte < 0x80 { return ASCII.isAlphanumeric(byte) ? 1 : 0 }
        let size = length(byte)
        guard place + size <= bytes.count, size > 1 else { return 0 }
        return isWordScalar(scalar(bytes, at: place, size: size)) ? size : 0
    }

    /// The length of a mark that joins two halves of a word; 0 where there is none.
    static func jointLength(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        guard place < bytes.count else { return 0 }
        switch bytes[place] {
        case 0x2E, 0x27, 0x2C, 0x2D: return 1
        case 0xE2 where place + 2 < bytes.count && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x99:
            return 3
        default: return 0
        }
    }

    /// The scalar of `size` bytes at a place.
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, size: Int) -> UInt32 {
        var value = UInt32(bytes[place]) & (size == 2 ? 0x1F : size == 3 ? 0x0F : 0x07)
        for offset in 1..<size { value = value << 6 | UInt32(bytes[place + offset] & 0x3F) }
        return value
    }

    private static func isWordScalar(_ value: UInt32) -> Bool {
        switch value {
        case 0xC0...0x24F: return value != 0xD7 && value != 0xF7
        case 0x80..<0xC0: return value == 0xAA || value == 0xB5 || value == 0xBA
        case 0x2000...0x206F: return false
        default:
            guard let properties = Unicode.Scalar(value)?.properties else { return false }
            if properties.isAlphabetic || properties.numericType != nil { return true }
            return [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
        }
    }
}

/// Questions about single bytes of ASCII.
enum ASCII {
    static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
    static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    static func isAlphanumeric(_ byte: UInt8) -> Bool { isLower(byte | 0x20) || isDigit(byte) }
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
    static func lowercased(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}

extension Array {
    /// The first index whose element satisfies a condition that no earlier element and every later one does. O(log n).
    func firstIndexOrdered(where isPast: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isPast(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
