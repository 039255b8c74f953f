/// What the name tells that a browser gave a page when it saved it: "HEADLINE - OUTLET.txt" or the other way round.
enum SavedName {
    private static let separators = [" | ", " _ ", " – ", " — ", " - ", " • ", " : ", " \u{2758} "]
    private static let mostOutletWords = 6
    /// How much of a headline must stand in a file's name to be known again, in letters and digits.
    private static let leastHeadline = 12

    /// The outlet in a file's name whose other part is the headline, or begins it; nil where the name tells none.
    static func outlet(in name: String, headline: String) -> String? {
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        for separator in separators {
            let parts = stem.components(separatedBy: separator).map { $0.trimmed() }
            guard parts.count >= 2, let first = parts.first, let last = parts.last else { continue }
            let front = parts.dropLast().joined(separator: separator)
            let back = parts.dropFirst().joined(separator: separator)
            if isHeadline(front, of: headline), isName(last) { return last }
            if isHeadline(back, of: headline), isName(first) { return first }
        }
        return nil
    }

    private static func isName(_ part: String) -> Bool {
        part.contains(where: \.isLetter) && part.split(separator: " ").count <= mostOutletWords
    }

    private static func isHeadline(_ part: String, of headline: String) -> Bool {
        let bare = part.filter { $0.isLetter || $0.isNumber }.lowercased()
        guard bare.count >= leastHeadline else { return false }
        return headline.filter { $0.isLetter || $0.isNumber }.lowercased().hasPrefix(bare)
    }
}
