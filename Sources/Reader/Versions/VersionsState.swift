import News
import Screen

/// Two versions of an article, or two copies of one text, laid over each other word by word.
package struct VersionsState: PageState {
    /// Which two texts.
    package enum Subject: Hashable, Sendable {
        /// An article and the text it had before; `back` counts changes from the last one, 0.
        case versions(ArticleID, back: Int)
        /// Two articles that bring one text, the first as the old one.
        case copies(ArticleID, ArticleID)
    }

    /// Which two texts.
    package private(set) var subject: Subject
    /// What was found, once it has come.
    var difference: TextDifference?
    /// The ticket of the answer awaited.
    var ticket: Int?
    /// Whether something changed since that was asked.
    var isStale = false
    /// Whether changes of case, marks and spacing are shown.
    var showsSmall = false
    /// How many unchanged paragraphs stand around a change; nil where all of the text is shown.
    var context: Int? = 0
    /// The difference set for the window.
    var layout: VersionsLayout?
    /// The first row in view.
    var top = 0
    /// The change with the focus.
    var focus: Int?

    /// Two texts to be laid over each other.
    package init(_ subject: Subject) { self.subject = subject }

    package var contexts: [KeyContext] { [.versions, .text] }

    /// The wish that asks for the difference.
    var wish: Effect.Wish {
        switch subject {
        case .versions(let id, let back): .versions(id, back: back)
        case .copies(let first, let second): .copies(first, second)
        }
    }

    /// Whether the two texts are versions of one article.
    var isOfOneArticle: Bool {
        if case .versions = subject { return true }
        return false
    }

    /// Looks at another change of the article, older ones with greater numbers; false where there is none.
    mutating func go(toChange back: Int) -> Bool {
        guard case .versions(let id, _) = subject, (0..<(difference?.versionCount ?? 0)).contains(back) else {
            return false
        }
        subject = .versions(id, back: back)
        return true
    }

    /// Exchanges two copies; false for versions, whose order time has made.
    mutating func exchange() -> Bool {
        guard case .copies(let first, let second) = subject else { return false }
        subject = .copies(second, first)
        return true
    }

    /// How a text is named in a line about it.
    func name(of side: TextDifference.Side) -> String { Words.outlet(side.article.outlet) }

    /// Rows above the text: the two texts, what changed, and in a higher window a space.
    static func headRows(_ desk: Desk) -> Int { desk.body.rows >= 16 ? 5 : desk.body.rows >= 12 ? 3 : 1 }

    /// How many rows of text are in view.
    func height(_ desk: Desk) -> Int { max(1, desk.body.rows - Self.headRows(desk)) }
}
