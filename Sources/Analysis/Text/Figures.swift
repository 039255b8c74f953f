import News

/// A number in a text, with what it measures or counts.
package struct Figure: Hashable, Sendable {
    /// What the words before a number make of it.
    package enum Bound: String, Hashable, Sendable {
        /// The number as it stands.
        case exact
        /// "about", "nearly", "some".
        case about
        /// "more than", "at least".
        case atLeast
        /// "fewer than", "up to".
        case atMost
    }

    /// Where it stands, with its unit and the words that bound it.
    package var range: TextRange
    /// The least value that is named, in the base of its unit.
    package var lower: Double
    /// The greatest value that is named; the same as the least where no range is given.
    package var upper: Double
    /// How far the true value may lie from the one that was written, by the way it was rounded.
    package var tolerance: Double
    /// What the words around it make of it.
    package var bound: Bound
    /// What it is measured in: "" for a plain count, "percent", a currency's sign, a base unit ("m", "kg", "day"), or
    /// ``dateUnit``.
    package var unit: String
    /// The words of the counted thing that follow it, folded, at most four.
    package var nouns: [String]

    /// The unit of dates, which count days from January 1, 1970.
    package static let dateUnit = "date"

    /// A figure of these parts.
    package init(
        range: TextRange, lower: Double, upper: Double, tolerance: Double, bound: Bound, unit: String,
        nouns: [String]
    ) {
        self.range = range
        self.lower = lower
        self.upper = upper
        self.tolerance = tolerance
        self.bound = bound
        self.unit = unit
        self.nouns = nouns
    }

    /// Whether both figures can be true of one thing at once; figures in different units never are.
    ///
    /// A number may have been rounded: "1.2 million" is anything from 1.15 to 1.25, but no round number stands for
    /// more than 5 percent. "About" allows 10 percent, "more than" everything above.
    package func agrees(with other: Figure) -> Bool {
        guard unit == other.unit else { return false }
        let (mine, theirs) = (interval, other.interval)
        let slack = 1e-9 * max(abs(lower), abs(other.lower), 1)
        return mine.lowerBound <= theirs.upperBound + slack && theirs.lowerBound <= mine.upperBound + slack
    }

    /// The figure in one form for all: "77 percent", "more than 10000", "$500000", "5-7 m".
    package var value: String {
        if unit == Self.dateUnit { return CivilDay(number: Int(lower)).iso }
        let number = lower == upper ? Self.plain(lower) : Self.plain(lower) + "-" + Self.plain(upper)
        let words =
            switch bound {
            case .exact: ""
            case .about: "about "
            case .atLeast: "at least "
            case .atMost: "at most "
            }
        if unit.isEmpty { return words + number }
        let isSign = unit.count == 1 && !unit.utf8.allSatisfy(ASCII.isAlphanumeric)
        return words + (isSign ? unit + number : number + " " + unit)
    }

    private var interval: ClosedRange<Double> {
        switch bound {
        case .exact: (lower - tolerance)...(upper + tolerance)
        case .about: min(lower - tolerance, lower * 0.9)...max(upper + tolerance, upper * 1.1)
        case .atLeast: (lower - tolerance)...Double.infinity
        case .atMost: -Double.infinity...(upper + tolerance)
        }
    }

    private static func plain(_ number: Double) -> String {
        let rounded = (number * 100).rounded() / 100
        guard rounded == rounded.rounded(), abs(rounded) < 1e15 else { return String(rounded) }
        return String(Int(rounded))
    }
}

/// Finds the figures of a text: digits and spelled-out numbers, fractions, ranges, currencies and measures.
/// Years, ordinals and numbers within names are no figures; dates are found apart from numbers.
package enum Figures {
    /// The figures of a stretch of a text, in order. O(length).
    package static func figures(in words: TextWords, _ range: TextRange) -> [Figure] {
        guard FigureSigns(words.bytes[range]).mayHoldNumber else { return [] }
        return FigureParser(words: words, indices: words.indices(in: range)).figures()
    }

    /// The dates of a stretch of a text, in order, as figures of the unit ``Figure/dateUnit``. O(length).
    /// - Parameter published: the day of publication, from which weekdays and days without a year are counted; without
    ///   it only dates that name their year are found.
    package static func dates(in words: TextWords, _ range: TextRange, published: CivilDay?) -> [Figure] {
        guard FigureSigns(words.bytes[range]).mayHoldDate else { return [] }
        return DateParser(words: words, indices: words.indices(in: range), reference: published).dates()
    }

    /// The figures of a whole text, in order. O(length).
    package static func figures(in text: String) -> [Figure] {
        let words = TextWords(text)
        return figures(in: words, 0..<words.bytes.count)
    }
}
