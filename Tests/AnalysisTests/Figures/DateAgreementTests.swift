import News
import Testing

@testable import Analysis

/// Dates as two outlets may give them for one event, with the days on which the outlets published.
@Suite struct DateAgreementTests {
    /// A Friday.
    private static let friday = CivilDay(year: 2018, month: 7, day: 13)
    private static let saturday = CivilDay(year: 2018, month: 7, day: 14)
    private static let newYear = CivilDay(year: 2019, month: 1, day: 2)

    private static let agreeing: [(String, CivilDay?, String, CivilDay?)] = [
        ("on Friday", friday, "July 13", friday),
        ("on Friday", saturday, "yesterday", saturday),
        ("on Thursday", friday, "on Thursday", saturday),
        ("on Thursday", friday, "July 12, 2018", nil),
        ("yesterday", friday, "on Thursday", friday),
        ("today", friday, "Friday, July 13", saturday),
        ("13 July", friday, "July 13th", saturday),
        ("the 13th of July", friday, "2018-07-13", nil),
        ("Jul. 13", friday, "13 July 2018", nil),
        ("next Monday", friday, "July 16", friday),
        ("will meet on Monday", friday, "on July 16", saturday),
        ("tomorrow", friday, "will be on Saturday", friday),
        ("last Friday", friday, "July 6", friday),
        ("Dec. 28", newYear, "December 28, 2018", nil),
        ("on Friday", newYear, "December 28, 2018", nil),
        ("is scheduled for Tuesday", friday, "17 July 2018", nil),
        ("Sept. 3, 2018", nil, "3 September 2018", nil),
        ("on Sunday", friday, "July 8", friday),
        ("this Saturday", friday, "July 14", friday),
        ("this Tuesday", friday, "on Tuesday", friday),
        ("slated for Monday", friday, "July 16", friday),
        ("a summit starting Monday", friday, "July 16", friday),
    ]

    private static let differing: [(String, CivilDay?, String, CivilDay?)] = [
        ("on Thursday", friday, "on Friday", friday),
        ("on Friday", friday, "on Friday", CivilDay(number: friday.number + 7)),
        ("July 13", friday, "July 12", friday),
        ("yesterday", friday, "yesterday", saturday),
        ("next Monday", friday, "on Monday", friday),
        ("will meet on Monday", friday, "met on Monday", friday),
        ("July 13, 2017", nil, "July 13, 2018", nil),
        ("13 June", friday, "13 July", friday),
        ("March 3", friday, "May 3", friday),
        ("Dec. 28", newYear, "December 28, 2019", nil),
        ("today", friday, "tomorrow", friday),
        ("2018-07-13", nil, "2018-07-31", nil),
    ]

    @Test(arguments: agreeing)
    func `dates that mean one day agree`(_ pair: (String, CivilDay?, String, CivilDay?)) throws {
        let (one, other) = try (Self.date(pair.0, pair.1), Self.date(pair.2, pair.3))
        #expect(one.agrees(with: other), "\(one.value) | \(other.value)")
    }

    @Test(arguments: differing)
    func `dates that mean two days differ`(_ pair: (String, CivilDay?, String, CivilDay?)) throws {
        let (one, other) = try (Self.date(pair.0, pair.1), Self.date(pair.2, pair.3))
        #expect(!one.agrees(with: other), "\(one.value) | \(other.value)")
    }

    @Test func `without a day of publication a weekday is no date`() {
        #expect(Self.dates("It sank on Friday, 13 July.", nil).isEmpty)
    }

    @Test(arguments: [
        "in May", "a march of 12 miles", "they may 3 times", "12 boats", "in 2018", "30-31 members",
    ])
    func `words that only look like dates are none`(text: String) {
        #expect(Self.dates(text, Self.friday).isEmpty)
    }

    @Test func `the calendar counts leap days and weekdays`() {
        #expect(CivilDay(year: 1970, month: 1, day: 1).number == 0)
        #expect(
            CivilDay(year: 2000, month: 3, day: 1).number == CivilDay(year: 2000, month: 2, day: 28).number
                + 2)
        #expect(Self.friday.weekday == 4)
        #expect(Self.friday.iso == "2018-07-13")
    }

    private static func dates(_ text: String, _ published: CivilDay?) -> [Figure] {
        let words = TextWords(text)
        return Figures.dates(in: words, 0..<words.bytes.count, published: published)
    }

    private static func date(_ text: String, _ published: CivilDay?) throws -> Figure {
        let found = dates(text, published)
        #expect(found.count == 1, "\(text): \(found.map(\.value))")
        return try #require(found.first)
    }
}
