/// Where an article's columns stand: gutter, text, and in a wide window the margin for notes.
struct ArticleColumns: Hashable, Sendable {
    /// The first column of the gutter.
    let gutter: Int
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
        let gutterWidth = width >= 60 ? 4 : 3
        let margin = width >= 60 ? 2 : 0
        let room = width - 2 * margin - gutterWidth
        guard width >= Self.wide else {
            measure = max(1, min(wanted, room - (margin == 0 ? 1 : 0)))
            gutter = margin + max(0, (room - measure) / 2)
            text = gutter + gutterWidth
            notes = nil
            noteMeasure = 0
            return
        }
        let gap = 3
        noteMeasure = min(40, max(26, room - gap - wanted))
        measure = min(wanted, room - gap - noteMeasure)
        gutter = margin + max(0, (room - measure - gap - noteMeasure) / 2)
        text = gutter + gutterWidth
        notes = text + measure + gap
    }
}
