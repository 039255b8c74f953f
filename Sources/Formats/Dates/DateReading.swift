/// Reads a date from the words and numbers of a text, in whatever order feeds and pages write them:
/// RFC 822, RFC 3339, ISO 8601, asctime, and their common misspellings.
struct DateReading {
    private var parts = DateParts(year: 0)
    private var hasYear = false, hasMonth = false, hasDay = false, hasTime = false
    private var isAfternoon: Bool?

    /// The parts that a text names; nil where it does not name a date or holds something that no date holds.
    static func parts(of text: String) -> DateParts? {
        var reading = DateReading()
        for word in words(of: text) {
            guard reading.take(word) else { return nil }
        }
        return reading.finished()
    }

    private static func words(of text: String) -> [Substring] {
        text.lowercased().split { $0.isWhitespace || $0 == "," || $0 == "(" || $0 == ")" }
    }

    private mutating func take(_ word: Substring) -> Bool {
        guard let first = word.unicodeScalars.first else { return true }
        if word.contains(":") {
            return first.properties.numericType == nil ? takeZone(word) : takeDateAndTime(word)
        }
        if ("0"..."9").contains(first) || first == "-" && !hasTime { return takeNumber(word) }
        if first == "+" || first == "-" { return takeZone(word) }
        if let half = DateWords.halfOfDay(word) {
            isAfternoon = half.isAfternoon
            if let offset = half.offset { parts.offset = offset }
            return true
        }
        if !hasMonth, let month = DateWords.month(word) {
            (parts.month, hasMonth) = (month, true)
            return true
        }
        if hasTime { return takeZone(word) }
        return !hasMonth && !hasDay && !hasYear || word == "at" || word == "of" || word == "de"
    }

    /// "2003-12-31", "2006/09/15", "31.12.2003", "20031231", "31st", "2003", "-03-12".
    private mutating func takeNumber(_ word: Substring) -> Bool {
        let word = word.last == "." ? word.dropLast() : word
        let pieces = word.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
        if pieces.count > 1, let month = DateWords.month(pieces[1]), !hasMonth {
            (parts.month, hasMonth) = (month, true)
            return takeLone(pieces[0]) && (pieces.count < 3 || takeYear(pieces[2]))
        }
        if word.contains("t"), pieces.last?.last != "t", !pieces[0].isEmpty, word.first?.isNumber == true,
            !["st", "nd", "rd", "th"].contains(String(word.suffix(2)))
        {
            return takeDateAndTime(word)
        }
        switch pieces.count {
        case 1: return takeLone(pieces[0])
        case 2: return takeYear(pieces[0]) && takeMonth(pieces[1])
        case 3 where pieces[0].isEmpty: return takeYear(pieces[1]) && takeMonth(pieces[2])
        case 3 where pieces[0].count == 4:
            return takeYear(pieces[0]) && takeMonth(pieces[1]) && takeDay(pieces[2])
        case 3 where pieces[2].count == 4: return takeYear(pieces[2]) && takeDayAndMonth(pieces[0], pieces[1])
        case 3: return takeYear(pieces[0]) && takeMonth(pieces[1]) && takeDay(pieces[2])
        default: return false
        }
    }

    private mutating func takeLone(_ digits: Substring) -> Bool {
        let bare = digits.prefix { $0.isNumber }
        if digits.count == 8, bare.count == 8 {
            return takeYear(digits.prefix(4)) && takeMonth(digits.dropFirst(4).prefix(2))
                && takeDay(digits.suffix(2))
        }
        if bare.count == 4 { return bare.count == digits.count && takeYear(bare) }
        guard bare.count <= 2 else { return false }
        let ending = digits.dropFirst(bare.count)
        guard ["", "st", "nd", "rd", "th", "."].contains(ending) else { return false }
        return hasDay ? takeYear(bare) : takeDay(bare)
    }

    /// "2003-12-31t10:14:55.12z", "10:14:55-08:00", "10:14".
    private mutating func takeDateAndTime(_ word: Substring) -> Bool {
        var time = word
        if let t = word.firstIndex(of: "t"), word[..<t].contains("-") || word[..<t].count == 8 {
            guard takeNumber(word[..<t]) else { return false }
            time = word[word.index(after: t)...]
        }
        let zoneStart = time.firstIndex { !($0.isNumber || $0 == ":" || $0 == ".") } ?? time.endIndex
        guard takeTime(time[..<zoneStart]) else { return false }
        let zone = time[zoneStart...]
        guard !zone.isEmpty else { return true }
        if let half = DateWords.halfOfDay(zone) {
            isAfternoon = half.isAfternoon
            return true
        }
        return takeZone(zone)
    }

    private mutating func takeTime(_ time: Substring) -> Bool {
        let pieces = time.split(separator: ":", omittingEmptySubsequences: false)
        guard !hasTime, pieces.count <= 3, let hour = Int(pieces[0]) else { return false }
        (parts.hour, hasTime) = (hour, true)
        if pieces.count > 1 {
            guard let minute = Int(pieces[1]) else { return false }
            parts.minute = minute
        }
        guard pieces.count > 2 else { return true }
        guard let second = Int(pieces[2].prefix { $0 != "." }) else { return false }
        parts.second = second
        return true
    }

    /// "z", "gmt", "+0100", "-08:00", "gmt+2", "etc/gmt".
    private mutating func takeZone(_ word: Substring) -> Bool {
        guard let sign = word.firstIndex(where: { $0 == "+" || $0 == "-" }) else {
            if let offset = DateWords.offset(ofZone: word) { parts.offset = offset }
            return !word.contains(":")
        }
        let digits = word[word.index(after: sign)...].filter { $0 != ":" }
        guard !digits.isEmpty, digits.count <= 4, let number = Int(digits) else { return false }
        let hours = digits.count <= 2 ? number : number / 100
        let minutes = digits.count <= 2 ? 0 : number % 100
        guard hours <= 18, minutes < 60 else { return false }
        parts.offset = (word[sign] == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
        return true
    }

    private mutating func takeYear(_ digits: Substring) -> Bool {
        guard !hasYear, let year = DateParts.fullYear(digits) else { return false }
        (parts.year, hasYear) = (year, true)
        return true
    }

    private mutating func takeMonth(_ digits: Substring) -> Bool {
        guard !hasMonth, let month = Int(digits) else { return false }
        (parts.month, hasMonth) = (month, true)
        return true
    }

    private mutating func takeDay(_ digits: Substring) -> Bool {
        guard !hasDay, let day = Int(digits) else { return false }
        (parts.day, hasDay) = (day, true)
        return true
    }

    /// The day stands first but where only the other order makes a date.
    private mutating func takeDayAndMonth(_ first: Substring, _ second: Substring) -> Bool {
        if let month = Int(second), month > 12 { return takeMonth(first) && takeDay(second) }
        return takeDay(first) && takeMonth(second)
    }

    private mutating func finished() -> DateParts? {
        guard hasYear, hasMonth || !hasDay else { return nil }
        if isAfternoon == true, parts.hour < 12 { parts.hour += 12 }
        if isAfternoon == false, parts.hour == 12 { parts.hour = 0 }
        return parts
    }
}
