/// What the reader decides about stories by hand. Kept for ever: grouping never goes against it.
package enum StoryDecision: Hashable, Sendable {
    /// An article does not belong to a story; it never joins the articles again that the story has now.
    case splitOff(ArticleID, from: StoryID)
    /// Two stories are one; their articles stay together.
    case join(StoryID, into: StoryID)
    /// A story has a name of the reader's; empty for none.
    case name(StoryID, String)
}

/// What a decision of the reader's says about two articles.
package struct StoryBond: Hashable, Sendable {
    /// What is said of the two.
    package enum Kind: Int, Sendable {
        /// They are never in one story.
        case apart = 0
        /// They were in one story when it was joined to another: they stay together, whatever their likeness.
        case close = 1
        /// They were in two stories that the reader joined: the stories of the two are one.
        case joined = 2
    }

    /// One of the two.
    package var article: ArticleID
    /// The other one.
    package var other: ArticleID
    /// What is said of them.
    package var kind: Kind

    /// A bond of these parts.
    package init(article: ArticleID, other: ArticleID, kind: Kind) {
        self.article = article
        self.other = other
        self.kind = kind
    }
}
