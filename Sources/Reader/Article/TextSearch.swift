import News
import Screen

/// A search in the text of one article: letter case and the shape of quotation marks do not count.
struct TextSearch: Hashable, Sendable {
    /// What is looked for.
    private(set) var query = ""
    /// Where it stands, in the order of the text.
    private(set) var matches: [TextRange] = []
    private let characters: [Character]
    private let offsets: [Int]

    /// Prepares a text. O(length).
    init(_ text: String) {
        var characters: [Character] = []
        var offsets: [Int] = []
        var place = 0
        for character in text {
            characters.append(Self.folded(character))
            offsets.append(place)
            place += character.utf8.count
        }
        self.characters = characters
        self.offsets = offsets + [place]
    }

    /// Looks for words as they are typed. O(length of the text).
    mutating func find(_ query: String) {
        self.query = query
        matches = Self.trimmed(query).isEmpty ? [] : places(of: query)
    }

    /// Looks for several words, each by itself. O(words · length of the text).
    mutating func find(anyOf words: [String]) {
        query = words.joined(separator: " ")
        matches = words.flatMap { Self.trimmed($0).isEmpty ? [] : places(of: $0) }
            .sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The numbers of the matches that have anything in a stretch of the text. O(log matches).
    func matches(in range: TextRange) -> Range<Int> {
        let first = Self.firstIndex(of: matches) { $0.upperBound > range.lowerBound }
        let after = Self.firstIndex(of: matches) { $0.lowerBound >= range.upperBound }
        return first..<max(first, after)
    }

    private static func firstIndex(of matches: [TextRange], where isReached: (TextRange) -> Bool) -> Int {
        var low = 0
        var high = matches.count
        while low < high {
            let middle = (low + high) / 2
            if isReached(matches[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The number of the match after a place of the text, or before it; goes round at the end.
    func match(from offset: Int, forwards: Bool) -> Int? {
        guard !matches.isEmpty else { return nil }
        if forwards { return matches.firstIndex { $0.lowerBound > offset } ?? 0 }
        return matches.lastIndex { $0.lowerBound < offset } ?? matches.count - 1
    }

    private func places(of words: String) -> [TextRange] {
        let wanted = words.map(Self.folded)
        guard let first = wanted.first, wanted.count <= characters.count else { return [] }
        var found: [TextRange] = []
        var place = 0
        while place + wanted.count <= characters.count {
            if characters[place] == first, characters[place..<(place + wanted.count)].elementsEqual(wanted) {
                found.append(offsets[place]..<offsets[place + wanted.count])
                place += wanted.count
            } else {
                place += 1
            }
        }
        return found
    }

    private static func trimmed(_ words: String) -> Substring { words.drop(while: \.isWhitespace) }

    private static func folded(_ character: Character) -> Character {
        if let byte = character.plainByte { return plain[Int(byte)] }
        switch character {
        case "“", "”", "„", "«", "»": return "\""
        case "‘", "’": return "'"
        default:
            if character.isWhitespace { return " " }
            return character.isLetter ? character.lowercased().first ?? character : character
        }
    }

    /// What each character of plain ASCII is taken for.
    private static let plain: [Character] = (UInt8(0)..<0x80).map { byte in
        let character = Character(Unicode.Scalar(byte))
        return character.isWhitespace ? " " : character.lowercased().first ?? character
    }
}
