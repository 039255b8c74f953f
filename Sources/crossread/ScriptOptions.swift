import ArgumentParser
import Foundation

/// The size of a screen on the command line: `120x40`.
struct ScreenSize: CustomStringConvertible {
    /// Cells across.
    var columns: Int
    /// Cells down.
    var rows: Int

    /// A screen of this size.
    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// Reads `120x40`.
    /// - Throws: what a size looks like.
    static func read(_ argument: String) throws -> ScreenSize {
        guard let size = ScreenSize(argument: argument) else {
            throw ValidationError("a size is WIDTHxHEIGHT, each from 1 to 1000, as in 80x24")
        }
        return size
    }

    /// Reads `120x40`; nil for what is no size or cannot be a screen.
    init?(argument: String) {
        let parts = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false)
        let possible = 1...1000
        guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]) else { return nil }
        guard possible.contains(columns), possible.contains(rows) else { return nil }
        self.init(columns: columns, rows: rows)
    }

    /// How it is written.
    var description: String { "\(columns)x\(rows)" }
}

/// A time on the command line: a day, or a day with a time as RFC 3339 writes them.
struct ClockTime {
    /// The time.
    var date: Date

    /// Reads a time.
    /// - Throws: what a time looks like.
    static func read(_ argument: String) throws -> ClockTime {
        guard let time = ClockTime(argument: argument) else {
            throw ValidationError("a time is 2026-01-31T12:00:00Z or 2026-01-31")
        }
        return time
    }

    /// Reads `2026-01-31T12:00:00Z`, `2026-01-31T12:00Z` or `2026-01-31` (UTC); nil for anything else.
    init?(argument: String) {
        let hasTime = argument.contains("T")
        let hasSeconds = argument.filter { $0 == ":" }.count >= 2
        let withSeconds = hasSeconds ? argument : argument.replacing("Z", with: ":00Z")
        let whole = hasTime ? withSeconds : argument + "T00:00:00Z"
        guard let date = try? Date(whole, strategy: .iso8601) else { return nil }
        self.date = date
    }
}
