import Foundation

/// Days as a query names them, in UTC.
enum QueryDates {
    private static let day = 86_400.0
    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    private static var calendar: Calendar {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = .gmt
        return calendar
    }

    /// The days that are named: a day, a week from Monday on, a month, a year; nil where none is.
    static func days(_ text: String, now: Date) -> Range<Date>? {
        let words = text.lowercased().split(separator: " ").map(String.init)
        let today = calendar.startOfDay(for: now)
        switch words.count {
        case 1: return named(words[0], today) ?? ago(words[0], today) ?? written(words[0])
        case 2 where words[0] == "last": return last(words[1], today)
        case 2 where words[0] == "this": return period(words[1], containing: today)
        case 3 where words[2] == "ago":
            guard let count = count(words[0]), let unit = unit(words[1]) else { return nil }
            return back(count, unit, from: today)
        default: return nil
        }
    }

    /// Whether a text is the beginning of one that names days.
    static func mayBecomeDays(_ text: String) -> Bool {
        let text = text.lowercased()
        let units = ["day", "days", "week", "weeks", "month", "months", "year", "years"]
        let whole =
            ["today", "yesterday"] + weekdays + (weekdays + units).flatMap { ["last \($0)", "this \($0)"] }
        if whole.contains(where: { $0.hasPrefix(text) }) { return true }
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        if words.count > 1, count(words[0]) != nil {
            return units.contains { "\(words[0]) \($0) ago".hasPrefix(text) }
        }
        return text.count <= 10 && text.allSatisfy { $0.isNumber || $0 == "-" }
    }

    private static func named(_ word: String, _ today: Date) -> Range<Date>? {
        switch word {
        case "today": return oneDay(today)
        case "yesterday": return oneDay(today.addingTimeInterval(-day))
        default: return weekday(word, today, from: 0)
        }
    }

    private static func last(_ word: String, _ today: Date) -> Range<Date>? {
        if let day = weekday(word, today, from: 1) { return day }
        guard let unit = unit(word), unit != .day, let before = back(1, unit, from: today) else { return nil }
        return period(word, containing: before.lowerBound)
    }

    /// The newest such day of the week, this many days back or more.
    private static func weekday(_ word: String, _ today: Date, from least: Int) -> Range<Date>? {
        guard let wanted = weekdays.firstIndex(where: { $0 == word || $0.prefix(3) == word }) else {
            return nil
        }
        // The calendar counts from Sunday, 1.
        let current = (calendar.component(.weekday, from: today) + 5) % 7
        let back = (current - wanted + 7 - least) % 7 + least
        return oneDay(today.addingTimeInterval(-Double(back) * day))
    }

    /// "3d", "2w", "6m", "1y": so long ago.
    private static func ago(_ word: String, _ today: Date) -> Range<Date>? {
        let units: [Character: Calendar.Component] = [
            "d": .day, "w": .weekOfYear, "m": .month, "y": .year,
        ]
        guard let unit = word.last.flatMap({ units[$0] }), let count = Int(word.dropLast()) else {
            return nil
        }
        return back(count, unit, from: today)
    }

    private static func back(_ count: Int, _ unit: Calendar.Component, from today: Date) -> Range<Date>? {
        guard (0..<10_000).contains(count) else { return nil }
        return calendar.date(byAdding: unit, value: -count, to: today).map(oneDay)
    }

    private static func period(_ word: String, containing date: Date) -> Range<Date>? {
        guard let unit = unit(word), let interval = calendar.dateInterval(of: unit, for: date) else {
            return nil
        }
        return interval.start..<interval.end
    }

    private static func unit(_ word: String) -> Calendar.Component? {
        switch word {
        case "day", "days": .day
        case "week", "weeks": .weekOfYear
        case "month", "months": .month
        case "year", "years": .year
        default: nil
        }
    }

    private static func count(_ word: String) -> Int? { word == "a" || word == "one" ? 1 : Int(word) }

    private static func oneDay(_ start: Date) -> Range<Date> { start..<start.addingTimeInterval(day) }

    /// "2024-11-21", "2024-11" or "2024".
    private static func written(_ text: String) -> Range<Date>? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].count == 4 else {
            return nil
        }
        let components = DateComponents(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1,
            day: numbers.count > 2 ? numbers[2] : 1)
        guard components.isValidDate(in: calendar), let start = calendar.date(from: components) else {
            return nil
        }
        let unit: Calendar.Component = [.year, .month, .day][parts.count - 1]
        return calendar.date(byAdding: unit, value: 1, to: start).map { start..<$0 }
    }
}
