/// How well some letters find a text: fzf's second algorithm with its numbers (github.com/junegunn/fzf, `src/algo`), an
/// alignment by dynamic programming. Letters in a row and at the beginnings of words count more, gaps less.
package enum FuzzyMatch {
    static let letter = 16
    static let gapStart = -3
    static let gapExtension = -1
    static let boundary = 8
    static let boundaryAfterSpace = 10
    static let boundaryAfterDelimiter = 9
    static let camel = 7
    static let consecutive = 4

    /// The score of a text, greater is better; nil where a word of the pattern is not found in it.
    /// Each word of the pattern is looked for by itself; case counts nothing. O(letters of the pattern × length).
    package static func score(_ pattern: String, in letters: Letters) -> Int? {
        var ways = FuzzyWays()
        return score(Word.list(pattern), in: letters, &ways)
    }

    /// The numbers of the texts that a pattern finds, the best first; of equals the shorter, then the first.
    /// O(letters of the pattern × length of all texts).
    package static func ranked(_ pattern: String, among texts: some Sequence<Letters>) -> [Int] {
        let words = Word.list(pattern)
        var ways = FuzzyWays()
        var found: [(score: Int, extent: Int, place: Int)] = []
        for (place, letters) in texts.enumerated() {
            guard let score = score(words, in: letters, &ways) else { continue }
            found.append((score, letters.extent, place))
        }
        return found.sorted {
            ($1.score, $0.extent, $0.place) < ($0.score, $1.extent, $1.place)
        }.map(\.place)
    }

    /// Where the letters of a pattern stand in a text, as numbers of its scalars: up to the best place to end, and from
    /// there back as near as they lie. Empty where the pattern is not found. O(letters of the pattern × length).
    package static func places(_ pattern: String, in letters: Letters) -> Set<Int> {
        var places: Set<Int> = []
        var ways = FuzzyWays()
        for word in Word.list(pattern) {
            guard var place = ways.best(word, in: letters)?.end else { return [] }
            for letter in word.letters.reversed() {
                while place >= 0, letters.all[place] != letter { place -= 1 }
                guard place >= 0 else { break }
                places.insert(place)
                place -= 1
            }
        }
        return places
    }

    private static func score(_ words: [Word], in letters: Letters, _ ways: inout FuzzyWays) -> Int? {
        guard words.allSatisfy({ letters.presence.includes($0.presence) }) else { return nil }
        var total = 0
        for word in words {
            guard let way = ways.best(word, in: letters) else { return nil }
            total += way.score
        }
        return total
    }
}
