import FoundationEssentials

/// A calendar date and a time of day with its zone, as read from a text, before they are known to make sense.
struct DateParts: Hashable {
    var year: Int
    var month = 1
    var day = 1
    var hour = 0
    var minute = 0
    var second = 0
    /// Seconds east of Greenwich.
    var offset = 0

    init(year: Int) { self.year = year }

    /// The moment, in the proleptic Gregorian calendar; nil where a part is out of its range.
    /// The day number is Howard Hinnant's days_from_civil.
    var date: Date? {
        guard (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day),
            (0...24).contains(hour), (0..<60).contains(minute), (0...60).contains(second),
            abs(offset) <= 18 * 3600, (1...9999).contains(year)
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        return Date(
            timeIntervalSince1970: Double(days * 86_400 + hour * 3600 + minute * 60 + second - offset))
    }

    /// The parts of a moment in UTC. The calendar is Hinnant's civil_from_days.
    init(_ date: Date) {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down))
        let shifted = Int((Double(seconds) / 86_400).rounded(.down)) + 719_468
        let era = Int((Double(shifted) / 146_097).rounded(.down))
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let time = seconds - (shifted - 719_468) * 86_400
        (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60)
    }

    /// "2024-03-05T07:08:09Z".
    var text: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let day = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
        return "\(day)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))Z"
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// A year of two digits is the one between 1970 and 2069.
    static func fullYear(_ digits: Substring) -> Int? {
        guard let number = Int(digits) else { return nil }
        guard digits.count <= 2 else { return number }
        return number < 70 ? 2000 + number : 1900 + number
    }
}
