/// Swift source with everything that is not code taken out: comments and the words inside string literals become
/// spaces, line ends and quotation marks stay, and so does the code of interpolations. Offsets do not move.
struct SwiftText {
    private let source: [UInt8]
    private var result: [UInt8]
    private var place = 0

    /// The code of a source text.
    static func code(of source: String) -> String {
        var text = SwiftText(Array(source.utf8))
        text.scanCode(untilClosingParenthesis: false)
        return String(decoding: text.result, as: UTF8.self)
    }

    private init(_ bytes: [UInt8]) {
        source = bytes
        result = bytes
    }

    private func byte(at index: Int) -> UInt8 { source.indices.contains(index) ? source[index] : 0 }

    private func stands(_ text: StaticString, at index: Int) -> Bool {
        (0..<text.utf8CodeUnitCount).allSatisfy { byte(at: index + $0) == text.utf8Start[$0] }
    }

    private mutating func blank(_ count: Int = 1) {
        for index in place..<min(place + count, source.count) where source[index] != UInt8(ascii: "\n") {
            result[index] = UInt8(ascii: " ")
        }
        place += count
    }

    private mutating func scanCode(untilClosingParenthesis: Bool) {
        var depth = 0
        while place < source.count {
            switch source[place] {
            case UInt8(ascii: "/") where stands("//", at: place): blankLineComment()
            case UInt8(ascii: "/") where stands("/*", at: place): blankBlockComment()
            case UInt8(ascii: "/") where startsRegularExpression: blankRegularExpression()
            case UInt8(ascii: "\""): scanString(pounds: 0)
            case UInt8(ascii: "#"): scanPounds()
            case UInt8(ascii: "("):
                depth += 1
                place += 1
            case UInt8(ascii: ")"):
                place += 1
                if depth == 0, untilClosingParenthesis { return }
                depth -= 1
            default: place += 1
            }
        }
    }

    private mutating func blankLineComment() {
        while place < source.count, source[place] != UInt8(ascii: "\n") { blank() }
    }

    private mutating func blankBlockComment() {
        var depth = 0
        repeat {
            if stands("/*", at: place) {
                depth += 1
                blank(2)
            } else if stands("*/", at: place) {
                depth -= 1
                blank(2)
            } else {
                blank()
            }
        } while depth > 0 && place < source.count
    }

    /// A slash opens a regular expression where a value is expected and no space follows it.
    private var startsRegularExpression: Bool {
        let next = byte(at: place + 1)
        guard next != UInt8(ascii: " "), next != UInt8(ascii: "\n"), next != UInt8(ascii: ")") else {
            return false
        }
        var index = place - 1
        while index >= 0, source[index] == UInt8(ascii: " ") { index -= 1 }
        guard "(,=:[{".utf8.contains(byte(at: index)) else { return false }
        var end = place + 1
        while end < source.count, source[end] != UInt8(ascii: "\n") {
            if source[end] == UInt8(ascii: "/") { return true }
            end += source[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        return false
    }

    private mutating func blankRegularExpression() {
        blank()
        while place < source.count, source[place] != UInt8(ascii: "/") {
            blank(source[place] == UInt8(ascii: "\\") ? 2 : 1)
        }
        blank()
    }

    private mutating func scanPounds() {
        var count = 0
        while byte(at: place + count) == UInt8(ascii: "#") { count += 1 }
        let next = byte(at: place + count)
        if next == UInt8(ascii: "\"") {
            place += count
            scanString(pounds: count)
        } else if next == UInt8(ascii: "/") {
            blankDelimitedRegularExpression(pounds: count)
        } else {
            place += count
        }
    }

    private mutating func blankDelimitedRegularExpression(pounds count: Int) {
        blank(count + 1)
        while place < source.count, !(source[place] == UInt8(ascii: "/") && pounds(count, at: place + 1)) {
            blank()
        }
        blank(count + 1)
    }

    private func pounds(_ count: Int, at index: Int) -> Bool {
        (0..<count).allSatisfy { byte(at: index + $0) == UInt8(ascii: "#") }
    }

    private mutating func scanString(pounds count: Int) {
        let isLong = stands("\"\"\"", at: place)
        let marks = isLong ? 3 : 1
        place += marks
        while place < source.count {
            if source[place] == UInt8(ascii: "\\"), pounds(count, at: place + 1) {
                let escaped = byte(at: place + 1 + count)
                blank(count + 1)
                if escaped == UInt8(ascii: "(") {
                    place += 1
                    scanCode(untilClosingParenthesis: true)
                } else {
                    blank()
                }
            } else if isLong ? stands("\"\"\"", at: place) : source[place] == UInt8(ascii: "\""),
                pounds(count, at: place + marks)
            {
                place += marks + count
                return
            } else {
                blank()
            }
        }
    }
}
