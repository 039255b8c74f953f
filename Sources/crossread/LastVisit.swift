import Foundation

/// When the reader was last open on a library: the time in a small file beside it. Losing it loses a dim line, no more.
struct LastVisit {
    private let file: URL

    /// The visit to the library at a path.
    init(library path: String) {
        file = URL(fileURLWithPath: path + ".visited")
    }

    /// When it was; nil before the first one, and where the file says nothing that is a time.
    var date: Date? {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
        return try? Date(text.trimmingCharacters(in: .whitespacesAndNewlines), strategy: .iso8601)
    }

    /// Remembers that the reader was open until now. Where that cannot be written, the visit before stays.
    func remember(_ now: Date) {
        try? Data((now.formatted(.iso8601) + "\n").utf8).write(to: file, options: .atomic)
    }
}
