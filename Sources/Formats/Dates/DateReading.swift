import FoundationEssentials

/// Reads a date from the words and numbers of a text, in whatever order feeds and pages write them:
/// RFC 822, RFC 3339, ISO 8601, asctime, and their common misspellings.
struct DateReading {
    private var parts = DateParts(year: 0)
    private var hasYear = false, hasMonth = false, hasDay = false, hasTime = false
    private var isAfternoon: Bool?
    private var hasPreamble = false
    private var isSlashed = false

    /// The parts that a text names; nil where it does not name a date or holds something that no date holds.
    static func parts(of text: String) -> DateParts? {
        var reading = DateReading()
        for word in words(of: text) {
            guard reading.take(word) else { return nil }
        }
        return reading.finished()
    }

    private static func words(of text: String) -> [Substring] {
        var plain = ""
        var last: Character = " "
        for character in text.lowercased() {
            switch character {
            case "\u{2212}", "\u{2010}", "\u{2011}": plain.append("-")
            // A comma in a time of day sets off the fraction (ISO 8601, section 5.3.1.3).
            case ",": plain.append(last.isNumber && plain.contains(":") ? "." : " ")
            case "(", ")": plain.append(" ")
            case let unit where DateWords.units[unit] != nil: plain += "\(unit) "
            default: plain.append(character)
            }
            last = character
        }
        return plain.split(whereSeparator: \.isWhitespace).flatMap(separated)
    }

    /// "01jan2004" and "mar-05-2024" as words of their own; any other word as it is.
    private static func separated(_ word: Substring) -> [Substring] {
        guard !word.contains(":"), word.count <= 16 else { return [word] }
        let head = word.prefix { $0.isLetter }
        if !head.isEmpty, word.dropFirst(head.count).first == "-", DateWords.month(head) != nil {
            return [head] + word.dropFirst(head.count).split(separator: "-")
        }
        let day = word.prefix { $0.isNumber }
        let month = word.dropFirst(day.count).prefix { $0.isLetter }
        let year = word.dropFirst(day.count + month.count)
        let isRunTogether =
            !day.isEmpty && month.count >= 3 && year.first?.isNumber == true && DateWords.month(month) != nil
        return isRunTogether ? [day, month, year] : [word]
    }

    private mutating func take(_ word: Substring) -> Bool {
        guard let first = word.unicodeScalars.first else { return true }
        if word.contains(":") {
            return first.properties.numericType == nil ? takeZone(word) : takeDateAndTime(word)
        }
        if let last = word.last, let unit = DateWords.units[last] { return takeUnit(word.dropLast(), unit) }
        let isZone = hasTime && DateWords.offset(ofZone: word) != nil
        if !isZone, DateWords.fillers.contains(String(word)) { return true }
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
        // What else stands at the beginning is the name of the day.
        defer { hasPreamble = true }
        return !hasMonth && !hasDay && !hasYear && !hasPreamble
    }

    /// "2004년", "5月", "28일".
    private mutating func takeUnit(_ digits: Substring, _ unit: DateWords.Unit) -> Bool {
        if unit.isKorean { parts.offset = 9 * 3600 }
        return switch unit.part {
        case .year: takeYear(digits)
        case .month: takeMonth(digits)
        case .day: takeDay(digits)
        }
    }

