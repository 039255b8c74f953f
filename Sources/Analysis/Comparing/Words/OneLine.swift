/// Text on one line: runs of white space become single spaces, those at the ends fall away.
enum OneLine {
    /// A text on one line. O(length).
    static func text(_ text: String) -> String { self.text(Array(text.utf8)[...]) }

    /// The same for valid UTF-8.
    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var line: [UInt8] = []
        line.reserveCapacity(bytes.count)
        forEachWord(of: bytes) { word in
            if !line.isEmpty { line.append(0x20) }
            line += bytes[word]
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// How many words stand between white space.
    static func wordCount(_ text: String) -> Int {
        var count = 0
        forEachWord(of: Array(text.utf8)[...]) { _ in count += 1 }
        return count
    }

    private static func forEachWord(of bytes: ArraySlice<UInt8>, _ body: (Range<Int>) -> Void) {
        var (place, start) = (bytes.startIndex, bytes.startIndex)
        while place < bytes.endIndex {
            let length = spaceLength(bytes, at: place)
            if length > 0 {
                if start < place { body(start..<place) }
                start = place + length
            }
            place += max(1, length)
        }
        if start < bytes.endIndex { body(start..<bytes.endIndex) }
    }

    /// The length of the white space at a place; 0 where there is none.
    private static func spaceLength(_ bytes: ArraySlice<UInt8>, at place: Int) -> Int {
        let byte = bytes[place]
        if byte < 0x80 { return ASCII.isSpace(byte) ? 1 : 0 }
        guard place + 1 < bytes.endIndex else { return 0 }
        if byte == 0xC2 { return bytes[place + 1] == 0x85 || bytes[place + 1] == 0xA0 ? 2 : 0 }
        guard place + 2 < bytes.endIndex else { return 0 }
        switch (byte, bytes[place + 1], bytes[place + 2]) {
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80):
            return 3
        default: return 0
        }
    }
}
