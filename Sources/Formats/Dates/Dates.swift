import FoundationEssentials

/// Dates as the wild writes them.
package enum Dates {
    /// The moment a text names, to the second; nil where it names none or an impossible one ("31 June", "25:00").
    /// A date without a time is midnight, a time without a zone is UTC, a year or month alone its first day.
    package static func date(from text: String) -> Date? {
        guard text.utf8.count <= 128 else { return nil }
        return DateReading.parts(of: text)?.date
    }

    /// The moment in the form of RFC 3339, in UTC, to the second: what Crossread's JSON holds.
    package static func text(of date: Date) -> String { DateParts(date).text }
}
