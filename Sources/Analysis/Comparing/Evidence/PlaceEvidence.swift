/// Evidence from where two sentences stand, how long they are, and their figures and dates.
enum PlaceEvidence {
    /// The names of the columns.
    static let names = [
        "distance", "earlier place", "later place", "both in the lead", "one is a headline",
        "both are headlines",
        "shorter length", "longer length", "length ratio", "both with quotes", "one with quotes",
        "less quoted share", "more quoted share", "shared numbers", "numbers conflict", "both with numbers",
        "shared dates", "dates conflict", "one short",
    ]

    /// Adds one pair's numbers.
    static func append(_ pair: SentencePair, in story: StoryText, to row: inout [Float]) {
        let (first, second) = (story.sentences[pair.first], story.sentences[pair.second])
        let (place, otherPlace) = (relative(first, in: story), relative(second, in: story))
        let (length, otherLength) = (Float(first.content.count), Float(second.content.count))
        let numbers = first.numbers.count { second.numbers.contains($0) }
        let haveNumbers = !first.numbers.isEmpty && !second.numbers.isEmpty
        let dates = first.dates.count { second.dates.contains($0) }
        let haveDates = !first.dates.isEmpty && !second.dates.isEmpty
        row.append(abs(place - otherPlace))
        row.append(logarithm(1 + Float(min(first.place, second.place))))
        row.append(logarithm(1 + Float(max(first.place, second.place))))
        row.append(first.place <= 2 && second.place <= 2 ? 1 : 0)
        row.append(first.isTitle || second.isTitle ? 1 : 0)
        row.append(first.isTitle && second.isTitle ? 1 : 0)
        row.append(logarithm(1 + min(length, otherLength)))
        row.append(logarithm(1 + max(length, otherLength)))
        row.append(min(length, otherLength) / max(1, length, otherLength))
        row.append(first.quotedShare > 0 && second.quotedShare > 0 ? 1 : 0)
        row.append((first.quotedShare > 0) != (second.quotedShare > 0) ? 1 : 0)
        row.append(min(first.quotedShare, second.quotedShare))
        row.append(max(first.quotedShare, second.quotedShare))
        row.append(Float(min(3, numbers)))
        row.append(haveNumbers && numbers == 0 ? 1 : 0)
        row.append(haveNumbers ? 1 : 0)
        row.append(Float(dates))
        row.append(haveDates && dates == 0 ? 1 : 0)
        row.append(min(length, otherLength) < 5 ? 1 : 0)
    }

    private static func relative(_ sentence: StorySentence, in story: StoryText) -> Float {
        Float(sentence.place) / Float(max(1, story.articles[sentence.passage.article].count - 1))
    }
}
