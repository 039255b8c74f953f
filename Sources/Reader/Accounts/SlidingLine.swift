import News
import Screen

/// Names on one line of which one is selected: where not all have room, those before it are left out so that it is seen.
struct SlidingLine {
    /// The names, each with its mark.
    var parts: [StyledText] = []
    /// Which of them is selected.
    var selected = 0
    /// What stands between two of them.
    var gap: String
    /// Colours of gaps and marks.
    var theme: Theme

    private static let more = "‹ "

    /// The line in some cells, with a mark at each end where names are left out.
    func text(in cells: Int) -> StyledText {
        var first = 0
        while first < selected, width(from: first, to: selected) > cells { first += 1 }
        var line = StyledText(first > 0 ? Self.more : "", theme.secondary)
        for (place, part) in parts[first...].enumerated() {
            if place > 0 { line.append(gap, theme.secondary) }
            for span in part.spans { line.append(part.text.slice(span.range), span.style) }
        }
        return line
    }

    /// How many cells the line takes up to a name, with the marks that others are left out.
    private func width(from first: Int, to last: Int) -> Int {
        let words = parts[first...last].reduce(0) { $0 + $1.width } + gap.count * (last - first)
        return words + (first > 0 ? Self.more.count : 0) + (last < parts.count - 1 ? gap.count : 0)
    }
}
