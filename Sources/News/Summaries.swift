import FoundationEssentials

/// An article as one row of a list.
package struct ArticleSummary: Hashable, Sendable, Identifiable {
    /// Its number in the library.
    package var id: ArticleID
    /// The story it belongs to; nil until it was grouped.
    package var story: StoryID?
    /// The identity its record gave it; names it in results. May be empty.
    package var recordID: String
    /// The headline, one line; never empty (the first words of the text where there is no headline).
    package var title: String
    /// Who publishes it; nil where nothing tells.
    package var outlet: String?
    /// When it was published; nil where nothing tells.
    package var published: Date?
    /// When the library took it in.
    package var arrived: Date
    /// How many words its text has.
    package var wordCount: Int
    /// How many attributions were found in it; 0 until it was analysed.
    package var statementCount: Int
    /// Whether it was opened.
    package var isRead: Bool
    /// Whether the reader starred it.
    package var isStarred: Bool
    /// The words that the reader gave it, in alphabetical order.
    package var tags: [String]
    /// Whether it belongs to its story only just.
    package var isDoubtful: Bool
    /// The article whose text it repeats; nil for words of its own.
    package var copyOf: ArticleID?

    /// A row of these parts.
    package init(
        id: ArticleID, story: StoryID?, recordID: String, title: String, outlet: String?, published: Date?,
        arrived: Date, wordCount: Int, statementCount: Int, isRead: Bool, isStarred: Bool,
        tags: [String] = [],
        isDoubtful: Bool = false, copyOf: ArticleID? = nil
    ) {
        self.id = id
        self.story = story
        self.recordID = recordID
        self.title = title
        self.outlet = outlet
        self.published = published
        self.arrived = arrived
        self.wordCount = wordCount
        self.statementCount = statementCount
        self.isRead = isRead
        self.isStarred = isStarred
        self.tags = tags
        self.isDoubtful = isDoubtful
        self.copyOf = copyOf
    }
}

/// A story as one row of the front page.
package struct StorySummary: Hashable, Sendable, Identifiable {
    /// Its number in the library.
    package var id: StoryID
    /// The headline of one of its articles, never invented; or the name that the reader gave it.
    package var headline: String
    /// How many independent accounts it has: outlets that tell it in words of their own, copies of one text counting
    /// once; an article without an outlet counts as one.
    package var outletCount: Int
    /// How many articles it has.
    package var articleCount: Int
    /// How many attributions its articles hold together.
    package var statementCount: Int
    /// How many of its articles were not opened yet.
    package var unreadCount: Int
    /// The newest publication among its articles, or arrival where none is dated.
    package var newest: Date
    /// The last arrival of one of its articles in the library.
    package var arrived: Date
    /// The articles: the unread first account, else the fullest, first; at most ``previewedMembers`` of them in a list.
    package var members: [ArticleSummary]
    /// How many outlets carry it, copies included; an article without an outlet counts as one.
    package var publisherCount: Int
    /// Stories of its thread, the earliest first.
    package var links: [StoryLink]
    /// How many round-ups and live blogs mention it.
    package var mentionCount: Int

    /// How many members a row of a list carries with it.
    package static let previewedMembers = 12

    /// A row of these parts.
    package init(
        id: StoryID, headline: String, outletCount: Int, articleCount: Int, statementCount: Int,
        unreadCount: Int, newest: Date, arrived: Date, members: [ArticleSummary], publisherCount: Int? = nil,
        links: [StoryLink] = [], mentionCount: Int = 0
    ) {
        self.id = id
        self.headline = headline
        self.outletCount = outletCount
        self.articleCount = articleCount
        self.statementCount = statementCount
        self.unreadCount = unreadCount
        self.newest = newest
        self.arrived = arrived
        self.members = members
        self.publisherCount = publisherCount ?? outletCount
        self.links = links
        self.mentionCount = mentionCount
    }
}

/// A window on a list too long to hold: some rows, where they stand, and how many there are in all.
package struct ListWindow<Row: Sendable & Hashable>: Hashable, Sendable {
    /// The place of the first row in the whole list, 0-based.
    package var offset: Int
    /// The rows.
    package var rows: [Row]
    /// How many rows the whole list has.
    package var total: Int

    /// Rows at an offset of a list with this many rows.
    package init(offset: Int = 0, rows: [Row] = [], total: Int = 0) {
        self.offset = offset
        self.rows = rows
        self.total = total
    }

    /// The row at a place of the whole list; nil where the window does not reach.
    package func row(at place: Int) -> Row? {
        rows.indices.contains(place - offset) ? rows[place - offset] : nil
    }
}

/// Counts that a title line shows. Kept by the library, not counted at each look.
package struct LibraryCounts: Hashable, Sendable {
    /// How many articles the library has.
    package var articles: Int
    /// How many stories.
    package var stories: Int
    /// How many articles were not opened yet.
    package var unread: Int
    /// How many articles wait to be analysed and grouped.
    package var waiting: Int
    /// When a feed was last looked at; nil where none ever was.
    package var fetched: Date?

    /// Counts of these sizes.
    package init(
        articles: Int = 0, stories: Int = 0, unread: Int = 0, waiting: Int = 0, fetched: Date? = nil
    ) {
        self.articles = articles
        self.stories = stories
        self.unread = unread
        self.waiting = waiting
        self.fetched = fetched
    }
}
