/// A frame as a picture (SVG 1.1): text as text, in a dark theme of its own.
package struct FrameSVG: Sendable {
    /// The picture's source.
    package let text: String

    private static let cellWidth = 8.43
    private static let cellHeight = 18.0
    private static let fontSize = 14
    private static let margin = 14.0
    private static let ink = Ink(red: 0xD8, green: 0xDE, blue: 0xE4)
    private static let paper = Ink(red: 0x16, green: 0x1B, blue: 0x22)

    /// Draws a frame. O(cells).
    package init(_ frame: Frame) {
        let width = Self.number(Double(frame.size.columns) * Self.cellWidth + 2 * Self.margin)
        let height = Self.number(Double(frame.size.rows) * Self.cellHeight + 2 * Self.margin)
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
                + "viewBox=\"0 0 \(width) \(height)\">",
            "<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"\(Self.paper.text)\"/>",
            "<g font-family=\"DejaVu Sans Mono, Menlo, Consolas, Liberation Mono, monospace\" "
                + "font-size=\"\(Self.fontSize)\" xml:space=\"preserve\" fill=\"\(Self.ink.text)\">",
        ]
        for row in 0..<frame.size.rows {
            for word in FrameWord.words(of: frame, row: row) { lines += Self.draw(word, row: row) }
        }
        if let cursor = frame.cursor {
            lines.append(
                Self.rectangle(
                    column: cursor.column, columns: 1, row: cursor.row, fill: "#FFFFFF", opacity: 0.25))
        }
        text = (lines + ["</g>", "</svg>"]).joined(separator: "\n")
    }

    private static func draw(_ word: FrameWord, row: Int) -> [String] {
        var (front, back) = (Ink(word.style.foreground) ?? ink, Ink(word.style.background))
        if word.style.marks.contains(.reverse) { (front, back) = (back ?? paper, front) }
        if word.style.marks.contains(.dim) { front = front.mixed(with: back ?? paper) }
        var drawn: [String] = []
        if let back {
            drawn.append(rectangle(column: word.column, columns: word.columns, row: row, fill: back.text))
        }
        if let shape = shape(word, row: row, fill: front.text) { return drawn + shape }
        let isSeen = word.style.marks.contains(.underline) || word.text.contains { $0 != " " }
        guard isSeen else { return drawn }
        let x = number(margin + Double(word.column) * cellWidth)
        let y = number(margin + Double(row) * cellHeight + 13.5)
        let length = number(Double(word.columns) * cellWidth)
        drawn.append(
            "<text x=\"\(x)\" y=\"\(y)\" textLength=\"\(length)\"\(attributes(word.style, front))>"
                + escaped(word.text) + "</text>")
        return drawn
    }

    private static func attributes(_ style: Style, _ front: Ink) -> String {
        var attributes = front == ink ? "" : " fill=\"\(front.text)\""
        if style.marks.contains(.bold) { attributes += " font-weight=\"bold\"" }
        if style.marks.contains(.italic) { attributes += " font-style=\"italic\"" }
        if style.marks.contains(.underline) { attributes += " text-decoration=\"underline\"" }
        return attributes
    }

    /// Rules and bars meet from cell to cell only if they are drawn, not written.
    private static func shape(_ word: FrameWord, row: Int, fill: String) -> [String]? {
        guard let first = word.text.first, word.text.allSatisfy({ $0 == first }) else { return nil }
        let part: (left: Double, top: Double, width: Double, height: Double)
        switch first {
        case "─": part = (0, 0.5, 1, 0.06)
        case "━": part = (0, 0.47, 1, 0.12)
        case "│": part = (0.45, 0, 0.12, 1)
        case "┃": part = (0.4, 0, 0.24, 1)
        case "█": part = (0, 0, 1, 1)
        case "▌": part = (0, 0, 0.5, 1)
        case "▎": part = (0, 0, 0.25, 1)
        case "▏": part = (0, 0, 0.125, 1)
        case "▍": part = (0, 0, 0.375, 1)
        case "▐": part = (0.5, 0, 0.5, 1)
        default: return nil
        }
        let isAcross = part.left == 0 && part.width == 1
        let places = isAcross ? [word.column] : Array(word.column..<word.column + word.columns)
        return places.map { column in
            let x = number(margin + (Double(column) + part.left) * cellWidth)
            let y = number(margin + (Double(row) + part.top) * cellHeight)
            let width = number(part.width * cellWidth * (isAcross ? Double(word.columns) : 1))
            let height = number(part.height * cellHeight)
            return "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(fill)\"/>"
        }
    }

    private static func rectangle(
        column: Int, columns: Int, row: Int, fill: String, opacity: Double = 1
    ) -> String {
        let x = number(margin + Double(column) * cellWidth)
        let y = number(margin + Double(row) * cellHeight)
        let width = number(Double(columns) * cellWidth)
        let faint = opacity < 1 ? " fill-opacity=\"\(number(opacity))\"" : ""
        let height = number(cellHeight)
        let place = "x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\""
        return "<rect \(place) fill=\"\(fill)\"\(faint)/>"
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            default: escaped.append(character)
            }
        }
    }

    /// Two decimals, as short as can be.
    private static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let fraction = hundredths % 100
        if fraction == 0 { return "\(hundredths / 100)" }
        return "\(hundredths / 100)." + (fraction < 10 ? "0\(fraction)" : "\(fraction)")
    }
}
