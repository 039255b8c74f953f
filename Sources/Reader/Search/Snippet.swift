import FoundationEssentials
import News
import Screen

/// The stretch of text around the words that were found, with these marked.
struct Snippet {
    var hit: SearchHit
    var theme: Theme

    /// All of it, to be set in lines.
    func text(_ style: Style) -> StyledText {
        var text = StyledText()
        var place = 0
        let end = hit.snippet.utf8.count
        for match in hit.matches where match.lowerBound >= place && match.upperBound <= end {
            text.append(hit.snippet.slice(place..<match.lowerBound), style)
            text.append(hit.snippet.slice(match), theme.match)
            place = match.upperBound
        }
        if place < end { text.append(hit.snippet.slice(place..<end), style) }
        return text
    }

    /// As much of it as fits on a line, the first match always in view.
    func oneLine(columns: Int) -> StyledText {
        guard let first = hit.matches.first else { return text(theme.secondary) }
        let before = hit.snippet.slice(0..<first.lowerBound)
        let match = CellWidth.of(hit.snippet.slice(first))
        guard CellWidth.of(before) + match > columns - 2 else { return text(theme.secondary) }
        // Begins at a word, a third of the line before the match.
        var kept = Substring(before)
        while CellWidth.of(kept) > max(0, columns / 3 - 2) {
            guard let space = kept.firstIndex(of: " ") else {
                kept = ""
                break
            }
            kept = kept[kept.index(after: space)...]
        }
        var line = StyledText("… " + kept, theme.secondary)
        let cut = first.lowerBound
        let rest = SearchHit(
            summary: hit.summary, snippet: hit.snippet.slice(cut..<hit.snippet.utf8.count),
            matches: hit.matches.map { ($0.lowerBound - cut)..<($0.upperBound - cut) }, score: hit.score)
        line.append(Snippet(hit: rest, theme: theme).text(theme.secondary))
        return line
    }
}

extension StyledText {
    /// Adds styled text at the end.
    mutating func append(_ more: StyledText) {
        for span in more.spans { append(more.text.slice(span.range), span.style) }
    }
}

/// A result beside the list: the whole stretch that was found, then the article's beginning.
struct HitPreview {
    var hit: SearchHit
    var reading: Reading?
    var theme: Theme
    var now: Date

    func draw(on frame: inout Frame, in area: Rect) {
        let article = hit.summary
        var column = PreviewColumn(area: area.inset(top: area.rows >= 12 ? 1 : 0))
        column.text(Words.set(article.title), theme.heading, most: 3, on: &frame)
        let details = Words.line(
            Words.outlet(article.outlet), Words.count(article.wordCount, "word"),
            Words.age(of: article.published ?? article.arrived, at: now))
        column.text(details, theme.secondary, most: 2, on: &frame)
        column.space()
        for line in Snippet(hit: hit, theme: theme).text(theme.text).lines(measure: column.measure) {
            column.line(line, on: &frame)
        }
        column.space()
        guard let reading else { return }
        BeginningPreview(reading: reading, theme: theme).draw(in: &column, on: &frame)
    }
}
