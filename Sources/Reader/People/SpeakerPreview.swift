import FoundationEssentials
import News
import Screen

/// What somebody said of late, beside the list of people.
struct SpeakerPreview {
    var speaker: SpeakerSummary
    /// What was said; nil while it is not at hand.
    var record: SpeakerRecord?
    var theme: Theme
    var now: Date

    /// The longest saying, in lines.
    private static let mostLines = 4

    func draw(on frame: inout Frame, in area: Rect) {
        var column = PreviewColumn(area: area.inset(top: area.rows >= 12 ? 1 : 0))
        column.text(StyledText(Words.set(speaker.name), theme.heading), most: 2, on: &frame)
        if let role = speaker.role {
            column.text(StyledText(Words.set(role), theme.secondary), most: 2, on: &frame)
        }
        column.space()
        guard let record, record.name == speaker.name else { return }
        for saying in record.sayings where column.left > 0 {
            let words = SaidWords.saying(saying)
            column.text(StyledText(words, theme.text), most: Self.mostLines, on: &frame)
            let article = saying.article
            let age = Words.age(of: article.published ?? article.arrived, at: now)
            column.line(
                StyledText(
                    Words.line(Words.outlet(article.outlet), Words.set(article.title)), theme.secondary),
                right: StyledText(age, theme.secondary), on: &frame)
            column.space()
        }
    }
}
