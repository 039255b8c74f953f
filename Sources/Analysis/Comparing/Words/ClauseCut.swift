import News

/// Cuts sentences into clauses as they are read: at marks of punctuation and before words that begin a clause, as soon
/// as the clause so far says something. A lead tells several facts, and a sentence of another account only one of them.
struct ClauseCut {
    /// How many clauses a sentence can have; what follows belongs to the last.
    static let most = 8
    private static let least = 3
    /// Words that begin a clause.
    static let beginnings: Set<String> = ["that", "which", "who", "while", "after", "but", "and"]

    private var sentence = -1
    private var clause = 0
    private var contentWords = 0

    /// The clause of the next word, 0-based within its sentence.
    /// - Parameters:
    ///   - sentence: the number of the word's sentence.
    ///   - gap: the bytes between the word before and this one.
    mutating func clause(
        of word: StoryVocabulary.Form, in sentence: Int, after gap: ArraySlice<UInt8>
    ) -> UInt8 {
        if sentence != self.sentence {
            (self.sentence, clause, contentWords) = (sentence, 0, 0)
        } else if contentWords >= Self.least, word.beginsClause || Self.divides(gap) {
            clause = min(Self.most - 1, clause + 1)
            contentWords = 0
        }
        if !word.isFunctionWord { contentWords += 1 }
        return UInt8(clause)
    }

    /// Whether a comma, a semicolon, a colon, a dash or a quotation mark stands between two words.
    private static func divides(_ gap: ArraySlice<UInt8>) -> Bool {
        var before: UInt8 = 0
        for place in gap.indices {
            switch gap[place] {
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\""): return true
            case UInt8(ascii: "-") where before == UInt8(ascii: "-"): return true
            // “, ” and — are E2 80 9C, 9D and 94.
            case 0x94, 0x9C, 0x9D: if before == 0x80 { return true }
            default: break
            }
            before = gap[place]
        }
        return false
    }
}
