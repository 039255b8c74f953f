/// Evidence from where two sentences stand, how long they are, and their figures and dates.
struct PlaceEvidence {
    /// The names of the columns.
    static let names = [
        "distance", "earlier place", "later place", "both in the lead", "one is a headline",
        "both are headlines",
        "shorter length", "longer length", "length ratio", "both with quotes", "one with quotes",
        "less quoted share", "more quoted share", "shared numbers", "numbers conflict", "both with numbers",
        "shared dates", "dates conflict", "one short",
    ]

    /// What counts of one sentence.
    private struct Facts {
        var place: Int
        var relative: Float
        var logarithmOfPlace: Float
        var isTitle: Bool
        var length: Float
        var logarithmOfLength: Float
        var quotedShare: Float
    }

    private let facts: [Facts]
    private let numbers: [[Int32]]
    private let dates: [[Int32]]

    /// Collects what counts of each sentence. O(number of sentences).
    init(story: StoryText) {
        facts = story.sentences.map { sentence in
            let last = max(1, story.articles[sentence.passage.article].count - 1)
            let length = Float(sentence.content.count)
            return Facts(
                place: sentence.place, relative: Float(sentence.place) / Float(last),
                logarithmOfPlace: logarithm(1 + Float(sentence.place)), isTitle: sentence.isTitle,
                length: length,
                logarithmOfLength: logarithm(1 + length), quotedShare: sentence.quotedShare)
        }
        numbers = story.sentences.map(\.numbers)
        dates = story.sentences.map(\.dates)
    }

    /// Adds one pair's numbers.
    func append(_ pair: SentencePair, to row: inout [Float]) {
        let (first, second) = (facts[pair.first], facts[pair.second])
        let (shorter, longer) = (min(first.length, second.length), max(first.length, second.length))
        let sharedNumbers = shared(numbers, pair)
        let haveNumbers = !numbers[pair.first].isEmpty && !numbers[pair.second].isEmpty
        let sharedDates = shared(dates, pair)
        let haveDates = !dates[pair.first].isEmpty && !dates[pair.second].isEmpty
        row.append(abs(first.relative - second.relative))
        row.append(min(first.logarithmOfPlace, second.logarithmOfPlace))
        row.append(max(first.logarithmOfPlace, second.logarithmOfPlace))
        row.append(first.place <= 2 && second.place <= 2 ? 1 : 0)
        row.append(first.isTitle || second.isTitle ? 1 : 0)
        row.append(first.isTitle && second.isTitle ? 1 : 0)
        row.append(min(first.logarithmOfLength, second.logarithmOfLength))
        row.append(max(first.logarithmOfLength, second.logarithmOfLength))
        row.append(shorter / max(1, longer))
        row.append(first.quotedShare > 0 && second.quotedShare > 0 ? 1 : 0)
        row.append((first.quotedShare > 0) != (second.quotedShare > 0) ? 1 : 0)
        row.append(min(first.quotedShare, second.quotedShare))
        row.append(max(first.quotedShare, second.quotedShare))
        row.append(Float(min(3, sharedNumbers)))
        row.append(haveNumbers && sharedNumbers == 0 ? 1 : 0)
        row.append(haveNumbers ? 1 : 0)
        row.append(Float(sharedDates))
        row.append(haveDates && sharedDates == 0 ? 1 : 0)
        row.append(shorter < 5 ? 1 : 0)
    }

    private func shared(_ lists: [[Int32]], _ pair: SentencePair) -> Int {
        guard !lists[pair.first].isEmpty, !lists[pair.second].isEmpty else { return 0 }
        return lists[pair.first].count { lists[pair.second].contains($0) }
    }
}
