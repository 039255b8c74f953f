import Formats
import FoundationEssentials

/// When a document may be looked at again: what its server and the document itself ask for, and longer and longer
/// after failures.
package enum NextLook {
    /// How long a document that asks for nothing is left alone, in seconds.
    package static let usual = 1_800.0
    /// A document that asks to be left alone for longer is looked at after this time all the same, in seconds.
    package static let longest = 86_400.0
    /// The longest time for which a server that wants no requests is left alone, in seconds.
    package static let longestRefusal = 7 * 86_400.0

    /// The time after a look that brought an answer.
    /// - Parameters:
    ///   - headers: the answer's header fields by name in lower case (RFC 9111, section 5.2.2).
    ///   - minutesToLive: what the feed itself asks for.
    package static func afterSuccess(
        at now: Date, headers: [String: String], minutesToLive: Int?
    ) -> Date {
        let fresh = headers["cache-control"].flatMap(maximumAge) ?? 0
        let asked = max(fresh, Double(min(minutesToLive ?? 0, 100_000)) * 60)
        return now.addingTimeInterval(min(max(asked, usual), longest))
    }

    /// The time after a look that failed: twice as long with every failure in a row.
    /// - Parameters:
    ///   - failures: how many looks failed in a row, this one included; 1 or more.
    ///   - retryAfter: how many seconds the server asks to be left alone.
    package static func afterFailure(at now: Date, failures: Int, retryAfter: Int?) -> Date {
        var wait = usual
        for _ in 1..<max(2, min(failures, 20)) where failures > 1 { wait = min(wait * 2, longest) }
        let asked = min(Double(retryAfter ?? 0), longestRefusal)
        return now.addingTimeInterval(max(wait, asked))
    }

    /// What a `Retry-After` field asks for, in seconds from now: a number or a date (RFC 9110, section 10.2.3).
    static func secondsToWait(_ field: String?, now: Date) -> Int? {
        guard let field else { return nil }
        if let seconds = Int(field) { return max(0, seconds) }
        guard let date = Dates.date(from: field) else { return nil }
        return Int(min(max(0, date.timeIntervalSince(now)), longestRefusal))
    }

    private static func maximumAge(_ field: String) -> Double? {
        let directives = field.lowercased().split(separator: ",").map { $0.trimmingSpace() }
        if directives.contains("no-cache") || directives.contains("no-store") { return nil }
        for directive in directives where directive.hasPrefix("max-age=") {
            return Double(directive.dropFirst(8).filter { $0 != "\"" }).map { min(max(0, $0), longest) }
        }
        return nil
    }
}
