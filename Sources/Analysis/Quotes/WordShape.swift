/// The outer form of an item.
package enum WordShape: UInt8 {
    /// The forms; a mark is an item that is no word.
    case lower, capitalised, mixedCapitals, allCapitals, singleCapital, figure, other, mark

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        let first = bytes[start]
        if ASCII.isDigit(first) {
            self = .figure
        } else if first >= 0x80 {
            self = Self.nonASCII(String(decoding: bytes[start..<end], as: UTF8.self))
        } else if ASCII.isUpper(first) {
            var upper = 0
            var lower = 0
            for place in start..<end {
                if ASCII.isUpper(bytes[place]) { upper += 1 }
                if ASCII.isLower(bytes[place]) { lower += 1 }
            }
            self =
                end - start == 1
                ? .singleCapital : lower == 0 ? .allCapitals : upper == 1 ? .capitalised : .mixedCapitals
        } else {
            self = ASCII.isLower(first) ? .lower : .other
        }
    }

    private static func nonASCII(_ word: String) -> WordShape {
        guard let first = word.unicodeScalars.first else { return .other }
        if first.properties.isUppercase { return word.count == 1 ? .singleCapital : .capitalised }
        return first.properties.isLowercase ? .lower : .other
    }

    /// Whether it begins with a capital letter.
    var isCapitalised: Bool {
        switch self {
        case .capitalised, .mixedCapitals, .allCapitals, .singleCapital: true
        default: false
        }
    }
}

/// What stands between two items, as a number: up to seven symbols of four bits, the first lowest; repeated ones count once.
package struct Gap: Hashable {
    /// The symbols.
    package let code: UInt32

    /// The symbol of a double quotation mark.
    package static let quote: UInt32 = 1
    static let singleMark: UInt32 = 2
    static let comma: UInt32 = 3
    static let stop: UInt32 = 4
    static let question: UInt32 = 5
    static let dash: UInt32 = 6
    static let open: UInt32 = 7
    static let close: UInt32 = 8
    static let lineEnd: UInt32 = 9
    static let nothing: UInt32 = 10

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        if range.isEmpty {
            code = Self.nothing
            return
        }
        if range.count == 1, bytes[range.lowerBound] == 0x20 {
            code = 0
            return
        }
        var value: UInt32 = 0
        var shift: UInt32 = 0
        var last: UInt32 = 0
        if bytes[range].contains(0x0A) {
            value = Self.lineEnd
            last = value
            shift = 4
        }
        var place = range.lowerBound
        while place < range.upperBound, shift < 28 {
            let symbol = Self.symbol(bytes, place)
            place += UTF8Scan.length(bytes[place])
            guard symbol != 0, symbol != last else { continue }
            value |= symbol << shift
            shift += 4
            last = symbol
        }
        code = value
    }

    /// Whether one of its symbols is this one.
    package func contains(_ symbol: UInt32) -> Bool {
        var rest = code
        while rest != 0 {
            if rest & 15 == symbol { return true }
            rest >>= 4
        }
        return false
    }

    /// Whether a line ends here.
    package var hasLineEnd: Bool { code & 15 == Self.lineEnd }
    /// Whether nothing but white space stands here.
    package var isBlank: Bool { code == 0 }
    /// Whether a comma, stop, dash or bracket stands here.
    var isPause: Bool {
        [Self.comma, Self.stop, Self.question, Self.dash, Self.open, Self.close].contains { contains($0) }
    }

    private static func symbol(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt32 {
        switch bytes[place] {
        case 0x22: return quote
        case 0x27, 0x60: return singleMark
        case 0x2C, 0x3B: return comma
        case 0x2E, 0x21: return stop
        case 0x3F: return question
        case 0x2D: return dash
        case 0x28, 0x5B: return open
        case 0x29, 0x5D: return close
        case 0xC2 where place + 1 < bytes.count:
            return bytes[place + 1] == 0xAB || bytes[place + 1] == 0xBB ? quote : 0
        case 0xE2 where place + 2 < bytes.count && bytes[place + 1] == 0x80:
            switch bytes[place + 2] {
            case 0x9C, 0x9D, 0x9E: return quote
            case 0x98, 0x99, 0x9A: return singleMark
            case 0x93, 0x94, 0x95: return dash
            case 0xA6: return stop
            default: return 0
            }
        default: return 0
        }
    }
}
