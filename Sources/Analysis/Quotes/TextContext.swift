/// What tagging and linking know about each item besides its form: counts of its word, names, the nearest quotation and words of saying.
package struct TextContext {
    private let text: PreparedText
    /// For each item: what was counted about its word; a possessive counts as the word without its ending.
    package private(set) var words: [WordRecord] = []
    /// For each item: how often its word is one of saying, 0 to 5.
    package private(set) var cueGrade: [UInt8]
    /// For each item: 0 outside names, else the kind of the name and whether the item begins or goes on with it.
    package private(set) var nameForm: [UInt8] = []
    /// For each sentence: 0 without quotation, 1 with some, 2 all in quotation marks.
    package private(set) var quoting: [UInt8] = []
    /// For each item: how many items since the last quoted one of the line; 99 without.
    package private(set) var sinceQuote: [Int32] = []
    /// For each item: how many items until the next quoted one of the line; 99 without.
    package private(set) var untilQuote: [Int32] = []
    private var lastCue: [Int32] = []
    private var nextCue: [Int32] = []

    /// Gathers it for a text. O(n).
    /// - Parameter cueGrades: grades to take in place of the vocabulary's; for training without a peek at the answer.
    package init(
        _ text: PreparedText, _ roster: Roster, _ vocabulary: Vocabulary, cueGrades: [UInt8]? = nil
    ) {
        self.text = text
        words.reserveCapacity(text.count)
        for item in 0..<text.count {
            var record = vocabulary.record(text.keys[item])
            if record.coarse == 0, text.isPossessive(item) { record = vocabulary.record(text.nameKey(item)) }
            words.append(record)
        }
        cueGrade = cueGrades ?? words.map(\.cueClass)
        nameForm = (0..<text.count).map { Self.nameForm($0, roster) }
        surveyQuotes()
        surveyCues()
    }

    private static func nameForm(_ item: Int, _ roster: Roster) -> UInt8 {
        let place = Int(roster.mentionOf[item])
        guard place >= 0 else { return 0 }
        let mention = roster.mentions[place]
        guard mention.person >= 0 else { return 1 }
        let kind: UInt8 =
            switch roster.people[mention.person].kind {
            case .person: 2
            case .organisation: 3
            default: 4
            }
        return kind * 4 + (item == mention.whole.lowerBound ? 0 : 1) + (mention.isPossessive ? 2 : 0)
    }

    private mutating func surveyQuotes() {
        quoting = [UInt8](repeating: 0, count: max(0, text.sentenceStarts.count - 1))
        for sentence in quoting.indices {
            let items = text.sentenceStarts[sentence]..<text.sentenceStarts[sentence + 1]
            let quoted = items.count { text.isQuoted($0) }
            quoting[sentence] = quoted == 0 ? 0 : quoted == items.count ? 2 : 1
        }
        sinceQuote = [Int32](repeating: 99, count: text.count)
        untilQuote = sinceQuote
        for line in text.lines {
            var distance: Int32 = 99
            for item in line {
                distance = text.isQuoted(item) ? 0 : min(99, distance + 1)
                sinceQuote[item] = distance
            }
            distance = 99
            for item in line.reversed() {
                distance = text.isQuoted(item) ? 0 : min(99, distance + 1)
                untilQuote[item] = distance
            }
        }
    }

    private mutating func surveyCues() {
        lastCue = [Int32](repeating: -1, count: text.count)
        nextCue = lastCue
        for sentence in 0..<quoting.count {
            let items = text.sentenceStarts[sentence]..<text.sentenceStarts[sentence + 1]
            var cue: Int32 = -1
            for item in items {
                lastCue[item] = cue
                if isCue(item) { cue = Int32(item) }
            }
            cue = -1
            for item in items.reversed() {
                nextCue[item] = cue
                if isCue(item) { cue = Int32(item) }
            }
        }
    }

    private func isCue(_ item: Int) -> Bool { cueGrade[item] >= 3 && !text.isQuoted(item) }

    /// The nearest word of saying before an item in its sentence.
    package func cueBefore(_ item: Int) -> Int? { lastCue[item] < 0 ? nil : Int(lastCue[item]) }

    /// The nearest word of saying after an item in its sentence.
    package func cueAfter(_ item: Int) -> Int? { nextCue[item] < 0 ? nil : Int(nextCue[item]) }

    /// The last bytes of a word, in lower case, as a number.
    package func suffix(_ item: Int, _ length: Int) -> UInt64 {
        var value: UInt64 = 0
        let end = Int(text.ends[item])
        for place in max(Int(text.starts[item]), end - length)..<end {
            value = value << 8 | UInt64(ASCII.lowercased(text.bytes[place]))
        }
        return value
    }
}
