/// Typewriter text as a compositor would set it: proper quotes, dashes and ellipses, one space between sentences.
/// Only what is painted changes; each glyph remembers where in the original it stands.
enum Typography {
    /// The glyphs of one paragraph. `offset` is where the paragraph begins in the text that offsets are counted in.
    /// O(length).
    static func glyphs(of paragraph: some StringProtocol, offset: Int, into glyphs: inout [Glyph]) {
        let first = glyphs.count
        var place = offset
        var characters = paragraph.makeIterator()
        var held: Character? = characters.next()
        while let character = held {
            held = characters.next()
            let length = character.utf8.count
            defer { place += length }
            if replaceLast(of: &glyphs, from: first, by: character) { continue }
            let previous = glyphs.count > first ? glyphs[glyphs.count - 1].character : nil
            let shown = set(character, after: previous, before: held)
            if shown == " ", previous == " " { continue }
            let width = CellWidth.of(shown)
            if width > 0 { glyphs.append(Glyph(character: shown, width: UInt8(width), offset: Int32(place))) }
        }
    }

    /// Two or three characters that are set as one: `--`, `...`, ``` `` ```, `''`.
    private static func replaceLast(of glyphs: inout [Glyph], from first: Int, by character: Character)
        -> Bool
    {
        switch character.plainByte {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "`"), UInt8(ascii: "'"): break
        default: return false
        }
        let count = glyphs.count - first
        guard count > 0 else { return false }
        let last = glyphs[glyphs.count - 1].character
        switch (last, character) {
        case ("-", "-"), ("–", "-"): glyphs[glyphs.count - 1].character = "—"
        case ("—", "-"): break
        case (".", ".") where count > 1 && glyphs[glyphs.count - 2].character == ".":
            glyphs.removeLast()
            glyphs[glyphs.count - 1].character = "…"
        case ("`", "`"): glyphs[glyphs.count - 1].character = "“"
        case ("’", "'") where count > 1 && glyphs[glyphs.count - 2].character != " ":
            glyphs[glyphs.count - 1].character = "”"
        default: return false
        }
        return true
    }

    private static func set(_ character: Character, after previous: Character?, before next: Character?)
        -> Character
    {
        switch character {
        case "\"": return opens(after: previous) ? "“" : isDigit(previous) && next != " " ? character : "”"
        case "'":
            let isLetterNext = next?.isLetter ?? false
            return opens(after: previous) && (isLetterNext || next == "\"" || next == "“") ? "‘" : "’"
        case "-": return previous == " " && next == " " ? "–" : "-"
        default: return SafeText.visible(character)
        }
    }

    private static func opens(after previous: Character?) -> Bool {
        guard let previous else { return true }
        return previous.isWhitespace || "([{“‘—–/".contains(previous)
    }

    private static func isDigit(_ character: Character?) -> Bool { character?.isWholeNumber ?? false }
}
