/// One character of set text.
package struct Glyph: Hashable, Sendable {
    /// What is painted.
    package var character: Character
    /// How many cells it takes: 1 or 2.
    package var width: UInt8
    /// Where in the original it begins, in UTF-8.
    package var offset: Int32
}

/// Text set in lines. Each line knows which stretch of the original it shows, so that marks, the cursor and matches
/// find their place, and find it again when the window has another width.
package struct SetText: Hashable, Sendable {
    /// One line.
    package struct Line: Hashable, Sendable {
        /// Its glyphs.
        package var glyphs: Range<Int>
        /// What of the original it shows, in UTF-8, without the spaces at its ends.
        package var range: Range<Int>
        /// The cells it takes.
        package var width: Int
    }

    /// All glyphs, the spaces at line ends included.
    package private(set) var glyphs: [Glyph] = []
    /// The lines, from top to bottom.
    package private(set) var lines: [Line] = []

    /// No lines yet.
    package init() {}

    /// Sets one paragraph below what is there, in lines of at most `measure` cells. Words are kept whole unless one is
    /// wider than a line; a grapheme cluster is never cut. O(length).
    /// - Parameter offset: where the paragraph begins in the original, in UTF-8.
    /// - Returns: the new lines.
    @discardableResult
    package mutating func append(_ paragraph: some StringProtocol, offset: Int = 0, measure: Int) -> Range<
        Int
    > {
        let firstLine = lines.count
        let firstGlyph = glyphs.count
        Typography.glyphs(of: paragraph, offset: offset, into: &glyphs)
        let end = offset + paragraph.utf8.count
        var breaker = LineBreaker(measure: max(1, measure), start: firstGlyph)
        for index in firstGlyph..<glyphs.count {
            if let broken = breaker.add(index, of: glyphs) { close(broken, end: end) }
        }
        close(breaker.start..<glyphs.count, end: end)
        return firstLine..<lines.count
    }

    /// A text as it is painted in lines. O(length).
    package static func lines(_ text: some StringProtocol, measure: Int) -> [String] {
        var set = SetText()
        set.append(text, measure: measure)
        return set.lines.indices.map { set.text(of: $0) }
    }

    /// A text as it is painted on one line, however long it is. O(length).
    package static func line(_ text: some StringProtocol) -> String {
        lines(text, measure: .max).first ?? ""
    }

    /// A line's text as it is painted.
    package func text(of line: Int) -> String {
        String(glyphs[lines[line].glyphs].map { Self.shown($0.character) })
    }

    /// A character of a line as it is painted.
    static func shown(_ character: Character) -> Character {
        character.plainByte == nil && character == unbroken ? " " : character
    }

    /// A space at which no line ends (U+00A0).
    package static let unbroken: Character = "\u{A0}"

    /// The line that shows a place of the original, or the one before it; nil where there is none among `candidates`.
    /// The candidates' ranges must ascend. O(log n).
    package func line(showing offset: Int, among candidates: Range<Int>) -> Int? {
        var low = candidates.lowerBound
        var high = candidates.upperBound
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low > candidates.lowerBound ? low - 1 : nil
    }

    /// The cells of a line that show a stretch of the original; nil where they show nothing of it.
    package func cells(of range: Range<Int>, inLine line: Int) -> Range<Int>? {
        guard lines[line].range.overlaps(range) else { return nil }
        var column = 0
        var first: Int?
        var last = 0
        for index in lines[line].glyphs {
            let glyph = glyphs[index]
            let next =
                index + 1 < lines[line].glyphs.upperBound
                ? Int(glyphs[index + 1].offset) : lines[line].range.upperBound
            if Int(glyph.offset) < range.upperBound, next > range.lowerBound {
                first = first ?? column
                last = column + Int(glyph.width)
            }
            column += Int(glyph.width)
        }
        return first.map { $0..<last }
    }

    /// Where in the original the cell of a line stands; the line's end for cells behind it.
    package func offset(atCell cell: Int, ofLine line: Int) -> Int {
        var column = 0
        for glyph in glyphs[lines[line].glyphs] {
            column += Int(glyph.width)
            if column > cell { return Int(glyph.offset) }
        }
        return lines[line].range.upperBound
    }

    private mutating func close(_ line: Range<Int>, end: Int) {
        var last = line.upperBound
        while last > line.lowerBound, glyphs[last - 1].character == " " { last -= 1 }
        guard last > line.lowerBound else { return }
        let shown = line.lowerBound..<last
        let stop = last < glyphs.count ? Int(glyphs[last].offset) : end
        let width = glyphs[shown].reduce(0) { $0 + Int($1.width) }
        lines.append(Line(glyphs: shown, range: Int(glyphs[line.lowerBound].offset)..<stop, width: width))
    }
}
