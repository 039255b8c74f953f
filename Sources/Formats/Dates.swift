import FoundationEssentials

/// Dates as the wild writes them.
package enum Dates {
    /// The moment a text names; nil where it names none. A date without a time is midnight, a time without a zone is UTC.
    package static func date(from text: String) -> Date? {
        let text = text.trimmingWhitespace()
        if let date = try? Date(text, strategy: .iso8601) { return date }
        return try? Date(String(text.prefix(10)), strategy: .iso8601.year().month().day())
    }
}

extension String {
    fileprivate func trimmingWhitespace() -> String {
        var part = self[...]
        while let first = part.first, first.isWhitespace { part.removeFirst() }
        while let last = part.last, last.isWhitespace { part.removeLast() }
        return String(part)
    }
}