    /// "2003-12-31", "2006/09/15", "31.12.2003", "20031231", "31st", "2003", "-03-12".
    private mutating func takeNumber(_ word: Substring) -> Bool {
        let word = word.last == "." ? word.dropLast() : word
        let pieces = word.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
        if pieces.count > 1, let month = DateWords.month(pieces[1]), !hasMonth {
            (parts.month, hasMonth) = (month, true)
            return takeLone(pieces[0])
                && (pieces.count < 3 || (hasYear ? takeDay(pieces[2]) : takeYear(pieces[2])))
        }
        if word.contains("t"), pieces.last?.last != "t", !pieces[0].isEmpty, word.first?.isNumber == true,
            !["st", "nd", "rd", "th"].contains(String(word.suffix(2)))
        {
            return takeDateAndTime(word)
        }
        switch pieces.count {
        case 1: return takeLone(pieces[0])
        case 2 where pieces[0].isEmpty && pieces[1].count == 4:
            return takeYear(pieces[1].prefix(2)) && takeMonth(pieces[1].suffix(2))
        case 2 where pieces[0].count == 4 && pieces[1].count == 3:
            return takeYear(pieces[0]) && takeDayOfYear(pieces[1])
        case 2: return takeYear(pieces[0]) && takeMonth(pieces[1])
        case 3 where pieces[0].isEmpty: return takeYear(pieces[1]) && takeMonth(pieces[2])
        case 3 where pieces[0].count == 4:
            return takeYear(pieces[0]) && takeMonth(pieces[1]) && takeDay(pieces[2])
        case 3 where pieces[2].count == 4:
            isSlashed = word.contains("/")
            return takeYear(pieces[2]) && takeDayAndMonth(pieces[0], pieces[1])
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
        if bare.count == digits.count, !hasYear, !hasDay, !hasMonth {
            if bare.count == 7 { return takeYear(bare.prefix(4)) && takeDayOfYear(bare.suffix(3)) }
            if bare.count == 6 {
                return takeYear(bare.prefix(2)) && takeMonth(bare.dropFirst(2).prefix(2))
                    && takeDay(bare.suffix(2))
            }
            if bare.count == 10 || bare.count == 13 { return takeMoment(bare) }
        }
        if bare.count == 4 || bare.count == 3 && hasMonth && hasDay {
            return bare.count == digits.count && takeYear(bare)
        }
        guard bare.count <= 2 else { return false }
        let ending = digits.dropFirst(bare.count)
        guard ["", "st", "nd", "rd", "th", "."].contains(ending) else { return false }
        return hasDay ? takeYear(bare) : takeDay(bare)
    }

    /// "2003-12-31t10:14:55.12z", "10:14:55-08:00", "10:14".
    private mutating func takeDateAndTime(_ word: Substring) -> Bool {
        var time = word
        if let t = Self.timeMark(in: word), word[..<t].contains("-") || word[..<t].count == 8 {
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

    /// Where a "t" stands between two digits.
    private static func timeMark(in word: Substring) -> Substring.Index? {
        word.indices.first { place in
            word[place] == "t" && word[..<place].last?.isNumber == true
                && word[word.index(after: place)...].first?.isNumber == true
        }
    }

    /// "10:14:55.12", "101455", "1014".
    private mutating func takeTime(_ time: Substring) -> Bool {
        var pieces = time.split(separator: ":", omittingEmptySubsequences: false)
        if pieces.count == 1, time.count > 3 {
            pieces = [time.prefix(2), time.dropFirst(2).prefix(2), time.dropFirst(4)].filter { !$0.isEmpty }
        }
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

    /// The day by its number in the year, 1 to 366.
    private mutating func takeDayOfYear(_ digits: Substring) -> Bool {
        guard hasYear, !hasMonth, !hasDay, var day = Int(digits), day >= 1 else { return false }
        for month in 1...12 {
            let length = DateParts.days(in: month, of: parts.year)
            if day <= length {
                (parts.month, parts.day, hasMonth, hasDay) = (month, day, true, true)
                return true
            }
            day -= length
        }
        return false
    }

    /// Seconds or milliseconds since 1970.
    private mutating func takeMoment(_ digits: Substring) -> Bool {
        guard let seconds = Double(digits.prefix(10)) else { return false }
        parts = DateParts(Date(timeIntervalSince1970: seconds))
        (hasYear, hasMonth, hasDay, hasTime) = (true, true, true, true)
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
        // Who writes slashes and counts two times twelve hours writes the month first.
        if isSlashed, isAfternoon != nil, parts.day <= 12 { swap(&parts.day, &parts.month) }
        if isAfternoon == true, parts.hour < 12 { parts.hour += 12 }
        if isAfternoon == false, parts.hour == 12 { parts.hour = 0 }
        return parts
    }
}
