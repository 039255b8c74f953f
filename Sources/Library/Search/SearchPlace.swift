import Foundation

/// Where an article stands in the full-text indexes: by its day, within a day by its arrival. So an index walked
/// backwards gives the newest first, and dates are ranges of it.
enum SearchPlace {
    /// The bits that hold the article's number; the days lie above them.
    private static let articleBits: Int64 = 26

    /// The same as SQL, for a column of `articles`.
    static let column = "(CAST(max(0, dated) / 86400 AS INTEGER) << \(articleBits) | id)"

    /// The greatest place there can be.
    static let last = Int64.max

    /// The article at a place.
    static func article(_ place: Int64) -> Int64 { place & (1 << articleBits - 1) }

    /// The first place of the day in which a moment lies.
    static func first(of date: Date) -> Int64 {
        let days = (max(0, min(date.timeIntervalSince1970, 1e11)) / 86_400).rounded(.down)
        return Int64(days) << articleBits
    }

    /// The first moment of a place's day, in seconds since 1970.
    static func seconds(_ place: Int64) -> Double { Double(place >> articleBits) * 86_400 }
}
