import News

extension ForeignQuotations {
    /// Lines that begin with a dash and hold words of saying after another: "— No lo sé —dijo Juan Pérez—. Ya veremos."
    mutating func takeDialogue() {
        guard [.spanish, .french, .russian, .ukrainian, .italian, .portuguese].contains(speech.language)
        else {
            return
        }
        for line in text.lines {
            guard let first = line.first, Self.dashes.contains(text.text(first)) || opensWithDash(first),
                !line.contains(where: text.isQuoted), let said = dialogue(line)
            else { continue }
            found.append(said)
        }
        found.sort { ($0.content.first?.lowerBound ?? 0) < ($1.content.first?.lowerBound ?? 0) }
    }

    private static let dashes: Set<String> = ["—", "–", "-", "―"]

    /// A dash that touches its word is in the gap before it.
    private func opensWithDash(_ first: Int) -> Bool {
        let end = Int(text.starts[first])
        let line = text.bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return text.gaps[first].contains(Gap.dash) && line < end
    }

    private func dialogue(_ line: Range<Int>) -> Saying? {
        let body = text.isWord(line.lowerBound) ? line : line.dropFirst()
        guard let verb = body.first(where: { isInset($0, body) }), let start = body.first else { return nil }
        guard let subject = reader.after(verb + 1), subject.items.upperBound <= line.upperBound else {
            return nil
        }
        var content = [
            Int(text.starts[start])..<Int(text.ends[(start..<verb).last(where: text.isWord) ?? start])
        ]
        let rest = subject.items.upperBound
        if let next = (rest..<line.upperBound).first(where: { isAfterDash($0) && text.isWord($0) }) {
            content.append(Int(text.starts[next])..<Int(text.ends[line.upperBound - 1]))
        }
        var said = saying(verb..<(verb + 1), subject, isNear: true)
        said.content = content
        return said
    }

    /// Whether an item is a verb of saying right after a dash, or after a comma with its subject behind it.
    private func isInset(_ item: Int, _ body: Range<Int>) -> Bool {
        guard item > body.lowerBound, item + 1 < body.upperBound, speech.use(text.keys[item]).contains(.verb)
        else {
            return false
        }
        let isAuxiliary = speech.language == .french && speech.use(text.keys[item - 1]).contains(.filler)
        let place = isAuxiliary ? item - 1 : item
        return isAfterDash(place) || text.gaps[place].contains(Gap.comma) && speech.language == .french
    }

    private func isAfterDash(_ item: Int) -> Bool {
        item > 0 && (text.gaps[item].contains(Gap.dash) || Self.dashes.contains(text.text(item - 1)))
    }
}
