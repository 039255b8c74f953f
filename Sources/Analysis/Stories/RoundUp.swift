import News

/// Tells texts that touch many stories (live blogs, daily round-ups, briefings) by what they say: many sections that
/// share next to nothing with each other. Neither the outlet nor the headline counts.
enum RoundUp {
    /// A section: its heading or first words, and its text.
    typealias Section = (heading: String, text: String)

    private static let fewest = 5
    private static let most = 24
    private static let shortestSection = 20
    /// How much of the text its sections make up at the least.
    private static let sectionPart = 0.6
    /// How many of the sections may share a word with the headline and what stands before the sections.
    private static let onTopic = 0.5
    private static let longestHeading = 14
    /// How much of a round-up may hang together.
    private static let largestPart = 0.34

    /// The sections of a text that touches many stories; none for any other text. O(length).
    static func sections(of article: Article) -> [Section] {
        let text = TextLines(article.text)
        let all = text.lines
        let lines = all.filter { !text.bytes[$0.range].elementsEqual(article.title.utf8) }
        for parts in [headed(lines, text), stamped(lines, text), listed(lines, text)]
        where parts.count >= fewest {
            let length = parts.reduce(0) { $0 + $1.wordCount }
            guard Double(length) >= sectionPart * Double(all.reduce(0) { $0 + $1.wordCount }) else {
                continue
            }
            let sections = parts.map { $0.section(in: text) }
            let opening = lines.first { !isHeading($0, text) }.map { text.bytes[$0.range] } ?? []
            if hangsTogether(sections, under: article.title + "\n" + String(decoding: opening, as: UTF8.self))
            {
                continue
            }
            return Array(sections.prefix(most))
        }
        return []
    }

    /// A section by its lines.
    private struct Part {
        var heading: TextLines.Line?
        var lines: [TextLines.Line] = []
        var wordCount: Int { lines.reduce(0) { $0 + $1.wordCount } }

        func section(in text: TextLines) -> Section {
            (
                heading.map { String(decoding: text.bytes[$0.range], as: UTF8.self) } ?? "",
                String(
                    decoding: Array(lines.map { text.bytes[$0.range] }.joined(separator: [0x0A])),
                    as: UTF8.self)
            )
        }
    }

    /// Paragraphs under headings: a short line without a full stop before a long one.
    private static func headed(_ lines: [TextLines.Line], _ text: TextLines) -> [Part] {
        var parts: [Part] = []
        for (place, line) in lines.enumerated() {
            let isHeading = isHeading(line, text)
            if isHeading, place + 1 < lines.count, lines[place + 1].wordCount >= shortestSection {
                parts.append(Part(heading: line))
            } else if !parts.isEmpty, !isHeading {
                parts[parts.count - 1].lines.append(line)
            }
        }
        return parts.filter { $0.wordCount >= shortestSection }
    }

    /// Entries that each begin with a time of day.
    private static func stamped(_ lines: [TextLines.Line], _ text: TextLines) -> [Part] {
        var parts: [Part] = []
        for line in lines {
            if startsWithTime(text.bytes[line.range]) {
                parts.append(Part(lines: [line]))
            } else if !parts.isEmpty {
                parts[parts.count - 1].lines.append(line)
            }
        }
        return parts.filter { $0.wordCount >= shortestSection }
    }

    /// Items of a list: each line begins with a bullet or a number.
    private static func listed(_ lines: [TextLines.Line], _ text: TextLines) -> [Part] {
        lines.filter { $0.wordCount >= shortestSection && startsWithBullet(text.bytes[$0.range]) }
            .map { Part(lines: [$0]) }
    }

    private static func isHeading(_ line: TextLines.Line, _ text: TextLines) -> Bool {
        guard (1...longestHeading).contains(line.wordCount), let last = text.bytes[line.range].last else {
            return false
        }
        return ![0x2E, 0x2C, 0x3B, 0x22, 0x9D].contains(last) && !startsWithBullet(text.bytes[line.range])
    }

    /// "14:05", "9.40am", "10:15 GMT" before more words.
    private static func startsWithTime(_ line: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(line.prefix(6))
        let digits = bytes.prefix { ASCII.isDigit($0) }.count
        guard (1...2).contains(digits), bytes.count > digits + 2 else { return false }
        return [0x3A, 0x2E, 0x68].contains(bytes[digits]) && ASCII.isDigit(bytes[digits + 1])
            && ASCII.isDigit(bytes[digits + 2])
    }

    private static let bullets = ["•", "·", "–", "—", "▪", "■", "►", "*", "- "].map { Array($0.utf8) }

    private static func startsWithBullet(_ line: ArraySlice<UInt8>) -> Bool {
        if bullets.contains(where: line.starts(with:)) { return true }
        let digits = line.prefix { ASCII.isDigit($0) }.count
        guard (1...2).contains(digits) else { return false }
        let mark = line.dropFirst(digits)
        return mark.starts(with: [0x2E, 0x20]) || mark.starts(with: [0x29, 0x20])
    }

    /// Whether most sections hang together by the telling words that they share.
    private static func hangsTogether(_ sections: [Section], under opening: String) -> Bool {
        let words = sections.map { tellingWords("\($0.heading)\n\($0.text)") }
        let topic = tellingWords(opening)
        let related = words.count { !$0.isDisjoint(with: topic) }
        if Double(related) > onTopic * Double(sections.count) { return true }
        var parts = Array(sections.indices)
        for first in sections.indices {
            for second in sections.indices where second < first && parts[first] != parts[second] {
                guard words[first].intersection(words[second]).count >= 2 else { continue }
                let (kept, gone) = (parts[second], parts[first])
                for place in parts.indices where parts[place] == gone { parts[place] = kept }
            }
        }
        let largest = Dictionary(grouping: parts) { $0 }.values.map(\.count).max() ?? 0
        return Double(largest) > max(1, largestPart * Double(sections.count))
    }

    /// The words of a section that few articles have.
    private static func tellingWords(_ text: String) -> Set<UInt32> {
        let background = BackgroundWords.shared
        var telling: Set<UInt32> = []
        for word in StoryWords(Array(text.utf8), limit: 150).words where word.key != 0 && !word.isNumber {
            let known = background.entry(word.key)
            if known.rarity > (word.isCapital && !word.opensSentence ? 2 : 3.2) {
                telling.insert(word.key)
            }
        }
        return telling
    }
}
