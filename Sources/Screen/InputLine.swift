/// A line of text being typed, with its cursor.
package struct InputLine: Hashable, Sendable {
    /// The text.
    package private(set) var text: String
    /// How many characters stand before the cursor.
    package private(set) var cursor: Int

    /// A line with a text and the cursor at its end.
    package init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// Takes a key as line editors do (readline's names). O(length of the text).
    /// - Returns: whether the key meant something here.
    package mutating func press(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(character)
        case .backspace, .control("h"): delete(cursor - 1..<cursor)
        case .delete, .control("d"): delete(cursor..<cursor + 1)
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .control("u"): delete(0..<cursor)
        case .control("k"): delete(cursor..<text.count)
        case .control("w"): delete(wordStart..<cursor)
        default: return false
        }
        return true
    }

    /// Paints the line; a text longer than the room scrolls so that the cursor is in view, and the cursor is put there.
    package func draw(on frame: inout Frame, column: Int, row: Int, columns: Int, style: Style = .plain) {
        guard columns > 1 else { return }
        var before = Array(text.prefix(cursor))
        var width = before.reduce(0) { $0 + CellWidth.of($1) }
        while width >= columns, !before.isEmpty { width -= CellWidth.of(before.removeFirst()) }
        let end = frame.write(String(before), column: column, row: row, style: style, limit: columns)
        frame.write(
            String(text.dropFirst(cursor)), column: end, row: row, style: style,
            limit: columns - (end - column))
        frame.cursor = Point(column: end, row: row)
    }

    private mutating func insert(_ character: Character) {
        text.insert(character, at: text.index(text.startIndex, offsetBy: cursor))
        cursor = min(cursor + 1, text.count)
    }

    private mutating func delete(_ range: Range<Int>) {
        let kept = range.clamped(to: 0..<text.count)
        guard !kept.isEmpty else { return }
        let from = text.index(text.startIndex, offsetBy: kept.lowerBound)
        text.removeSubrange(from..<text.index(from, offsetBy: kept.count))
        cursor = min(kept.lowerBound, text.count)
    }

    /// Where the word before the cursor begins.
    private var wordStart: Int {
        let before = Array(text.prefix(cursor))
        var place = before.count
        while place > 0, before[place - 1].isWhitespace { place -= 1 }
        while place > 0, !before[place - 1].isWhitespace { place -= 1 }
        return place
    }
}
