import News

/// Finds the dates of a text and says which days they mean: "July 13", "13 July 2018", "2018-07-13", "on Friday",
/// "last Monday", "yesterday". Years alone are no dates here.
struct DateParser {
    private let words: TextWords
    private let indices: Range<Int>
    private let reference: CivilDay?
    private let foldedWords: [String]

    /// A parser of these words of a text.
    /// - Parameter reference: the day of publication, from which weekdays and days without a year are counted.
    init(words: TextWords, indices: Range<Int>, reference: CivilDay?) {
        self.words = words
        self.indices = indices
        self.reference = reference
        foldedWords = indices.map { words.folded($0) }
    }

    /// The dates in order, as figures of the unit "date" that count days. Without a day of publication only dates with
    /// a year are given. O(number of words).
    func dates() -> [Figure] {
        var dates: [Figure] = []
        var index = indices.lowerBound
        while index < indices.upperBound {
            if let found = iso(at: index) ?? calendarDay(at: index) ?? nearbyDay(at: index) {
                dates.append(figure(found))
                index = max(index + 1, found.words.upperBound)
            } else {
                index += 1
            }
        }
        return dates
    }

    private struct Found {
        var words: Range<Int>
        var days: ClosedRange<Int>

        init(_ words: Range<Int>, _ day: CivilDay) {
            self.words = words
            days = day.number...day.number
        }
    }

    private func figure(_ found: Found) -> Figure {
        let range =
            words.range(found.words.lowerBound)
            .lowerBound..<words.range(found.words.upperBound - 1).upperBound
        return Figure(
            range: range, lower: Double(found.days.lowerBound), upper: Double(found.days.upperBound),
            tolerance: 0,
            bound: .exact, unit: Figure.dateUnit, nouns: [])
    }

    private func folded(_ index: Int) -> String {
        indices.contains(index) ? foldedWords[index - indices.lowerBound] : ""
    }

    /// "2018-07-13", which is one word.
    private func iso(at index: Int) -> Found? {
        guard folded(index).utf8.count == 10 else { return nil }
        let parts = folded(index).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month),
            (1...31).contains(day)
        else { return nil }
        return Found(index..<(index + 1), CivilDay(year: year, month: month, day: day))
    }

    /// "July 13", "Jul. 13th, 2018", "13 July", "the 13th of July 2018".
    private func calendarDay(at index: Int) -> Found? {
        if let month = month(index), let day = day(index + 1) {
            return dated(index..<(index + 2), month: month, day: day)
        }
        guard let day = day(index) else { return nil }
        let place = folded(index + 1) == "of" ? index + 2 : index + 1
        guard let month = month(place) else { return nil }
        return dated(index..<(place + 1), month: month, day: day)
    }

    private func dated(_ place: Range<Int>, month: Int, day: Int) -> Found? {
        if let year = year(place.upperBound) {
            return Found(
                place.lowerBound..<(place.upperBound + 1), CivilDay(year: year, month: month, day: day))
        }
        guard let reference else { return nil }
        // The year that brings the day nearest to the day of publication.
        let year = reference.parts.year
        let candidates = [year - 1, year, year + 1].map { CivilDay(year: $0, month: month, day: day) }
        let nearest = candidates.min { abs($0.number - reference.number) < abs($1.number - reference.number) }
        return nearest.map { Found(place, $0) }
    }

    private func month(_ index: Int) -> Int? {
        guard indices.contains(index), WordForms.isCapitalised(words, index) else { return nil }
        return NumberWords.monthNumbers[folded(index)]
    }

    private func day(_ index: Int) -> Int? {
        var word = folded(index)
        for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) { word.removeLast(2) }
        guard word.utf8.count <= 2, let day = Int(word), (1...31).contains(day) else { return nil }
        return day
    }

    private func year(_ index: Int) -> Int? {
        let word = folded(index)
        guard word.utf8.count == 4, let year = Int(word), (1_800..<2_200).contains(year) else { return nil }
        return year
    }

    /// A weekday, "today", "yesterday", "tomorrow": counted from the day of publication.
    private func nearbyDay(at index: Int) -> Found? {
        guard let reference else { return nil }
        let place = index..<(index + 1)
        switch folded(index) {
        case "today", "tonight": return Found(place, reference)
        case "yesterday": return Found(place, CivilDay(number: reference.number - 1))
        case "tomorrow": return Found(place, CivilDay(number: reference.number + 1))
        default: break
        }
        guard WordForms.isCapitalised(words, index),
            let weekday = NumberWords.weekdays.firstIndex(of: folded(index))
        else { return nil }
        // "This Thursday" is the one of the week of publication.
        if folded(index - 1) == "this" {
            return Found(place, CivilDay(number: reference.number - reference.weekday + weekday))
        }
        // "Friday, July 13": the date says which Friday.
        if month(index + 1) != nil, day(index + 2) != nil { return nil }
        let back = (reference.weekday - weekday + 7) % 7
        let isAhead = isAhead(index)
        let number = isAhead ? reference.number + (back == 0 ? 7 : 7 - back) : reference.number - back
        let isLast = folded(index - 1) == "last" && back == 0
        return Found(place, CivilDay(number: isLast ? number - 7 : number))
    }

    /// Whether a weekday is told of as still to come: "next Friday", "will meet on Friday".
    private func isAhead(_ index: Int) -> Bool {
        if ["next", "coming", "starting", "beginning"].contains(folded(index - 1)) { return true }
        if ["last", "past"].contains(folded(index - 1)) { return false }
        return (max(indices.lowerBound, index - Self.reach)..<index).contains {
            Self.signsOfFuture.contains(folded($0))
        }
    }

    private static let reach = 8
    private static let signsOfFuture: Set<String> = [
        "will", "shall", "due", "scheduled", "slated", "plans", "set", "expected",
    ]
}
