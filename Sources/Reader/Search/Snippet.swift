import News
import Screen

/// The stretch of text around the words that were found, with these marked.
struct Snippet {
    var hit: SearchHit
    var theme: Theme

    /// As much of it as fits on a line of this many cells, set as a compositor would, the first match always in view.
    func oneLine(columns: Int) -> StyledText {
        let first = hit.matches.first ?? 0..<0
        let before = hit.snippet.slice(0..<first.lowerBound)
        let needed = CellWidth.of(before) + CellWidth.of(hit.snippet.slice(first))
        let skipped = needed > columns - 2 ? before.utf8.count - lead(before, columns: columns).utf8.count : 0
        let shown = hit.snippet.slice(skipped..<hit.snippet.utf8.count)
        let marks = hit.matches.map { ($0.lowerBound - skipped)..<($0.upperBound - skipped) }
        var line = StyledText(skipped > 0 ? "… " : "", theme.secondary)
        line.append(StyledText(shown, theme.secondary, marks: marks, theme.match))
        return line.lines(measure: 100_000).first ?? line
    }

    /// What is kept before the match: begins at a word, a third of the line before it.
    private func lead(_ before: String, columns: Int) -> Substring {
        var kept = Substring(before)
        while CellWidth.of(kept) > max(0, columns / 3 - 2) {
            guard let space = kept.firstIndex(of: " ") else { return "" }
            kept = kept[kept.index(after: space)...]
        }
        return kept
    }
}

extension StyledText {
    /// Adds styled text at the end.
    mutating func append(_ more: StyledText) {
        for span in more.spans { append(more.text.slice(span.range), span.style) }
    }
}
