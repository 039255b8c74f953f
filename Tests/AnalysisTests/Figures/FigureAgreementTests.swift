import News
import Testing

@testable import Analysis

/// Pairs of figures as two outlets may give them for one slot, with the answer whether both can be true.
@Suite struct FigureAgreementTests {
    private static let agreeing: [(String, String)] = [
        ("77 percent of the regions", "three quarters of the regions"),
        ("10,000 troops", "more than 10,000 troops"),
        ("84 passengers", "eighty-four passengers"),
        ("1.2 million people", "1,200,000 people"),
        ("$5 billion in debt", "$5bn in debt"),
        ("half of the harvest", "50 percent of the harvest"),
        ("a third of the voters", "33% of voters"),
        ("two thirds of members", "67 per cent of members"),
        ("a dozen arrests", "12 arrests"),
        ("two dozen boats", "24 boats"),
        ("about 300 people", "290 people"),
        ("nearly 4,000 homes", "3,870 homes"),
        ("at least 18 dead", "21 dead"),
        ("up to 500 jobs", "480 jobs"),
        ("between 40 and 50 trucks", "45 trucks"),
        ("5 to 7 million euros", "6 million euros"),
        ("two weeks", "14 days"),
        ("18 months", "one and a half years"),
        ("10 miles", "16 kilometres"),
        ("100 hectares", "247 acres"),
        ("one in five children", "20 percent of children"),
        ("three out of four pupils", "75 percent of pupils"),
        ("hundreds of protesters", "400 protesters"),
        ("tens of thousands of marchers", "35,000 marchers"),
        ("dozens of flights", "60 flights"),
        ("6.4 percent", "6.38 percent"),
        ("3 percent", "3.4 percent"),
        ("$84,000", "84,000 dollars"),
        ("£2.5m", "2.5 million pounds"),
        ("half a million signatures", "500,000 signatures"),
        ("two hundred and six votes", "206 votes"),
        ("one hundred thousand litres", "100,000 liters"),
        ("90-plus percent", "93 percent"),
        ("40 or more witnesses", "more than 40 witnesses"),
        ("roughly 1,000 cows", "1,050 cows"),
        ("fewer than 20 seats", "17 seats"),
        ("24 hours", "one day"),
        ("€1.5 billion", "1.5 billion euros"),
        ("an estimated 600 sheep", "620 sheep"),
        ("2,000 litres", "2,040 litres"),
        ("as many as 30 rooms", "28 rooms"),
        ("12 to 15 ships", "more than 10 ships"),
        ("4 tonnes of fish", "4,000 kilograms of fish"),
        ("a hundred guests", "100 guests"),
        ("seven people", "7 people"),
        ("$3 to $4 billion", "$3.5bn"),
        ("5-7 percent", "6 percent"),
        ("¥20 billion", "20 billion yen"),
        ("₹500", "500 rupees"),
        ("between 10 and 12 percent", "11 percent"),
        ("£1 million to £2 million", "£1.5m"),
    ]

    private static let differing: [(String, String)] = [
        ("$3 to $4 billion", "$5bn"),
        ("€20 million", "$20 million"),
        ("between 10 and 12 percent", "15 percent"),
        ("5-7 percent", "9 percent"),
        ("$1 million", "$500,000"),
        ("84 passengers", "48 passengers"),
        ("three quarters of the regions", "60 percent of the regions"),
        ("10,000 troops", "12,000 troops"),
        ("at least 18 dead", "12 dead"),
        ("up to 500 jobs", "620 jobs"),
        ("two weeks", "10 days"),
        ("10 miles", "10 kilometres"),
        ("$5 billion", "$5 million"),
        ("$20", "€20"),
        ("a third of the voters", "half of the voters"),
        ("half of the harvest", "two thirds of the harvest"),
        ("one in five children", "one in ten children"),
        ("a dozen arrests", "20 arrests"),
        ("about 300 people", "400 people"),
        ("nearly 4,000 homes", "5,500 homes"),
        ("hundreds of protesters", "12 protesters"),
        ("dozens of flights", "hundreds of flights"),
        ("between 40 and 50 trucks", "60 trucks"),
        ("5 to 7 million euros", "9 million euros"),
        ("6.4 percent", "6.9 percent"),
        ("3 percent", "5 percent"),
        ("£2.5m", "£2.9m"),
        ("half a million signatures", "300,000 signatures"),
        ("206 votes", "two hundred and sixty votes"),
        ("fewer than 20 seats", "25 seats"),
        ("24 hours", "two days"),
        ("18 months", "two years"),
        ("100 hectares", "100 acres"),
        ("seven people", "eight people"),
        ("1.2 million people", "1.4 million people"),
        ("more than 40 witnesses", "fewer than 30 witnesses"),
        ("4 tonnes of fish", "7 tonnes of fish"),
        ("21 dead", "22 dead"),
        ("$84,000", "$48,000"),
        ("3 percentage points", "3 percent"),
        ("2,000 litres", "2,600 litres"),
        ("30 rooms", "32 rooms"),
        ("three out of four pupils", "one in four pupils"),
        ("12 to 15 ships", "20 ships"),
    ]

    @Test(arguments: agreeing) func `figures that can both be true agree`(first: String, second: String)
        throws
    {
        let (one, other) = try (Self.figure(first), Self.figure(second))
        #expect(one.agrees(with: other), "\(one.value) | \(other.value)")
    }

    @Test(arguments: differing) func `figures that cannot both be true differ`(first: String, second: String)
        throws
    {
        let (one, other) = try (Self.figure(first), Self.figure(second))
        #expect(!one.agrees(with: other), "\(one.value) | \(other.value)")
    }

    @Test(arguments: [
        "in 2014", "on March 3", "Flight 370", "the 27th District", "at 7:16 p.m", "since 1997", "the 1990s",
        "one of them", "3 May", "the third quarter", "won 84-15", "the 737 Max 8",
    ])
    func `years, dates, times and names are no figures`(text: String) {
        #expect(Figures.figures(in: text).isEmpty)
    }

    @Test(arguments: [
        ("77 percent of it", "77 percent"), ("10,000 troops", "10000"), ("$500,000", "$500000"),
        ("more than 10,000 troops", "at least 10000"), ("5 to 7 boats", "5-7"),
        ("about €2 million", "about €2000000"),
    ])
    func `a value has one form`(text: String, value: String) throws {
        #expect(try Self.figure(text).value == value)
    }

    @Test func `a number after a weekday is no name`() throws {
        #expect(try Self.figure("On Monday 340 dockers stayed away.").value == "340")
    }

    @Test func `a figure knows where it stands and what it counts`() throws {
        let text = "They sent more than 10,000 troops to the front."
        let figure = try Self.figure(text)
        #expect(text.slice(figure.range) == "more than 10,000")
        #expect(figure.nouns.first == "troops")
    }

    @Test(arguments: [
        ("They saved £48,000 by it.", "£48,000"), ("Wages rose 9.5% in May.", "9.5%"),
        ("It cost more than $5 million then.", "more than $5 million"), ("It cost €400.", "€400"),
        ("Some 40% stayed.", "Some 40%"),
    ])
    func `a figure stands with the sign of its currency or of percent`(text: String, words: String) throws {
        #expect(text.slice(try Self.figure(text).range) == words)
    }

    private static func figure(_ text: String) throws -> Figure {
        let figures = Figures.figures(in: text)
        #expect(figures.count == 1, "\(text): \(figures.map(\.value))")
        return try #require(figures.first)
    }
}
