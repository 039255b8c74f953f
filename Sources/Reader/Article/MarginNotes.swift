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
    /// How many of its lines have room above the next note.
    var room: Int
}

/// Makes the notes and packs them: each level with its statement's first row, cut short where the next one begins.
enum MarginNotes {
    /// The notes of an article, from top to bottom, none over another.
    static func packed(_ layout: ArticleLayout, _ words: NoteWords) -> [MarginNote] {
        let places = layout.places.indices.filter { !layout.places[$0].isEmpty }
            .sorted { (layout.places[$0].lowerBound, $0) < (layout.places[$1].lowerBound, $1) }
        var notes: [MarginNote] = []
        for place in places {
            let previous = notes.last
            let row = max(layout.places[place].lowerBound, previous.map { $0.row + 1 } ?? 0)
            let isNear = previous.map { row - $0.row < 12 } ?? false
            let lines = words.note(on: place, after: isNear ? previous?.attribution : nil)
                .flatMap { $0.lines(measure: layout.columns.noteMeasure) }
            guard !lines.isEmpty else { continue }
            notes.append(MarginNote(attribution: place, row: row, lines: lines, room: lines.count))
        }
        for index in notes.indices.dropLast() {
            notes[index].room = min(notes[index].lines.count, notes[index + 1].row - notes[index].row)
        }
        return notes
    }
}
