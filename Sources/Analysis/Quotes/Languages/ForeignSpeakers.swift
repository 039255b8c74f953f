import News

/// Makes attributions of sayings: surnames get the full name the text has for them, pronouns the speaker before.
struct ForeignSpeakers {
    private let text: PreparedText
    private let speech: SpeechWords
    private var fullNames: [UInt64: Range<Int>] = [:]

    init(_ text: PreparedText, _ speech: SpeechWords) {
        self.text = text
        self.speech = speech
    }

    /// The sayings as attributions, in order.
    func attributions(_ sayings: [ForeignQuotations.Saying]) -> [Attribution] {
        var names: [UInt64: (name: Range<Int>, role: Range<Int>)] = [:]
        for subject in sayings.compactMap(\.subject) where subject.name.count > 1 {
            let key = text.keys[subject.name.upperBound - 1]
            if names[key] == nil || names[key]?.role.isEmpty == true {
                names[key] = (subject.name, subject.role)
            }
        }
        var last: (speaker: Speaker, line: Int32)?
        return sayings.map { saying in
            var confidence = saying.confidence
            var speaker: Speaker?
            if let subject = saying.subject {
                if subject.isPronoun {
                    speaker = last.flatMap {
                        saying.line - $0.line <= 3 && $0.speaker.kind == .person ? $0.speaker : nil
                    }
                    if speaker == nil { confidence = 0.3 }
                } else {
                    speaker = self.speaker(subject, names)
                }
            }
            if let speaker { last = (speaker, saying.line) }
            return Attribution(
                kind: .direct, speaker: speaker, confidence: confidence,
                source: saying.subject.map { [text.range($0.items)] } ?? [],
                cue: saying.cue.isEmpty ? [] : [text.range(saying.cue)], content: saying.content)
        }
    }

    private func speaker(_ subject: Subject, _ names: [UInt64: (name: Range<Int>, role: Range<Int>)])
        -> Speaker
    {
        guard !subject.name.isEmpty else {
            return Speaker(name: text.text(subject.items), kind: subject.isBody ? .organisation : .unnamed)
        }
        var name = subject.name
        var role = subject.role
        if name.count == 1,
            let known = names[text.keys[name.lowerBound]] ?? named(name.lowerBound).map({ ($0, 0..<0) })
        {
            name = known.0
            if role.isEmpty { role = known.1 }
        }
        let kind: Speaker.Kind = subject.isBody ? .organisation : .person
        return Speaker(name: text.text(name), role: role.isEmpty ? nil : text.text(role), kind: kind)
    }

    /// A first name and this surname somewhere in the text, where no function word is the first.
    private func named(_ surname: Int) -> Range<Int>? {
        let key = text.keys[surname]
        let place = (1..<max(1, text.count)).first { item in
            text.keys[item] == key && item != surname && text.gaps[item].isBlank
                && text.shapes[item - 1] == .capitalised && !text.beginsSentence(item - 1)
                && speech.use(text.keys[item - 1]).isEmpty && speech.language != .german
        }
        return place.map { ($0 - 1)..<($0 + 1) }
    }
}

/// Texts of languages without rules: what is quoted is marked, nobody is named.
enum UnknownTongue {
    /// The quoted strings that are no mere names or scare quotes. O(n).
    static func attributions(in text: PreparedText) -> [Attribution] {
        var ranges = text.quotes.map(\.range)
        for bracket in CornerBrackets.strings(in: text.bytes)
        where !ranges.contains(where: { $0.overlaps(bracket) }) {
            ranges.append(bracket)
        }
        return ranges.sorted { $0.lowerBound < $1.lowerBound }.filter { isLong($0, text) }.map { range in
            Attribution(kind: .direct, speaker: nil, confidence: 0.3, source: [], cue: [], content: [range])
        }
    }

    /// Four words, or eight letters of a script without spaces.
    private static func isLong(_ range: TextRange, _ text: PreparedText) -> Bool {
        let items = text.items(overlapping: range)
        if items.count(where: text.isWord) >= 4 { return true }
        let letters = String(decoding: text.bytes[range], as: UTF8.self).unicodeScalars
        return letters.count { $0.value >= 0x2E80 } >= 8
    }
}

/// 「…」 and 『…』, the quotation marks of East Asia.
enum CornerBrackets {
    /// The outermost strings between corner brackets, marks included. O(n).
    static func strings(in bytes: [UInt8]) -> [TextRange] {
        var found: [TextRange] = []
        var start: Int?
        var depth = 0
        for place in bytes.indices
        where bytes[place] == 0xE3 && place + 2 < bytes.count && bytes[place + 1] == 0x80 {
            switch bytes[place + 2] {
            case 0x8C, 0x8E:
                if depth == 0 { start = place }
                depth += 1
            case 0x8D, 0x8F:
                guard depth > 0 else { continue }
                depth -= 1
                if depth == 0, let start { found.append(start..<(place + 3)) }
            default: break
            }
        }
        return found
    }
}
