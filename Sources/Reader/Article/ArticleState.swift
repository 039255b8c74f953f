import News
import Screen

/// Where in an article to begin.
package enum ArticlePlace: Hashable, Sendable {
    /// At this stretch of the text.
    case passage(TextRange)
    /// Where these words stand, as a search found them: a snippet and the matching words in it.
    case snippet(String, words: [String])
}

/// An article being read.
package struct ArticleState: PageState {
    /// Which article.
    package let id: ArticleID
    /// Where to begin; nil for where it was left, else the beginning.
    var place: ArticlePlace?
    /// The row of the view where that place is to stand; nil for a third down.
    var wantedRow: Int?
    /// The way here from outlet to outlet, which leads back until the reader goes on within the article.
    var trail = OutletTrail()
    /// The article, once it has come.
    var reading: Reading?
    /// Its story, once it has come.
    var story: StorySummary?
    /// The accounts of the story, once they have come.
    var accounts: StoryAccounts?
    /// The ticket of the article awaited.
    var ticket: Int?
    /// Whether something changed since that was asked.
    var isStale = false
    /// The ticket of the accounts awaited.
    var accountsTicket: Int?
    /// What was pressed before that it needs had come; the next key takes it back.
    var awaited: CommandWithCount?
    /// The article set for the window's width; nil until it has come.
    var layout: ArticleLayout?
    /// The notes of the margin; empty in a narrow window.
    var notes: [MarginNote] = []
    /// Whether only the statements are shown.
    var statementsOnly = false
    /// The first row in view.
    var top = 0
    /// Where the view begins; nil at the very beginning. Kept while the window changes its width.
    var anchor: ReadingPlace?
    /// The statement with the focus: an attribution of the article.
    var focus: Int?
    /// The search in the text; nil where there was none.
    var search: TextSearch?
    /// The match with the focus.
    var match: Int?
    /// What is being typed after `/`; nil while nothing is.
    var typing: InputLine?
    /// The first row in view before `/`.
    var topBeforeTyping = 0

    /// An article, at a place.
    package init(_ id: ArticleID, at place: ArticlePlace? = nil) {
        self.id = id
        self.place = place
    }

    package var contexts: [KeyContext] { typing == nil ? [.article, .text] : [.commandLine] }
    package var takesText: Bool { typing != nil }
    package var wordCommands: [WordCommand] { [.tag, .untag, .export, .pipe] }
    package var tagsAtHand: [String]? { reading?.summary.tags }

    /// How many rows of text are in view.
    func height(_ desk: Desk) -> Int {
        max(1, desk.body.rows - noteRows(desk))
    }

    /// Rows below the text that a narrow window keeps for the note of the focus: a space and two lines, in a low
    /// window one line.
    func noteRows(_ desk: Desk) -> Int {
        guard layout?.columns.notes == nil else { return 0 }
        return desk.body.rows >= 18 ? 3 : 1
    }

    /// The statement that keys speak of: the one with the focus, else the first that begins in view, else the first
    /// of which anything is in view.
    func statementInView(_ desk: Desk) -> Int? {
        guard let layout else { return nil }
        let rows = top..<(top + height(desk))
        if let focus, layout.places.indices.contains(focus), layout.places[focus].overlaps(rows) {
            return focus
        }
        let shown = layout.places.indices.filter { layout.places[$0].overlaps(rows) }
        return shown.filter { rows.contains(layout.places[$0].lowerBound) }
            .min { layout.places[$0].lowerBound < layout.places[$1].lowerBound } ?? shown.first
    }

    /// Which colour each speaker takes. None until all accounts of the story are known, because they decide it.
    var ranks: SpeakerRanks {
        if let accounts { return accounts.ranks }
        guard let reading, accountsTicket == nil else { return SpeakerRanks([]) }
        return SpeakerRanks([reading.attributions])
    }

    /// What is said about the statements; nil until the article has come.
    func words(_ desk: Desk) -> NoteWords? {
        reading.map { NoteWords(reading: $0, accounts: accounts, ranks: ranks, theme: desk.theme) }
    }
}
