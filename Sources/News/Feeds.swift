import FoundationEssentials

/// The number by which one library knows a feed. Stable for the life of the library; meaningless in another.
package struct FeedID: RawRepresentable, Hashable, Sendable, Codable, Comparable {
    /// The row number in the library, 1 or more.
    package let rawValue: Int64

    /// Wraps a row number.
    package init(rawValue: Int64) { self.rawValue = rawValue }

    /// Orders by the time at which feeds were added.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Whether the pages behind a feed's items are fetched for their text.
package enum FullText: String, Hashable, Sendable, Codable, CaseIterable {
    /// What the feed gives is all there is.
    case never
    /// The page is fetched where the feed's text is a short excerpt.
    case automatic
    /// Every new item's page is fetched.
    case always
}

/// What a feed is read from.
package enum FeedPlace: Hashable, Sendable {
    /// A document at an address: `http`, `https` or `file`.
    case address(String)
    /// A search that was saved: the articles it finds.
    case query(String)
}

/// A feed as one row of a list.
package struct FeedSummary: Hashable, Sendable, Identifiable {
    /// Its number in the library.
    package var id: FeedID
    /// What it is read from.
    package var place: FeedPlace
    /// What the reader calls it; else what it calls itself; else its address. Never empty.
    package var title: String
    /// What the reader calls it; nil where it goes by its own name.
    package var givenTitle: String?
    /// The outlet's page; nil where nothing tells.
    package var homePage: String?
    /// The folder it lies in; empty outside of any.
    package var folder: String
    /// How many articles it brought; 0 for a query.
    package var articleCount = 0
    /// How many of these were not opened yet.
    package var unreadCount = 0
    /// Whether it is left alone until the reader says otherwise.
    package var isPaused = false
    /// Whether its server said that it is gone for good.
    package var isGone = false
    /// Whether pages are fetched for their text.
    package var fullText: FullText = .automatic
    /// When it was last looked at, with or without success; nil before the first time.
    package var fetched: Date?
    /// When it is looked at again at the earliest; nil for at once.
    package var nextFetch: Date?
    /// Why the last look failed, in words that tell what to do; nil where it did not.
    package var problem: String?

    /// A row for a feed that nothing is known of but these.
    package init(id: FeedID, place: FeedPlace, title: String, folder: String = "") {
        self.id = id
        self.place = place
        self.title = title
        self.folder = folder
    }
}

/// A change to a feed that the reader can ask for, and take back by asking for the opposite.
package enum FeedChange: Hashable, Sendable {
    /// Calls it otherwise; nil calls it what it calls itself.
    case rename(String?)
    /// Puts it into a folder; empty takes it out of any.
    case move(folder: String)
    /// Leaves it alone, or looks at it again.
    case pause(Bool)
    /// Says whether its pages are fetched.
    case fullText(FullText)
    /// Takes it away, or brings it back; its articles stay.
    case remove(Bool)
}

/// Which feeds are to be looked at.
package enum RefreshScope: Hashable, Sendable {
    /// Those whose time has come.
    case due
    /// All, whatever their time; not those that are paused, gone, or whose server asked to be left alone.
    case all
    /// These, whatever their state.
    case only([FeedID])
}

/// A feed that lies at an address, or that a page names.
package struct FoundFeed: Hashable, Sendable {
    /// Where it lies.
    package var address: String
    /// What it is called; nil where nothing tells.
    package var title: String?

    /// A feed at an address.
    package init(address: String, title: String?) {
        self.address = address
        self.title = title
    }
}
