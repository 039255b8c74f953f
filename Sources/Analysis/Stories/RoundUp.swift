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
        let lines = article.text.split(whereSeparator: \.isNewline).map { trimmed($0[...]) }
            .filter { !$0.isEmpty && $0 != article.title }
        for parts in [headed(lines), stamped(lines), listed(lines)] where parts.count >= fewest {
            let length = parts.reduce(0) { $0 + wordCount($1.text) }
            guard Double(length) >= sectionPart * Double(wordCount(article.text)) else { continue }
            let opening = article.title + "\n" + (lines.first { !isHeading($0) } ?? "")
            if hangsTogether(parts, under: opening) { continue }
            return Array(parts.prefix(most))
        }
        return []
    }

    /// Paragraphs under headings: a short line without a full stop before a long one.
    private static func headed(_ lines: [String]) -> [Section] {
        var sections: [Section] = []
        for (line, next) in zip(lines, lines.dropFirst() + [""]) {
            if isHeading(line), wordCount(next) >= shortestSection {
                sections.append((line, ""))
            } else if !sections.isEmpty, !isHeading(line) {
                sections[sections.count - 1].text += line + "\n"
            }
        }
        return sections.filter { wordCount($0.text) >= shortestSection }
    }

    /// Entries that each begin with a time of day.
    private static func stamped(_ lines: [String]) -> [Section] {
        var sections: [Section] = []
        for line in lines {
            if startsWithTime(line) {
                sections.append(("", line + "\n"))
            } else if !sections.isEmpty {
                sections[sections.count - 1].text += line + "\n"
            }
        }
        return sections.filter { wordCount($0.text) >= shortestSection }
    }

    /// Items of a list: each line begins with a bullet or a number.
    private static func listed(_ lines: [String]) -> [Section] {
        lines.filter { startsWithBullet($0) && wordCount($0) >= shortestSection }.map { ("", $0) }
    }

    private static func isHeading(_ line: String) -> Bool {
        guard let last = line.utf8.last, (1...longestHeading).contains(wordCount(line)) else { return false }
        return ![0x2E, 0x2C, 0x3B, 0x22, 0x9D].contains(last) && !startsWithBullet(line)
    }

    /// "14:05", "9.40am", "10:15 GMT" before more words.
    private static func startsWithTime(_ line: String) -> Bool {
        let bytes = Array(line.utf8.prefix(6))
        let digits = bytes.prefix { ASCII.isDigit($0) }.count
        guard (1...2).contains(digits), bytes.count > digits + 2 else { return false }
        return [0x3A, 0x2E, 0x68].contains(bytes[digits]) && ASCII.isDigit(bytes[digits + 1])
            && ASCII.isDigit(bytes[digits + 2])
    }

    private static func startsWithBullet(_ line: String) -> Bool {
        if ["•", "·", "–", "—", "▪", "■", "►", "*", "- "].contains(where: line.hasPrefix) { return true }
        let digits = line.utf8.prefix { ASCII.isDigit($0) }.count
        guard (1...2).contains(digits) else { return false }
        return [". ", ") "].contains(where: line.dropFirst(digits).hasPrefix)
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
            if TermWeight.rarity(known, background) > (word.isCapital && !word.opensSentence ? 2 : 3.2) {
                telling.insert(word.key)
            }
        }
        return telling
    }

    private static func wordCount(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

    private static func trimmed(_ line: Substring) -> String {
        let start = line.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
