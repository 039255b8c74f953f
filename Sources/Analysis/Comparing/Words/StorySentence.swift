import News

/// A sentence of one of the compared articles, ready to be likened to the sentences of the others.
struct StorySentence {
    /// A content word that occurs in the sentence.
    struct Use {
        /// The stem's number.
        var stem: Int32
        /// 1 for one occurrence, growing with the logarithm of their number.
        var count: Float
        /// Whether the story writes it as a name.
        var isName: Bool
        /// Whether it stands within quotation marks here.
        var isQuoted: Bool
    }

    /// Where it stands.
    var passage: Passage
    /// Its place in its article, 0-based.
    var place = 0
    /// Its paragraph, numbered through all articles.
    var paragraph = 0
    /// Whether it is the headline.
    var isTitle = false
    /// The stems of all its words, function words included, in order.
    var stems: [Int32] = []
    /// The written forms of all its words, in order.
    var forms: [Int32] = []
    /// For each of ``stems`` where it begins in the text, in bytes.
    var starts: [Int32] = []
    /// For each of ``stems`` whether it tells something, whether it is quoted, and its clause.
    var traits: [PlacedWord] = []
    /// The stems of its content words, in order.
    var content: [Int32] = []
    /// The stems of the content words within quotation marks, in order.
    var quotedContent: [Int32] = []
    /// The stems of all its words outside quotation marks, in order.
    var unquoted: [Int32] = []
    /// Its content words, each once, by stem number.
    var uses: [Use] = []
    /// The stems of its numbers, each once, ascending.
    var numbers: [Int32] = []
    /// The stems of its weekdays and months, each once, ascending.
    var dates: [Int32] = []
    /// The share of its words that stand within quotation marks, 0 to 1.
    var quotedShare: Float = 0
    /// Who speaks in it, most prominent first.
    var speakers: [SpeakerName] = []
    /// The stems of its words of saying.
    var cues: [Int32] = []
    /// The stems of the last names of the people it speaks of, he and she resolved to the last one named.
    var people: [Int32] = []
    /// The first name it speaks of; nil where there is none.
    var subject: Int32?
    /// Whether it holds the content of an attribution.
    var isAttributed = false
    /// What is said in it, one for each attribution.
    var sayings: [Saying] = []
}

/// What counts of a word at its place.
struct PlacedWord {
    /// Whether it is no function word.
    var isContent: Bool
    /// Whether it stands within quotation marks.
    var isQuoted: Bool
    /// The number of its clause in the sentence.
    var clause: UInt8
}

/// What one attribution says in one sentence.
struct Saying {
    /// The stems of the content words that are said, each once, ascending.
    var words: [Int32]
    /// All runs of three words that are said, each once, ascending.
    var trigrams: [UInt64]
    /// Who says it; nil where nobody is given.
    var speaker: SpeakerName?
    /// Whether it is quoted as a whole.
    var isDirect: Bool
    /// The stems of the words of saying.
    var cues: [Int32]
}

/// Runs of words as numbers.
enum RunNumber {
    /// Two words in a row.
    static func pair(_ first: Int32, _ second: Int32) -> UInt64 { UInt64(first) << 21 | UInt64(second) }

    /// Three words in a row.
    static func triple(_ first: Int32, _ second: Int32, _ third: Int32) -> UInt64 {
        pair(first, second) << 21 | UInt64(third)
    }
}

/// A speaker's name by the stems of its words, so that "Dmitry Peskov" is "Peskov" and "the Kremlin" is "Kremlin".
struct SpeakerName: Hashable {
    /// The stems of the name's content words, in order.
    var words: [Int32]

    /// Whether two names may well mean one speaker: the last words agree, or the words of one are all in the other.
    func agrees(with other: SpeakerName) -> Bool {
        guard let last = words.last, let otherLast = other.words.last else { return false }
        if last == otherLast { return true }
        return words.count > 1 && words.allSatisfy(other.words.contains)
            || other.words.count > 1 && other.words.allSatisfy(words.contains)
            || words.count == 1 && other.words.contains(last)
            || other.words.count == 1 && words.contains(otherLast)
    }
}
