/// The words that dates are written with: months, zones, halves of the day.
enum DateWords {
    /// The number of the month a word names, in any of a dozen languages; nil for any other word.
    static func month(_ word: Substring) -> Int? {
        let word = word.hasSuffix(".") ? word.dropLast() : word
        if let exact = months[String(word)] { return exact }
        guard word.count > 3 else { return nil }
        return months[String(word.prefix(4))] ?? months[String(word.prefix(3))]
    }

    /// Which part of a date a sign of East Asian writing stands behind.
    struct Unit: Sendable {
        enum Part: Sendable { case year, month, day }

        var part: Part
        var isKorean = false
    }

    /// The signs behind the numbers of year, month and day in Chinese, Japanese and Korean.
    static let units: [Character: Unit] = [
        "年": Unit(part: .year), "月": Unit(part: .month), "日": Unit(part: .day),
        "년": Unit(part: .year, isKorean: true), "월": Unit(part: .month, isKorean: true),
        "일": Unit(part: .day, isKorean: true),
    ]

    /// Words that say nothing between the parts of a date.
    static let fillers: Set<String> = [
        "at", "on", "of", "the", "de", "del", "à", "às", "um", "uhr", "kl", "kl.", "alle", "ore", "klo",
        "o'clock", "@",
        "-", "–", "—", "|", "·", "/",
    ]

    /// The first letters of the months' names; a longer name is looked up by its first four, then three letters.
    private static let months: [String: Int] = {
        let names = [
            ["jan", "ene", "gen", "янв", "ιαν", "sty", "led"],
            ["feb", "fév", "fev", "фев", "φεβ", "lut", "úno"],
            ["mar", "mär", "mrt", "mrz", "мар", "μάρ", "μαρ", "már"],
            ["apr", "avr", "abr", "апр", "απρ", "kwi", "ápr"],
            ["may", "mai", "mei", "maj", "mag", "май", "мая", "μάι", "μαϊ", "μαι", "máj"],
            ["jun", "juin", "giu", "июн", "ιού", "ιούν", "ιουν", "ιον", "cze", "jún"],
            ["jul", "juil", "lug", "июл", "ιούλ", "ιουλ", "ιολ", "lip", "júl"],
            ["aug", "aoû", "aou", "ago", "авг", "αύγ", "αυγ", "sie"],
            ["sep", "set", "sept", "сен", "σεπ", "wrz", "szep"],
            ["oct", "okt", "out", "ott", "окт", "οκτ", "paź"],
            ["nov", "ноя", "νοέ", "νοε", "lis"],
            ["dec", "dez", "déc", "dic", "дек", "δεκ", "gru"],
        ]
        var table: [String: Int] = [:]
        for (number, words) in names.enumerated() {
            for word in words where table[word] == nil { table[word] = number + 1 }
        }
        return table
    }()

    /// The seconds east of Greenwich of a zone's name; nil for a word that names none.
    static func offset(ofZone word: Substring) -> Int? {
        if let hours = zones[String(word)] { return Int(hours * 3600) }
        if let slash = word.lastIndex(of: "/") { return offset(ofZone: word[word.index(after: slash)...]) }
        return nil
    }

    /// Zones by RFC 822 section 5.1 and by what feeds write, in hours.
    private static let zones: [String: Double] = [
        "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 1, "bst": 1, "ist": 5.5, "cet": 1, "met": 1,
        "mez": 1, "cest": 2, "mest": 2, "mesz": 2, "eet": 2, "eest": 3, "msk": 3, "ast": -4, "adt": -3,
        "at": -4, "est": -5, "edt": -4, "et": -5, "cst": -6, "cdt": -5, "ct": -6, "mst": -7, "mdt": -6,
        "mt": -7, "pst": -8, "pdt": -7, "pt": -8, "akst": -9, "akdt": -8, "hst": -10, "jst": 9, "kst": 9,
        "hkt": 8, "sgt": 8, "awst": 8, "aest": 10, "aedt": 11, "acst": 9.5, "nzst": 12, "nzdt": 13, "sast": 2,
        "a": -1, "m": -12, "n": 1, "y": 12,
    ]

    /// Hours to add for a half of the day, and the zone that its language implies.
    static func halfOfDay(_ word: Substring) -> (isAfternoon: Bool, offset: Int?)? {
        switch word {
        case "am", "a.m.": (false, nil)
        case "pm", "p.m.": (true, nil)
        case "오전": (false, 9 * 3600)
        case "오후": (true, 9 * 3600)
        default: nil
        }
    }
}
