import FoundationEssentials
import News
import Screen

/// The dim line between a list and its preview.
enum PreviewRule {
    static func draw(on frame: inout Frame, column: Int, in area: Rect, _ theme: Theme) {
        for row in area.top..<max(area.top, area.bottom) {
            frame.write("│", column: column, row: row, style: theme.secondary)
        }
    }
}

/// A sentence that says what to do where there is nothing to show.
enum EmptyState {
    static func draw(_ sentence: String, on frame: inout Frame, in area: Rect, _ theme: Theme) {
        let measure = min(60, area.columns - 2 * RowPainter.textColumn)
        let lines = StyledText(sentence, theme.text).lines(measure: measure)
        let top = area.top + (area.rows >= 6 ? 2 : 0)
        for (number, line) in lines.enumerated() where top + number < area.bottom {
            frame.write(line, column: area.left + RowPainter.textColumn, row: top + number)
        }
    }
}

/// What lies behind a story: its outlets' headlines, then the beginning of the account that Enter opens.
struct StoryPreview {
    var story: StorySummary
    var atHand: ArticleAtHand
    var theme: Theme
    var now: Date

    func draw(on frame: inout Frame, in area: Rect) {
        if story.articleCount == 1, let article = story.members.first {
            let preview = ArticlePreview(article: article, atHand: atHand, theme: theme, now: now)
            return preview.draw(on: &frame, in: area)
        }
        var column = PreviewColumn(area: area.inset(top: area.rows >= 12 ? 1 : 0))
        for member in story.members {
            let details = Words.line(
                Words.count(member.wordCount, "word"),
                Words.age(of: member.published ?? member.arrived, at: now))
            column.line(
                StyledText(Words.outlet(member.outlet), theme.text),
                right: StyledText(details, theme.secondary), on: &frame)
            let mark = member.isDoubtful ? "?" : member.isRead ? "" : "•"
            let style = member.isRead || member.isDoubtful ? theme.secondary : theme.text
            column.text(
                StyledText(Words.set(member.title), style), most: 2,
                hanging: StyledText(mark, member.isDoubtful ? theme.secondary : theme.unread), on: &frame)
            column.space()
        }
        let hidden = story.articleCount - story.members.count
        if hidden > 0 {
            let words = "and \(Words.count(hidden, "article")) more"
            column.text(StyledText(words, theme.secondary), on: &frame)
            column.space()
        }
        drawThread(&column, on: &frame)
        guard let preview = atHand.preview, column.left >= 4 else { return }
        let rule = String(repeating: "─", count: column.measure)
        column.line(StyledText(rule, theme.secondary), on: &frame)
        column.space()
        if let first = story.members.first {
            column.line(StyledText(Words.outlet(first.outlet), theme.heading), on: &frame)
            column.space()
        }
        column.paragraphs(of: preview, theme, on: &frame)
    }
}

extension StoryPreview {
    /// What came before and after, and who mentions the story in passing.
    private func drawThread(_ column: inout PreviewColumn, on frame: inout Frame) {
        for link in story.links {
            let words = StoryThreadWords.label(link) + ": " + Words.set(link.headline)
            column.text(StyledText(words, theme.secondary), most: 2, on: &frame)
        }
        if story.mentionCount > 0 {
            let words = "also mentioned in " + Words.count(story.mentionCount, "round-up")
            column.text(StyledText(words, theme.secondary), on: &frame)
        }
        if !story.links.isEmpty || story.mentionCount > 0 { column.space() }
    }
}

/// An article beside the list it stands in: headline, where it is from, and its beginning or what a search found.
struct ArticlePreview {
    var article: ArticleSummary
    var atHand: ArticleAtHand
    var theme: Theme
    var now: Date

    func draw(on frame: inout Frame, in area: Rect) {
        var column = PreviewColumn(area: area.inset(top: area.rows >= 12 ? 1 : 0))
        column.text(StyledText(Words.set(article.title), theme.heading), most: 3, on: &frame)
        let details = Words.line(
            Words.outlet(article.outlet), atHand.text?.article.byline ?? "",
            Words.count(article.wordCount, "word"),
            Words.age(of: article.published ?? article.arrived, at: now))
        column.text(StyledText(details, theme.secondary), most: 2, on: &frame)
        column.space()
        guard let preview = atHand.preview else { return }
        column.paragraphs(of: preview, theme, on: &frame)
    }
}

/// Set text flowing down a column, cut at its end.
struct PreviewColumn {
    /// The cells of the column.
    let area: Rect
    /// The next line to write.
    private(set) var row: Int

    init(area: Rect) {
        self.area = area
        row = area.top
    }

    /// The longest line.
    var measure: Int { min(72, area.columns) }
    /// Lines left.
    var left: Int { area.bottom - row }

    /// Writes one line, with something at its right where there is room for both.
    mutating func line(_ text: StyledText, right: StyledText? = nil, on frame: inout Frame) {
        guard left > 0 else { return }
        defer { row += 1 }
        guard let right, right.width + 12 <= measure else {
            frame.write(text, column: area.left, row: row, limit: measure)
            return
        }
        frame.write(text, column: area.left, row: row, limit: measure - right.width - 2)
        frame.write(right, column: area.left + measure - right.width, row: row)
    }

    /// Writes a paragraph, of which at most some lines are shown.
    /// - Parameter mark: hangs before the first line, the lines then stand two cells in; nil for lines from the edge.
    mutating func text(
        _ words: StyledText, most: Int = .max, hanging mark: StyledText? = nil, on frame: inout Frame
    ) {
        let indent = mark == nil ? 0 : 2
        if let mark, left > 0 { frame.write(mark, column: area.left, row: row, limit: indent) }
        let measure = measure - indent
        let lines = words.lines(measure: measure)
        for (number, line) in lines.prefix(most).enumerated() where left > 0 {
            let isCut = number == most - 1 && lines.count > most || left == 1 && number < lines.count - 1
            var shown = line
            if isCut {
                shown.append(line.width + 2 <= measure ? " …" : "…", line.spans.last?.style ?? .plain)
            }
            frame.write(shown, column: area.left + indent, row: row, limit: measure)
            row += 1
        }
    }

    /// Writes an article's paragraphs, as many as there is room for.
    mutating func paragraphs(of preview: PreviewText, _ theme: Theme, on frame: inout Frame) {
        if preview.isCutBefore {
            line(StyledText("…", theme.secondary), on: &frame)
            space()
        }
        // A whole passage underlined would shout.
        let marked = preview.marksWords ? theme.match : theme.heading
        for paragraph in preview.paragraphs where left > 0 {
            let style = paragraph.isHeading ? theme.heading : theme.text
            text(StyledText(paragraph.text, style, marks: paragraph.marks, marked), on: &frame)
            space()
        }
    }

    /// Leaves a line empty.
    mutating func space() { row += 1 }
}
