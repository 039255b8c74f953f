import FoundationEssentials

extension Words {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    /// A day as an article's date line has it: "21 November 2024".
    /// Method: days to civil date, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    static func day(of date: Date, secondsFromUTC: Int) -> String {
        let seconds = date.timeIntervalSince1970 + Double(secondsFromUTC)
        let shifted = Int((seconds / 86_400).rounded(.down)) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 2 : monthFromMarch - 10
        let year = yearOfEra + era * 400 + (month <= 1 ? 1 : 0)
        return "\(day) \(months[month]) \(year)"
    }
}
