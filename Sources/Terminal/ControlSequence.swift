import Screen

/// What control characters and escape sequences mean that curses did not find in the terminal's description
/// (ECMA-48 section 5.4; xterm's "Alt and Meta Keys" and "PC-Style Function Keys").
enum ControlSequence {
    /// The key that sends a control character; nil for any other scalar, escape included.
    static func control(_ scalar: Unicode.Scalar) -> Key? {
        switch scalar.value {
        case 0x00: .control(" ")
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x1B: nil
        case 0x01...0x1A: .control(letter(scalar.value + 0x60))
        case 0x1C...0x1F: .control(letter(scalar.value + 0x40))
        default: nil
        }
    }

    /// The key behind `ESC O` and a letter; nil where there is none.
    static func singleShift(_ scalar: Unicode.Scalar) -> Key? {
        switch scalar {
        case "M": .enter
        case "P": .function(1)
        case "Q": .function(2)
        case "R": .function(3)
        case "S": .function(4)
        default: arrow(scalar)
        }
    }

    /// The key behind `ESC [`, parameters and a final letter; nil where there is none. Modifiers are left out.
    static func key(parameters: String, final: Unicode.Scalar) -> Key? {
        let first = parameters.prefix { $0.isNumber }
        switch final {
        case "~": return tilde(Int(first) ?? 0)
        case "Z": return .backTab
        case "P", "Q", "S": return singleShift(final)
        case "u": return modified(code: UInt32(first) ?? 0, parameters: parameters)
        default: return arrow(final)
        }
    }

    /// The question after the background's colour (xterm's control sequence OSC 11).
    static let backgroundQuestion = "\u{1B}]11;?\u{1B}\\"

    /// Whether the background in an answer to ``backgroundQuestion`` is light: its luma (Rec. 601) is over one half.
    /// nil for what is no such answer.
    static func isLightBackground(_ report: String) -> Bool? {
        guard let start = report.firstRange(of: "rgb:")?.upperBound else { return nil }
        let parts = report[start...].prefix { $0.isHexDigit || $0 == "/" }.split(separator: "/")
        let levels = parts.compactMap { part in
            Int(part, radix: 16).map { Double($0) / Double((1 << (4 * part.count)) - 1) }
        }
        guard levels.count == 3 else { return nil }
        return 0.299 * levels[0] + 0.587 * levels[1] + 0.114 * levels[2] > 0.5
    }

    private static func arrow(_ scalar: Unicode.Scalar) -> Key? {
        switch scalar {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "F": .end
        case "H": .home
        default: nil
        }
    }

    private static func tilde(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23, 24: .function(number - 12)
        default: nil
        }
    }

    /// `CSI code ; modifiers u`, which some terminals send for keys that have no control character of their own.
    private static func modified(code: UInt32, parameters: String) -> Key? {
        guard let scalar = Unicode.Scalar(code) else { return nil }
        let modifiers = (parameters.split(separator: ";").dropFirst().first.flatMap { Int($0) } ?? 1) - 1
        if scalar == "\u{1B}" { return .escape }
        if modifiers & 4 != 0, scalar.isASCII { return .control(Character(scalar)) }
        if modifiers & 2 != 0, control(scalar) == nil { return .alt(Character(scalar)) }
        return control(scalar) ?? .character(Character(scalar))
    }

    private static func letter(_ value: UInt32) -> Character {
        Character(Unicode.Scalar(value) ?? " ")
    }
}
