/// How well some letters find a text: fzf's second algorithm with its numbers (github.com/junegunn/fzf, `src/algo`), an
/// alignment by dynamic programming. Letters in a row and at the beginnings of words count more, gaps less.
package enum FuzzyMatch {
    private static let letter = 16
    private static let gapStart = -3
    private static let gapExtension = -1
    private static let boundary = 8
    private static let boundaryAfterSpace = 10
    private static let boundaryAfterDelimiter = 9
    private static let camel = 7
    private static let consecutive = 4

    /// A text prepared for matching.
    package struct Letters: Hashable, Sendable {
        /// The letters without case.
        fileprivate let all: [Unicode.Scalar]
        /// What a match at each place earns besides.
        fileprivate let bonus: [Int]

        /// How much it is, for its place among equal matches: the least first.
        fileprivate let extent: Int

        /// Prepares a text. O(length).
        /// - Parameter standing: how often it is met with, 1 or more: of equal matches the shorter text comes first, and
        ///   each doubling counts as four letters less.
        package init(_ text: String, standing: Int = 1) {
            var before = Kind.space
            var letters: [Unicode.Scalar] = []
            var earned: [Int] = []
            for scalar in text.unicodeScalars {
                let kind = Kind(scalar)
                letters.append(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
                earned.append(FuzzyMatch.bonus(before, kind))
                before = kind
            }
            all = letters
            bonus = earned
            let doublings = Int.bitWidth - 1 - max(standing, 1).leadingZeroBitCount
            extent = letters.count - 4 * doublings
        }

        /// How long the text is.
        package var count: Int { all.count }
    }

    private enum Kind: Int {
        case space, nonWord, delimiter, lower, upper, letter, number

        init(_ scalar: Unicode.Scalar) {
            let properties = scalar.properties
            if properties.isWhitespace {
                self = .space
            } else if properties.isLowercase {
                self = .lower
            } else if properties.isUppercase {
                self = .upper
            } else if properties.isAlphabetic {
                self = .letter
            } else if properties.numericType != nil {
                self = .number
            } else {
                self = "/,:;|".unicodeScalars.contains(scalar) ? .delimiter : .nonWord
            }
        }
    }

    private static func bonus(_ before: Kind, _ kind: Kind) -> Int {
        if kind.rawValue > Kind.delimiter.rawValue {
            switch before {
            case .space: return boundaryAfterSpace
            case .delimiter: return boundaryAfterDelimiter
            case .nonWord: return boundary
            default: break
            }
        }
        if before == .lower && kind == .upper || before != .number && kind == .number { return camel }
        switch kind {
        case .nonWord, .delimiter: return boundary
        case .space: return boundaryAfterSpace
        default: return 0
        }
    }

    /// The score of a text, greater is better; nil where a word of the pattern is not found in it.
    /// Each word of the pattern is looked for by itself; case counts nothing. O(letters of the pattern × length).
    package static func score(_ pattern: String, in letters: Letters) -> Int? {
        var total = 0
        for word in pattern.lowercased().split(separator: " ") {
            guard let score = score(Array(word.unicodeScalars), in: letters) else { return nil }
            total += score
        }
        return total
    }

    /// The numbers of the texts that a pattern finds, the best first; of equals the shorter, then the first.
    /// O(letters of the pattern × length of all texts).
    package static func ranked(_ pattern: String, among texts: [Letters]) -> [Int] {
        let found = texts.indices.compactMap { place in
            score(pattern, in: texts[place]).map { (score: $0, place: place) }
        }
        return found.sorted {
            ($1.score, texts[$0.place].extent, $0.place) < ($0.score, texts[$1.place].extent, $1.place)
        }.map(\.place)
    }

    /// Where the letters of a pattern stand in a text, as numbers of its scalars: up to the best place to end, and from
    /// there back as near as they lie. Empty where the pattern is not found. O(letters of the pattern × length).
    package static func places(_ pattern: String, in letters: Letters) -> Set<Int> {
        var places: Set<Int> = []
        for word in pattern.lowercased().split(separator: " ") {
            let wanted = Array(word.unicodeScalars)
            guard var place = best(wanted, in: letters)?.end else { return [] }
            for letter in wanted.reversed() {
                while place >= 0, letters.all[place] != letter { place -= 1 }
                guard place >= 0 else { break }
                places.insert(place)
                place -= 1
            }
        }
        return places
    }

    private static func score(_ word: [Unicode.Scalar], in letters: Letters) -> Int? {
        best(word, in: letters)?.score
    }

    /// The best way through a text and where it ends; nil where there is none that is worth it.
    private static func best(_ word: [Unicode.Scalar], in letters: Letters) -> (score: Int, end: Int)? {
        guard let firsts = firsts(of: word, in: letters.all) else { return nil }
        // What the best way ending at each place has earned, and how many letters in a row end there.
        var scores = [Int](repeating: 0, count: letters.count)
        var rows = scores
        for number in word.indices {
            (scores, rows) = row(word[number], letters, from: firsts[number], number == 0, scores, rows)
        }
        // Letters so far apart that the gaps outweigh what speaks for them are no find.
        let ends = firsts[word.count - 1]..<scores.count
        guard let end = ends.max(by: { scores[$0] < scores[$1] }) else { return nil }
        return scores[end] >= word.count * letter ? (scores[end], end) : nil
    }

    /// The next letter of the pattern at every place of the text.
    private static func row(
        _ wanted: Unicode.Scalar, _ letters: Letters, from first: Int, _ isFirst: Bool, _ scores: [Int],
        _ rows: [Int]
    ) -> (scores: [Int], rows: [Int]) {
        var next = [Int](repeating: 0, count: scores.count)
        var nextRows = next
        var isInGap = false
        for place in first..<letters.count {
            let left = place > 0 ? next[place - 1] : 0
            let gapped = left + (isInGap ? gapExtension : gapStart)
            var matched = 0
            var row = 0
            if letters.all[place] == wanted {
                let own = letters.bonus[place]
                if isFirst {
                    matched = letter + own * 2
                    row = 1
                } else {
                    let earned: Int
                    (row, earned) = inARow(rows[place - 1] + 1, endingAt: place, letters)
                    matched = scores[place - 1] + letter + earned
                    if matched < gapped {
                        matched = scores[place - 1] + letter + own
                        row = 0
                    }
                }
            }
            // The first letter begins anew wherever it stands, as fzf has it: strewn letters earn less so.
            isInGap = matched < gapped && !(isFirst && row == 1)
            next[place] = isInGap ? max(gapped, 0) : matched
            nextRows[place] = isInGap ? 0 : row
        }
        return (next, nextRows)
    }

    /// Letters in a row earn what their first one did, unless a better beginning lies among them.
    private static func inARow(_ row: Int, endingAt place: Int, _ letters: Letters) -> (row: Int, earned: Int)
    {
        let own = letters.bonus[place]
        guard row > 1 else { return (row, own) }
        let start = letters.bonus[place - row + 1]
        return own >= boundary && own > start ? (1, own) : (row, max(own, consecutive, start))
    }

    /// The first place at which each letter can stand, after the one before; nil where one cannot.
    private static func firsts(of word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int]? {
        var places: [Int] = []
        for (place, letter) in text.enumerated() where places.count < word.count {
            if letter == word[places.count] { places.append(place) }
        }
        return places.count == word.count ? places : nil
    }
}
