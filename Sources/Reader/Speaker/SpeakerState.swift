import News
import Screen

/// What one speaker said, over time and in all outlets of the library.
package struct SpeakerState: PageState {
    /// The canonical name.
    package let name: String
    /// What was said; nil before the answer.
    var record: SpeakerRecord?
    /// Which saying is selected.
    var box = ListBox()
    /// The article of the selected saying.
    var atHand = ArticleAtHand()
    /// The ticket of the answer awaited.
    var ticket: Int?

    /// The page of a speaker with this canonical name.
    package init(_ name: String) { self.name = name }

    package var contexts: [KeyContext] { [.speaker, .list] }

    /// Cells a saying takes down.
    static let rowHeight = 2

    /// What was said.
    var sayings: [SpeakerRecord.Saying] { record?.sayings ?? [] }

    /// The selected saying; nil where there is none.
    var selected: SpeakerRecord.Saying? {
        sayings.indices.contains(box.selected) ? sayings[box.selected] : nil
    }
}
