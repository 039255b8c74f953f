import News
import Screen

/// Everyone who is quoted: how often, by how many outlets, and lately in what.
package struct PeopleState: PageState {
    /// The list.
    var list = LibraryList<SpeakerSummary>()
    /// The words it is being narrowed to.
    var narrowing = Narrowing()
    /// What comes first.
    var order = SpeakerSummary.Order.recent
    /// What the selected speaker said, as it came last; nil before that.
    var record: SpeakerRecord?
    /// Whose sayings were asked for last.
    var asked: String?
    /// The ticket of that question, while it is open.
    var ticket: Int?

    /// A list of which nothing is known yet.
    package init() {}

    package var contexts: [KeyContext] { narrowing.isTyping ? [.narrowing] : [.people, .list] }
    package var takesText: Bool { narrowing.isTyping }

    /// Cells a speaker takes down.
    static let rowHeight = 2

    /// How rows are asked for.
    var wish: LibraryList<SpeakerSummary>.Wish {
        { [order] range in .people(range, order) }
    }
}

extension SpeakerSummary: ListRow {
    package var narrowingWords: String { "\(name) \(role ?? "") \(latest?.title ?? "")" }
    package var hasUnread: Bool { latest.map { !$0.isRead } ?? false }
}
