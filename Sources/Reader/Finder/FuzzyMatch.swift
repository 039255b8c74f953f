/// How well some letters find a text, the way fzf's first algorithm does: the letters stand in the text in their order;
/// beginnings of words and letters in a row count more, gaps less.
package enum FuzzyMatch {
    private static let letter = 16
    private static let wordStart = 10
    private static let inARow = 6
    private static let gap = 2
    private static let longestGap = 12

    /// A text prepared for matching.
    package struct Letters: Hashable, Sendable {
        /// The letters without case.
        fileprivate let all: [Unicode.Scalar]
        /// Whether each begins a word.
        fileprivate let beginsWord: [Bool]

        /// Prepares a text. O(length).
        package init(_ text: String) {
            all = Array(text.lowercased().unicodeScalars)
            var isWithin = false
            beginsWord = all.map { letter in
                defer { isWithin = letter.properties.isAlphabetic }
                return !isWithin
            }
        }
    }

    /// The score of a text, greater is better; nil where a word of the pattern is not found in it.
    /// Each word of the pattern is looked for by itself; case counts nothing. O(words × length).
    package static func score(_ pattern: String, in letters: Letters) -> Int? {
        var total = 0
        for word in pattern.lowercased().split(separator: " ") {
            guard let score = score(Array(word.unicodeScalars), in: letters) else { return nil }
            total += score
        }
        return total
    }

    /// The first end at which all letters have come, then back from there to the shortest stretch.
    private static func score(_ word: [Unicode.Scalar], in letters: Letters) -> Int? {
        let text = letters.all
        var found = 0
        var end = 0
        while end < text.count, found < word.count {
            if text[end] == word[found] { found += 1 }
            end += 1
        }
        guard found == word.count else { return nil }
        var places: [Int] = []
        var place = end - 1
        while place >= 0, found > 0 {
            if text[place] == word[found - 1] {
                places.append(place)
                found -= 1
            }
            place -= 1
        }
        return score(of: places.reversed(), in: letters)
    }

    /// Letters so far apart that the gaps outweigh what speaks for them are no find.
    private static func score(of places: [Int], in letters: Letters) -> Int? {
        var total = 0
        var last: Int?
        for place in places {
            total += letter
            if letters.beginsWord[place] { total += wordStart }
            if let last {
                total += place == last + 1 ? inARow : -min(longestGap, gap * (place - last - 1))
            }
            last = place
        }
        return total >= places.count * letter ? total : nil
    }
}
