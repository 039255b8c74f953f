import Foundation

/// Finds the lines of a TOML text in which names are set; TOML's reader keeps no lines for values.
struct SettingsLines {
    private let lines: [Substring]

    /// The lines of a text.
    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The number of the line, from 1, that sets a name in a table or opens the table; nil where none does plainly.
    func line(of place: [String]) -> Int? {
        var table: [String] = []
        for (index, line) in lines.enumerated() {
            let words = line.trimmingCharacters(in: .whitespaces)
            if words.hasPrefix("["), let end = words.firstIndex(of: "]") {
                table = Self.names(words[words.index(after: words.startIndex)..<end])
                if table == place { return index + 1 }
            } else if words.contains("="), Self.settings(words).contains(where: { table + $0 == place }) {
                return index + 1
            }
        }
        return nil
    }

    /// What a line may set: a key that is bound can hold an equals sign itself.
    private static func settings(_ line: String) -> [[String]] {
        line.indices.filter { line[$0] == "=" }.map { names(line[..<$0]) }
    }

    private static func names(_ dotted: Substring) -> [String] {
        let whole = dotted.trimmingCharacters(in: .whitespaces)
        let quotes: Set<Character> = ["\"", "'"]
        if let first = whole.first, quotes.contains(first) { return [whole.filter { !quotes.contains($0) }] }
        return whole.split(separator: ".").map { name in
            name.trimmingCharacters(in: .whitespaces).filter { !quotes.contains($0) }
        }
    }
}
