/// Text whose lines were broken to a width, as mail and old archives have it, with blank lines between paragraphs.
enum BrokenLines {
    private static let widest = 100

    /// Whether lines were broken to a width: no line is long, and most go on in the next.
    static func areBroken(_ lines: [Substring]) -> Bool {
        guard lines.allSatisfy({ $0.utf8.count <= widest * 2 && $0.count <= widest }) else { return false }
        let pairs = zip(lines, lines.dropFirst())
        let goingOn = pairs.count { $0.count >= 50 && !$1.isEmpty }
        return goingOn >= 3 && goingOn * 2 > lines.count { !$0.isEmpty }
    }

    /// The lines as paragraphs, one a line; text that was not broken as it came.
    static func joined(_ lines: [Substring]) -> String {
        guard areBroken(lines) else { return lines.joined(separator: "\n") }
        let paragraphs = lines.split(separator: "")
        return paragraphs.map { $0.map { $0.trimmed() }.joined(separator: " ") }.joined(separator: "\n\n")
    }
}
