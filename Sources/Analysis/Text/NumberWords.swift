/// The words that numbers are written with.
enum NumberWords {
    /// Numbers under a hundred.
    static let small: [String: Double] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
        "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
        "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]

    /// What a number before them is multiplied by.
    static let scales: [String: Double] = [
        "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12,
        "k": 1e3,
        "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12,
    ]

    /// Amounts that are named by no number.
    static let vague: [String: ClosedRange<Double>] = [
        "dozens": 24...99, "scores": 40...99, "hundreds": 200...999, "thousands": 2_000...9_999,
        "millions": 2e6...9.99e6, "billions": 2e9...9.99e9,
    ]

    /// Parts of a whole.
    static let parts: [String: Double] = [
        "half": 1 / 2, "halves": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4,
        "fourth": 1 / 4, "fourths": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5, "sixth": 1 / 6, "tenth": 1 / 10,
        "tenths": 1 / 10,
    ]

    /// Measures: their base unit and how many of it they are.
    static let measures: [String: (unit: String, factor: Double)] = {
        var table: [String: (unit: String, factor: Double)] = [:]
        let groups: [(String, [(Double, String)])] = [
            (
                "m",
                [
                    (1, "meter meters metre metres"), (1_000, "km kilometer kilometers kilometre kilometres"),
                    (1_609.344, "mile miles"), (0.3048, "foot feet ft"), (0.9144, "yard yards"),
                    (0.01, "cm centimeters centimetres"), (0.0254, "inch inches"),
                ]
            ),
            (
                "kg",
                [
                    (1, "kg kilogram kilograms kilo kilos"), (1_000, "tonne tonnes"), (907.185, "ton tons"),
                    (0.453592, "pound-weight lb lbs"), (0.001, "gram grams"), (0.0283495, "ounce ounces"),
                ]
            ),
            ("m²", [(10_000, "hectare hectares"), (4_046.86, "acre acres")]),
            (
                "l",
                [(1, "liter liters litre litres"), (3.78541, "gallon gallons"), (158.987, "barrel barrels")]
            ),
            (
                "day",
                [
                    (1, "day days"), (7, "week weeks"), (30.4375, "month months"), (365.25, "year years"),
                    (1 / 24, "hour hours"), (1 / 1_440, "minute minutes"), (3_652.5, "decade decades"),
                ]
            ),
            ("°C", [(1, "celsius")]),
            ("mph", [(1, "mph"), (0.621371, "kph kmh")]),
            ("MW", [(1, "megawatt megawatts mw"), (1_000, "gigawatt gigawatts gw")]),
        ]
        for (unit, measures) in groups {
            for (factor, names) in measures {
                for name in names.split(separator: " ") { table[String(name)] = (unit, factor) }
            }
        }
        return table
    }()

    /// Currencies by the words for them.
    static let currencies: [String: String] = [
        "dollar": "$", "dollars": "$", "usd": "$", "euro": "€", "euros": "€", "eur": "€", "pound": "£",
        "pounds": "£", "sterling": "£", "gbp": "£", "yen": "¥", "yuan": "元", "renminbi": "元", "rupee": "₹",
        "rupees": "₹", "ruble": "₽", "rubles": "₽", "rouble": "₽", "roubles": "₽", "hryvnia": "₴",
    ]

    /// The bounds that words before a number set; two words are written with a space.
    static let bounds: [String: Figure.Bound] = [
        "about": .about, "around": .about, "roughly": .about, "approximately": .about, "nearly": .about,
        "almost": .about, "some": .about, "estimated": .about, "close to": .about, "circa": .about,
        "just under": .about, "just over": .about, "just short": .about, "more than": .atLeast,
        "over": .atLeast, "above": .atLeast, "at least": .atLeast, "exceeding": .atLeast,
        "no fewer than": .atLeast, "no less than": .atLeast, "upwards of": .atLeast, "well over": .atLeast,
        "greater than": .atLeast, "minimum of": .atLeast, "less than": .atMost, "fewer than": .atMost,
        "under": .atMost, "below": .atMost, "up to": .atMost, "at most": .atMost, "no more than": .atMost,
        "as many as": .atMost, "as much as": .atMost, "not more than": .atMost, "maximum of": .atMost,
    ]

    /// The months by their names, in full and short, from 1.
    static let monthNumbers: [String: Int] = {
        let names = [
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ]
        var table: [String: Int] = [:]
        for (place, group) in names.enumerated() {
            for name in group.split(separator: " ") { table[String(name)] = place + 1 }
        }
        return table
    }()

    /// The weekdays, Monday first.
    static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// Months, which make a number beside them a date.
    static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov",
        "dec",
    ]

    /// The words that phrases of ``bounds`` end with.
    static let boundEnds: Set<String> = ["than", "least", "most", "to", "as", "of", "under", "over"]
}
