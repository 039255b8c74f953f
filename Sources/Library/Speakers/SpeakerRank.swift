import Foundation

/// How much somebody was quoted of late, as one number that only changes with what is said, never with the clock:
/// the binary logarithm of the sum over all sayings of 2 to the power of their date in half-lives. What was said a
/// half-life later counts twice.
enum SpeakerRank {
    /// Seconds after which a saying counts half: a week.
    static let halfLife = 604_800.0

    /// The part of a number of sayings at a date (seconds since 1970).
    static func part(_ count: Int, at date: Double) -> Double {
        date / halfLife + log2(Double(max(1, count)))
    }

    /// The rank with a part added.
    static func sum(_ rank: Double, _ part: Double) -> Double {
        let top = max(rank, part)
        return top + log2(1 + exp2(min(rank, part) - top))
    }

    /// The rank with a part taken away; the least there is where nothing is left.
    static func difference(_ rank: Double, _ part: Double) -> Double {
        let rest = 1 - exp2(part - rank)
        return rest > 1e-9 ? rank + log2(rest) : part - 30
    }
}
