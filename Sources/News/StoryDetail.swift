import FoundationEssentials

/// Another story that belongs to the thread of one: what came before or after it, or a like event.
package struct StoryLink: Hashable, Sendable {
    /// How the other story lies to this one.
    package enum Relation: Hashable, Sendable {
        /// It began a day or more before.
        case earlier
        /// It began a day or more after.
        case later
        /// It began at about the same time, or nothing tells.
        case sameTime
    }

    /// The other story.
    package var story: StoryID
    /// Its headline.
    package var headline: String
    /// How it lies to this one.
    package var relation: Relation
    /// Whether it is linked by names and figures only, because it is told in another language.
    package var isForeign: Bool

    /// A link of these parts.
    package init(story: StoryID, headline: String, relation: Relation, isForeign: Bool) {
        self.story = story
        self.headline = headline
        self.relation = relation
        self.isForeign = isForeign
    }
}

/// All about one story: every account, and what lies around it.
package struct StoryDetail: Hashable, Sendable {
    /// Its row.
    package var story: StorySummary
    /// All its articles, the earliest first.
    package var accounts: [ArticleSummary]
    /// Round-ups and live blogs that also mention it; they belong to no story.
    package var mentions: [ArticleSummary]
    /// Outlets that published within three days of it and did not tell it, the busiest first; at most 100.
    package var silentOutlets: [String]

    /// A detail of these parts.
    package init(
        story: StorySummary, accounts: [ArticleSummary], mentions: [ArticleSummary], silentOutlets: [String]
    ) {
        self.story = story
        self.accounts = accounts
        self.mentions = mentions
        self.silentOutlets = silentOutlets
    }
}
