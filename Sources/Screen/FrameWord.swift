/// A stretch of one row in one style that can be drawn at once: a word, a stretch of spaces, or a rule.
struct FrameWord: Hashable, Sendable {
    /// Where it begins.
    var column: Int
    /// How many cells it takes.
    var columns: Int
    /// Its characters.
    var text: String
    /// How it looks.
    var style: Style

    /// The words of a row from left to right. They are short, so that a font with other widths drifts no further than a
    /// word. O(columns).
    static func words(of frame: Frame, row: Int) -> [FrameWord] {
        var words: [FrameWord] = []
        for column in 0..<frame.size.columns {
            let cell = frame[column, row]
            if cell.width == 0 { continue }
            if var last = words.last, last.style == cell.style, last.goesOn(with: cell.character) {
                last.text.append(cell.character)
                last.columns += Int(cell.width)
                words[words.count - 1] = last
            } else {
                let text = String(cell.character)
                words.append(
                    FrameWord(column: column, columns: Int(cell.width), text: text, style: cell.style))
            }
        }
        return words
    }

    private func goesOn(with next: Character) -> Bool {
        guard let last = text.last else { return true }
        if last == next { return true }
        return last.isASCII && next.isASCII && (last == " ") == (next == " ")
    }
}

/// A colour of the picture.
struct Ink: Hashable, Sendable {
    var red, green, blue: UInt8

    init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// What a colour is in the picture; nil for the terminal's own.
    init?(_ colour: Colour) {
        switch colour {
        case .terminal: return nil
        case .fixed(let red, let green, let blue, _): self.init(red: red, green: green, blue: blue)
        case .themed(let entry):
            let value = Self.theme[Int(entry & 15)]
            self.init(
                red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
        }
    }

    /// Halfway to another colour, a little nearer to this one.
    func mixed(with other: Ink) -> Ink {
        func middle(_ mine: UInt8, _ theirs: UInt8) -> UInt8 {
            UInt8((Int(mine) * 11 + Int(theirs) * 9) / 20)
        }
        return Ink(
            red: middle(red, other.red), green: middle(green, other.green), blue: middle(blue, other.blue))
    }

    /// As SVG writes it: `#16A3B2`.
    var text: String {
        "#"
            + [red, green, blue].map { value in
                let digits = String(value, radix: 16, uppercase: true)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }

    private static let theme: [Int] = [
        0x21262D, 0xF47067, 0x57AB5A, 0xC69026, 0x539BF5, 0xB083F0, 0x39C5CF, 0xADBAC7,
        0x636E7B, 0xFF938A, 0x6BC46D, 0xDAAA3F, 0x6CB6FF, 0xDCBDFB, 0x56D4DD, 0xCDD9E5,
    ]
}
