import News

/// Words with the name of who said them behind a dash: "“…” — Anna Voss, baker", or the name on a line of its own.
struct SignedLines {
    private let forms: TextForms
    private var text: PreparedText { forms.text }

    init(_ forms: TextForms) { self.forms = forms }

    private struct Signature {
        var name: Range<Int>
        var role: Range<Int>
        /// The line whose words are signed.
        var line: Int
        /// Where the words end.
        var end: Int
        /// Whether all of the words stand in quotation marks.
        var isQuoted: Bool
    }

    /// What is signed: quoted words always, others where several lines are signed.
    func parts() -> [TextForms.Part] {
        let signatures = text.lines.indices.compactMap(signature)
        return signatures.filter { $0.isQuoted || signatures.count >= 2 }.compactMap { signature in
            let line = text.lines[signature.line]
            let start = lineStart(line)
            let content = forms.content(start, signature.end)
            guard content.count > 12 else { return nil }
            var speaker = forms.speaker(signature.name)
            if speaker.role == nil, !signature.role.isEmpty { speaker.role = text.text(signature.role) }
            return TextForms.Part(
                content: [content], source: [text.range(signature.name)], speaker: speaker, confidence: 0.95)
        }
    }

    private func signature(_ number: Int) -> Signature? {
        let line = text.lines[number]
        guard let dash = dash(in: line), let name = name(dash..<line.upperBound) else { return nil }
        let isOwnLine = dash <= line.lowerBound + 1 && opensWithDash(line)
        let words = isOwnLine ? number - 1 : number
        guard words >= 0 else { return nil }
        let items =
            isOwnLine ? text.lines[words] : line.lowerBound..<(text.isWord(dash - 1) ? dash : dash - 1)
        guard items.count >= 4, let last = items.last(where: text.isWord) else { return nil }
        let quoted = items.count(where: text.isQuoted)
        let isQuoted = quoted * 5 >= items.count * 4
        guard isQuoted || quoted == 0 else { return nil }
        let end = isOwnLine ? forms.lineEnd(last) : Int(text.ends[last]) + closing(after: last)
        return Signature(
            name: name, role: role(name.upperBound, line), line: words, end: end, isQuoted: isQuoted)
    }

    /// The item after the last dash of a line, if the dash has white space before it or begins the line.
    private func dash(in line: Range<Int>) -> Int? {
        let start = line.first { item in
            let isMark = item > line.lowerBound && !text.isWord(item - 1) && text.text(item - 1) != ":"
            return (isMark || text.gaps[item].contains(Gap.dash)) && text.isWord(item) && !text.isQuoted(item)
                && text.shapes[item].isCapitalised && line.upperBound - item <= 16
                && name(item..<line.upperBound) != nil
        }
        return start
    }

    private func opensWithDash(_ line: Range<Int>) -> Bool {
        !text.isWord(line.lowerBound) || text.gaps[line.lowerBound].contains(Gap.dash)
    }

    /// Two to four capitalised words that the line or a comma ends.
    private func name(_ items: Range<Int>) -> Range<Int>? {
        var end = items.lowerBound
        while end < items.upperBound, end == items.lowerBound || isJoined(end),
            text.shapes[end].isCapitalised || text.traits[end].contains(.particle)
        { end += 1 }
        let name = items.lowerBound..<end
        guard (2...4).contains(name.count), !text.traits[end - 1].contains(.particle),
            name.allSatisfy({ !text.traits[$0].contains(.stop) && text.shapes[$0] != .figure }),
            end == items.upperBound || text.gaps[end].contains(Gap.comma) || text.gaps[end].contains(Gap.open)
        else { return nil }
        let rest = end..<items.upperBound
        let hasVerb = rest.contains { text.traits[$0].contains(.cue) || text.isQuoted($0) }
        return hasVerb || rest.count > 10 ? nil : name
    }

    private func isJoined(_ item: Int) -> Bool {
        text.gaps[item].isBlank
            || text.gaps[item].code == Gap.stop && text.ends[item - 1] - text.starts[item - 1] <= 3
    }

    private func role(_ start: Int, _ line: Range<Int>) -> Range<Int> {
        start < line.upperBound ? start..<line.upperBound : 0..<0
    }

    /// The full stop and the closing mark that belong to the words before a dash.
    private func closing(after item: Int) -> Int {
        let end = Int(text.ends[item])
        let next = item + 1 < text.count ? Int(text.starts[item + 1]) : text.bytes.count
        let quote = Int(text.quoteOf[item])
        if quote >= 0 { return max(0, min(next, text.quotes[quote].range.upperBound) - end) }
        return end < next && [0x2E, 0x21, 0x3F].contains(text.bytes[end]) ? 1 : 0
    }

    private func lineStart(_ line: Range<Int>) -> Int {
        let place = Int(text.starts[line.lowerBound])
        var start = text.bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        while start < place, [0x2D, 0x2A, 0x20, 0x09].contains(text.bytes[start]) { start += 1 }
        return start
    }
}
