import News

/// The lines of a text that hold something, without the white space around them, found in one pass over its UTF-8 bytes.
struct TextLines {
    /// A line with something in it.
    struct Line {
        /// Where it stands, as UTF-8 offsets.
        var range: TextRange
        /// How many runs of characters it has between white space.
        var wordCount: Int
    }

    /// The text as UTF-8.
    let bytes: [UInt8]
    /// The lines, in order.
    private(set) var lines: [Line] = []

    /// Finds the lines of a text. O(n).
    init(_ text: String) {
        bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { scan($0) }
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        var line: Line?
        var isInWord = false
        var place = 0
        while place < bytes.count {
            let space = WhiteSpace.length(bytes, at: place)
            if space > 0 {
                isInWord = false
                if WhiteSpace.endsLine(bytes, at: place), let ended = line {
                    lines.append(ended)
                    line = nil
                }
                place += space
                continue
            }
            let end = min(place + UTF8Scan.length(bytes[place]), bytes.count)
            var current = line ?? Line(range: place..<place, wordCount: 0)
            if !isInWord { current.wordCount += 1 }
            current.range = current.range.lowerBound..<end
            line = current
            isInWord = true
            place = end
        }
        if let line { lines.append(line) }
    }
}

/// White space in UTF-8, as Unicode has it.
enum WhiteSpace {
    /// The length of the white space character at a place; 0 where there is none.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        let byte = bytes[place]
        if byte < 0x80 { return ASCII.isSpace(byte) ? 1 : 0 }
        guard byte == 0xC2 || (0xE1...0xE3).contains(byte), place + 1 < bytes.count else { return 0 }
        let second = bytes[place + 1]
        if byte == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
        guard place + 2 < bytes.count else { return 0 }
        let third = bytes[place + 2]
        let isSpace =
            switch (byte, second) {
            case (0xE1, 0x9A), (0xE3, 0x80): third == 0x80
            case (0xE2, 0x80): third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
            case (0xE2, 0x81): third == 0x9F
            default: false
            }
        return isSpace ? 3 : 0
    }

    /// Whether the white space at a place ends a line.
    static func endsLine(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        switch bytes[place] {
        case 0x0A...0x0D: true
        case 0xC2: bytes[place + 1] == 0x85
        case 0xE2: bytes[place + 1] == 0x80 && (bytes[place + 2] == 0xA8 || bytes[place + 2] == 0xA9)
        default: false
        }
    }
}
