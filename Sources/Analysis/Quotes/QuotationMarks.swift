import News

/// A stretch of text in quotation marks, marks included. Strings never overlap; what is quoted inside one belongs to it.
package struct QuotedString: Hashable, Sendable {
    /// Where it stands, from the opening mark to the closing mark, or to the end of the paragraph where none closes it.
    package var range: TextRange
    /// Whether a closing mark ends it; an open one may go on in the next paragraph.
    package var isClosed: Bool
    /// Whether its marks are single ones.
    package var isSingle: Bool
}

/// Finds the strings in quotation marks of a text, one paragraph at a time: “ ” " " ‘ ’ ' ' « » » « „ “ `` ''.
package struct QuotationMarks {
    private var strings: [QuotedString] = []
    private let marks: [QuotationMark]

    /// The outermost quoted strings of a text given as UTF-8, in order. O(n).
    package static func strings(in bytes: [UInt8]) -> [QuotedString] {
        let marks = QuotationMark.all(in: bytes)
        if marks.isEmpty { return [] }
        var finder = QuotationMarks(marks: marks)
        for paragraph in Self.paragraphs(of: marks) {
            let end = bytes[marks[paragraph.lowerBound].place...].firstIndex(of: 0x0A) ?? bytes.count
            finder.pairDouble(paragraph, until: end, bytes)
            finder.pairSingle(paragraph, until: end)
        }
        return finder.strings
    }

    private init(marks: [QuotationMark]) { self.marks = marks }

    private static func paragraphs(of marks: [QuotationMark]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for index in 1...marks.count
        where index == marks.count || marks[index].paragraph != marks[start].paragraph {
            result.append(start..<index)
            start = index
        }
        return result
    }

    private mutating func pairDouble(_ paragraph: Range<Int>, until end: Int, _ bytes: [UInt8]) {
        var opening: QuotationMark?
        for index in paragraph {
            let mark = marks[index]
            guard mark.isDouble else { continue }
            if let start = opening {
                if closes(mark, start) {
                    strings.append(
                        QuotedString(range: start.place..<mark.end, isClosed: true, isSingle: false))
                    opening = nil
                }
            } else if opens(mark) {
                opening = mark
            }
        }
        if let start = opening, start.end < end,
            bytes[start.end..<end].contains(where: { ASCII.isAlphanumeric($0) || $0 >= 0x80 })
        {
            strings.append(QuotedString(range: start.place..<end, isClosed: false, isSingle: false))
        }
    }

    private func opens(_ mark: QuotationMark) -> Bool {
        switch mark.kind {
        case .openDouble, .lowDouble, .openGuillemet: true
        case .closeGuillemet: mark.followsSpace && mark.precedesWord
        case .straightDouble: mark.followsSpace || !mark.precedesPause
        default: false
        }
    }

    private func closes(_ mark: QuotationMark, _ start: QuotationMark) -> Bool {
        switch mark.kind {
        case .closeDouble: return start.kind != .closeGuillemet
        case .closeGuillemet: return start.kind == .openGuillemet || start.kind == .openDouble
        case .openGuillemet: return start.kind == .closeGuillemet
        case .straightDouble: return true
        // “like this“ and „like this“: an opening mark of one style closes another.
        case .openDouble: return !mark.followsSpace && mark.precedesPause
        default: return false
        }
    }

    /// Pairs single marks outside double ones; a single pair may hold double ones, which then are nested.
    private mutating func pairSingle(_ paragraph: Range<Int>, until end: Int) {
        var index = paragraph.lowerBound
        let doubles = strings.filter { $0.range.lowerBound >= marks[paragraph.lowerBound].place }
        while index < paragraph.upperBound {
            let mark = marks[index]
            index += 1
            guard mark.opensSingle, !doubles.contains(where: { $0.range.contains(mark.place) }) else {
                continue
            }
            if let close = closingSingle(after: mark, in: index..<paragraph.upperBound, doubles) {
                let range = mark.place..<marks[close].end
                strings.removeAll { range.contains($0.range.lowerBound) }
                strings.append(QuotedString(range: range, isClosed: true, isSingle: true))
                index = close + 1
            } else if mark.kind == .openSingle, mark.beginsParagraph {
                let range = mark.place..<end
                strings.removeAll { range.contains($0.range.lowerBound) }
                strings.append(QuotedString(range: range, isClosed: false, isSingle: true))
                index = paragraph.upperBound
            }
        }
        strings.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func closingSingle(
        after mark: QuotationMark, in rest: Range<Int>, _ doubles: [QuotedString]
    ) -> Int? {
        let reach = mark.kind == .openSingle ? Int.max : mark.beginsParagraph ? 1500 : 400
        for index in rest {
            let candidate = marks[index]
            if candidate.place - mark.place > reach { return nil }
            guard candidate.closesSingle(mark.kind) else { continue }
            if let double = doubles.first(where: { $0.range.contains(candidate.place) }) {
                if double.range.lowerBound < mark.place || !double.isClosed { return nil }
                continue
            }
            // "the workers’ homes": a possessive, if a later mark closes as well.
            let later = rest.contains { $0 > index && marks[$0].closesSingle(mark.kind) }
            if candidate.followsPluralS, candidate.precedesLowerWord, later { continue }
            return index
        }
        return nil
    }
}
