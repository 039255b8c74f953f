/// Decides where lines end: as late as the measure allows, at a space, after a hyphen or dash inside a word, between
/// characters of scripts without spaces, and anywhere in a word that is wider than a line.
struct LineBreaker {
    let measure: Int
    /// The first glyph of the line under way.
    private(set) var start: Int
    private var width = 0
    /// Where the next line could begin.
    private var chance: Int?

    init(measure: Int, start: Int) {
        self.measure = measure
        self.start = start
    }

    /// Takes the next glyph. Returns the line that ends before it or at an earlier chance; nil where none does.
    mutating func add(_ index: Int, of glyphs: [Glyph]) -> Range<Int>? {
        let glyph = glyphs[index]
        if glyph.character == " " {
            if index == start {
                start += 1
            } else {
                width += 1
                chance = index + 1
            }
            return nil
        }
        var broken: Range<Int>?
        if width + Int(glyph.width) > measure, index > start {
            let next = chance ?? index
            broken = start..<next
            start = next
            chance = nil
            width = glyphs[next..<index].reduce(0) { $0 + Int($1.width) }
        }
        width += Int(glyph.width)
        if index + 1 < glyphs.count, Self.canBreak(between: glyph, and: glyphs[index + 1]) {
            chance = index + 1
        }
        return broken
    }

    private static func canBreak(between left: Glyph, and right: Glyph) -> Bool {
        // Nearly every character is asked.
        if let byte = left.character.plainByte {
            return byte == UInt8(ascii: "-") && right.character.isLetter
        }
        switch left.character {
        case "–", "—": return right.character.isLetter
        default: return left.width == 2 && right.width == 2 && !isClosing(right) && !isOpening(left)
        }
    }

    private static func isClosing(_ glyph: Glyph) -> Bool { "、。，．！？：；）」』】〉》〕ー々".contains(glyph.character) }
    private static func isOpening(_ glyph: Glyph) -> Bool { "（「『【〈《〔".contains(glyph.character) }
}
