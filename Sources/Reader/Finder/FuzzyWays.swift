/// The ways of the letters of a word through a text: what the best one that ends at each place has earned, and how many
/// letters in a row end there. It serves one text after another, so that no room is asked for anew.
struct FuzzyWays {
    private var scores: [Int] = []
    private var rows: [Int] = []
    private var nextScores: [Int] = []
    private var nextRows: [Int] = []
    private var firsts: [Int] = []

    /// The best way through a text and where it ends; nil where there is none that is worth it.
    /// O(letters of the word × length).
    mutating func best(_ word: FuzzyMatch.Word, in letters: FuzzyMatch.Letters) -> (score: Int, end: Int)? {
        guard let first = findFirsts(of: word.letters, in: letters.all) else { return nil }
        makeRoom(for: letters.count)
        for number in word.letters.indices {
            addRow(word.letters[number], letters, from: firsts[number], isFirst: number == 0)
            swap(&scores, &nextScores)
            swap(&rows, &nextRows)
        }
        guard let end = (first..<letters.count).max(by: { scores[$0] < scores[$1] }) else { return nil }
        // Letters so far apart that the gaps outweigh what speaks for them are no find.
        return scores[end] >= word.letters.count * FuzzyMatch.letter ? (scores[end], end) : nil
    }

    /// The next letter of the word at every place of the text. What lies before `first` is not looked at again.
    private mutating func addRow(
        _ wanted: Unicode.Scalar, _ letters: FuzzyMatch.Letters, from first: Int, isFirst: Bool
    ) {
        var isInGap = false
        var left = 0
        for place in first..<letters.count {
            let gapped = left + (isInGap ? FuzzyMatch.gapExtension : FuzzyMatch.gapStart)
            var matched = 0
            var row = 0
            if letters.all[place] == wanted {
                let own = letters.bonus[place]
                if isFirst {
                    matched = FuzzyMatch.letter + own * 2
                    row = 1
                } else {
                    let earned: Int
                    (row, earned) = Self.inARow(rows[place - 1] + 1, endingAt: place, letters)
                    matched = scores[place - 1] + FuzzyMatch.letter + earned
                    if matched < gapped {
                        matched = scores[place - 1] + FuzzyMatch.letter + own
                        row = 0
                    }
                }
            }
            // The first letter begins anew wherever it stands, as fzf has it: strewn letters earn less so.
            isInGap = matched < gapped && !(isFirst && row == 1)
            left = isInGap ? max(gapped, 0) : matched
            nextScores[place] = left
            nextRows[place] = isInGap ? 0 : row
        }
    }

    /// Letters in a row earn what their first one did, unless a better beginning lies among them.
    private static func inARow(
        _ row: Int, endingAt place: Int, _ letters: FuzzyMatch.Letters
    ) -> (row: Int, earned: Int) {
        let own = letters.bonus[place]
        guard row > 1 else { return (row, own) }
        let start = letters.bonus[place - row + 1]
        return own >= FuzzyMatch.boundary && own > start
            ? (1, own) : (row, max(own, FuzzyMatch.consecutive, start))
    }

    /// Finds the first place at which each letter can stand, after the one before.
    /// - Returns: that of the last one; nil where one cannot.
    private mutating func findFirsts(of word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
        firsts.removeAll(keepingCapacity: true)
        for (place, letter) in text.enumerated() where letter == word[firsts.count] {
            firsts.append(place)
            if firsts.count == word.count { return place }
        }
        return nil
    }

    private mutating func makeRoom(for count: Int) {
        guard scores.count < count else { return }
        let room = [Int](repeating: 0, count: count)
        (scores, rows, nextScores, nextRows) = (room, room, room, room)
    }
}
