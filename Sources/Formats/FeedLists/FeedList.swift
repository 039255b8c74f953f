/// A list of feeds as other programs keep it.
package struct FeedList: Hashable, Sendable {
    /// The feeds in the order of the list.
    package var feeds: [ListedFeed] = []
    /// What of the list could not be taken: a sentence each.
    package var problems: [String] = []

    /// An empty list.
    package init() {}
}

/// One feed of a list.
package struct ListedFeed: Hashable, Sendable {
    /// What a feed is read from.
    package enum Place: Hashable, Sendable {
        /// Its address.
        case address(String)
        /// A search in this program's language.
        case query(String)
    }

    /// What it is read from.
    package var place: Place
    /// What the reader calls it; nil where it goes by its own name.
    package var title: String?
    /// What it calls itself; nil where the list does not say.
    package var ownTitle: String?
    /// The outlet's page; nil where the list does not say.
    package var homePage: String?
    /// The folder, "/" between the levels; empty outside of any.
    package var folder: String
    /// What else it is filed under.
    package var tags: [String]

    /// A feed of a list; only the place is required.
    package init(
        place: Place, title: String? = nil, ownTitle: String? = nil, homePage: String? = nil,
        folder: String = "",
        tags: [String] = []
    ) {
        self.place = place
        self.title = title
        self.ownTitle = ownTitle
        self.homePage = homePage
        self.folder = folder
        self.tags = tags
    }
}

extension FeedList {
    /// The list of feeds in a document, whichever program made it; nil where it is none.
    /// - Parameter text: the document.
    package static func read(_ text: String) -> FeedList? {
        if OPML.isOPML(text) { return OPML.read(text) }
        switch FeedLines.kind(of: text) {
        case .newsboat: return NewsboatURLs.read(text)
        case .newsraft: return NewsraftFeeds.read(text)
        case nil: return nil
        }
    }
}

/// Tells lists of feeds that are lines of text from other text.
enum FeedLines {
    /// The programs that keep such lists.
    enum Kind { case newsboat, newsraft }

    /// Whose list a text is: every line that says anything has to be a line of such a list. O(n) for a list, and at the
    /// first other line it ends.
    static func kind(of text: String) -> Kind? {
        var isNewsraft = false
        var count = 0
        for line in text.split(whereSeparator: \.isNewline) {
            let line = String(line).trimmed()
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("@") || line.hasPrefix("$(") || options(in: line) {
                isNewsraft = isNewsraft || !line.hasPrefix("$(") || count == 0
            } else if !isPlace(line) {
                return nil
            }
            count += 1
        }
        return count == 0 ? nil : isNewsraft ? .newsraft : .newsboat
    }

    private static func options(in line: String) -> Bool {
        !line.hasPrefix("\"") && isPlace(line) && (line.contains(" < ") || line.hasSuffix("}"))
    }

    private static func isPlace(_ line: String) -> Bool {
        let bare = line.hasPrefix("\"") ? line.dropFirst() : line[...]
        return ["http://", "https://", "file://", "query:", "filter:", "exec:", "gemini://", "gopher://"]
            .contains {
                bare.hasPrefix($0)
            }
    }
}
