import News
import Screen

/// What the margin says about one statement.
struct MarginNote: Hashable, Sendable {
    /// Which attribution of the article.
    var attribution: Int
    /// The row of the article it is level with.
    var row: Int
    /// Its lines when it has all the room it wants.
    var lines: [StyledText]
    /// Its lines in the room above the next note.
    var cut: [StyledText]
    /// The attribution of the note close above; nil where none is.
    var above: Int?
}

/// Makes the notes and packs them: each level with its statement's first row, cut short where the next one begins.
enum MarginNotes {
    /// How many rows below its statement a note may stand so that the one above is whole and parted from it.
    private static let mostBelow = 2

    /// The notes of an article, from top to bottom, none over another, a blank line between them where they are not
    /// too many.
    static func packed(_ layout: ArticleLayout, _ words: NoteWords) -> [MarginNote] {
        let places = layout.places.indices.filter { !layout.places[$0].isEmpty }
            .sorted { (layout.places[$0].lowerBound, $0) < (layout.places[$1].lowerBound, $1) }
        // Among statements alone each has rows of its own, and a note below its statement would seem the next one's.
        let mostBelow = layout.statementsOnly ? 0 : mostBelow
        var notes: [MarginNote] = []
        for (number, place) in places.enumerated() {
            let previous = notes.last
            let wanted = layout.places[place].lowerBound
            let next = number + 1 < places.count ? layout.places[places[number + 1]].lowerBound : .max
            let free = previous.map { $0.row + $0.lines.count + 1 } ?? 0
            // Beside the next statement it would seem that one's.
            let lowest = min(wanted + mostBelow, max(wanted, next - 1))
            let row = max(wanted, min(free, lowest), previous.map { $0.row + 1 } ?? 0)
            let isNear = previous.map { row - $0.row < 12 } ?? false
            let above = isNear ? previous?.attribution : nil
            let note =
                layout.statementsOnly
                ? words.what(place) : words.note(on: place, after: above)
            let lines = note.flatMap { $0.lines(measure: layout.columns.noteMeasure) }
            guard !lines.isEmpty else { continue }
            notes.append(MarginNote(attribution: place, row: row, lines: lines, cut: lines, above: above))
        }
        for index in notes.indices.dropLast() {
            let room = max(1, notes[index + 1].row - notes[index].row - 1)
            if notes[index].lines.count > room {
                notes[index].cut = cut(notes[index], to: room, layout, words)
            }
        }
        return notes
    }

    /// A note as one paragraph, in as many lines as there is room for; an ellipsis says that more is to be had.
    private static func cut(
        _ note: MarginNote, to room: Int, _ layout: ArticleLayout, _ words: NoteWords
    ) -> [StyledText] {
        let line =
            layout.statementsOnly
            ? words.whatInOneLine(note.attribution)
            : words.line(on: note.attribution, after: note.above, isBrief: room == 1)
        let whole = line.lines(measure: layout.columns.noteMeasure - 2)
        var lines = Array(whole.prefix(room))
        if whole.count > room { lines[room - 1].append(" …", words.theme.secondary) }
        return lines
    }
}
