/// Where an article's columns stand: gutter, text, and in a wide window the margin for notes.
struct ArticleColumns: Hashable, Sendable {
    /// The first column of the gutter, where the mark of the focus stands.
    let gutter: Int
    /// The column of the marks of statements; the first one too where cells are scarce.
    let marks: Int
    /// The first column of the text.
    let text: Int
    /// The longest line of text, in cells.
    let measure: Int
    /// The first column of the notes; nil where the window has no room for them.
    let notes: Int?
    /// The longest line of a note, in cells.
    let noteMeasure: Int

    /// From here on a window has a margin for notes.
    static let wide = 100

    /// The columns of a window this many cells wide; `measure` is the longest line the reader wants.
    init(width: Int, measure wanted: Int) {
        // Where cells are scarce the gutter lies in the left margin, so that text, title and rules begin together.
        let isNarrow = width < 60
        let gutterWidth = isNarrow ? Chrome.margin : 4
        let margin = isNarrow ? 0 : Chrome.margin
        let room = width - 2 * margin - gutterWidth
        guard width >= Self.wide else {
            measure = max(1, min(wanted, room - (isNarrow ? Chrome.margin : 0)))
            gutter = margin + (isNarrow ? 0 : max(0, (room - measure) / 2))
            marks = isNarrow ? gutter : gutter + 1
            text = gutter + gutterWidth
            notes = nil
            noteMeasure = 0
            return
        }
        let gap = 3
        noteMeasure = min(40, max(26, room - gap - wanted))
        measure = min(wanted, room - gap - noteMeasure)
        gutter = margin + max(0, (room - measure - gap - noteMeasure) / 2)
        marks = gutter + 1
        text = gutter + gutterWidth
        notes = text + measure + gap
    }
}
