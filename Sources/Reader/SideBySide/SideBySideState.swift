import News
import Screen

/// Accounts of one event laid beside each other.
package struct SideBySideState: PageState {
    /// What is compared.
    package enum Subject: Hashable, Sendable {
        /// The accounts of a story.
        case story(StoryID)
        /// Articles chosen by hand, in this order.
        case articles([ArticleID])
    }

    /// What is compared.
    package let subject: Subject
    /// Where to begin; nil for the first match.
    var start: ArticlePassage?
    /// The accounts and their comparison, once they have come.
    var accounts: StoryAccounts?
    /// The ticket of the answer awaited.
    var ticket: Int?

    /// Accounts side by side, beginning at a passage of one of them.
    package init(_ subject: Subject, at start: ArticlePassage? = nil) {
        self.subject = subject
        self.start = start
    }

    /// Accounts that are at hand already.
    init(_ subject: Subject, at start: ArticlePassage?, accounts: StoryAccounts?) {
        self.init(subject, at: start)
        self.accounts = accounts
    }

    package var contexts: [KeyContext] { [.sideBySide, .text] }

    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .opened:
            let asking: Effect
            switch subject {
            case .story(let id): asking = desk.effect(.comparedStory(id))
            case .articles(let ids): asking = desk.effect(.compared(ids))
            }
            ticket = asking.ticket
            return Reply([asking])
        case .answer(.compared(let compared), ticket):
            accounts = StoryAccounts(compared)
            return .taken
        default: return nil
        }
    }

    package func heading(_ desk: Desk) -> String { "Side by side" }
    package func draw(on frame: inout Frame, in area: Rect, _ desk: Desk) {}
}

/// A passage of an article of the library.
package struct ArticlePassage: Hashable, Sendable {
    /// Which article.
    package var article: ArticleID
    /// Where in its text.
    package var range: TextRange

    /// A passage of an article.
    package init(article: ArticleID, range: TextRange) {
        self.article = article
        self.range = range
    }
}
