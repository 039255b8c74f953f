import FoundationEssentials

/// What a feed says, whatever its format.
package struct FeedDocument: Hashable, Sendable {
    /// The feed's identity; nil where it gives none.
    package var id: String?
    /// The outlet's or the feed's name, plain text.
    package var title: String?
    /// The name as HTML, where the feed gives it so and a "<" in it is text; nil elsewhere.
    package var markedTitle: String?
    /// The address of the outlet's page, absolute.
    package var homePage: String?
    /// What the feed is about, plain text.
    package var description: String?
    /// The same as HTML, where the feed gives it so and a "<" in it is text; nil elsewhere.
    package var markedDescription: String?
    /// A BCP 47 language tag.
    package var language: String?
    /// When the feed last changed, by its own word.
    package var modified: Date?
    /// Who writes it, where that holds for all items.
    package var authors: [FeedAuthor] = []
    /// How many minutes the feed asks to be left alone between two looks; nil where it does not ask.
    package var minutesToLive: Int?
    /// The items in the order of the document, at most ``mostItems``.
    package var items: [FeedItem] = []
    /// What is wrong with the document, in words for the reader; nil where it is a feed.
    package var warning: String?

    /// How many items are kept; the rest of a longer feed is not read.
    package static let mostItems = 20_000

    /// An empty feed.
    package init() {}
}

/// Someone who wrote an item or a feed.
package struct FeedAuthor: Hashable, Sendable, Codable {
    /// The name; an address of a page or a mailbox where there is no name.
    package var name: String?
    /// The author's page.
    package var url: String?

    /// An author by name, or by page.
    package init(name: String?, url: String? = nil) {
        self.name = name
        self.url = url
    }
}

/// Something that comes with an item: a recording, a picture.
package struct FeedAttachment: Hashable, Sendable {
    /// Where it lies, absolute.
    package var address: String
    /// Its media type; nil where none is given.
    package var mediaType: String?
    /// How long it is; nil where nothing tells.
    package var bytes: Int?
}

/// One entry of a feed.
package struct FeedItem: Hashable, Sendable {
    /// The entry's identity within its feed; nil where it gives none.
    package var id: String?
    /// The address of its page, absolute.
    package var address: String?
    /// The headline, plain text, one line.
    package var title: String?
    /// The headline as HTML, where the feed gives it so and a "<" in it is text; nil elsewhere.
    package var markedTitle: String?
    /// The text, or the excerpt where the feed has no more, as harmless HTML.
    package var contentHTML: String?
    /// The same text as the feed gives it where it gives it plain, without markup.
    package var contentText: String?
    /// An excerpt beside the text, plain.
    package var summary: String?
    /// A picture's address.
    package var image: String?
    /// When it was published.
    package var published: Date?
    /// When it was last changed.
    package var modified: Date?
    /// Who wrote it.
    package var authors: [FeedAuthor] = []
    /// What it is about, by its own word.
    package var tags: [String] = []
    /// A BCP 47 language tag.
    package var language: String?
    /// What comes with it.
    package var attachments: [FeedAttachment] = []
    /// The name of the feed it was taken over from.
    package var sourceTitle: String?

    /// An empty entry.
    package init() {}
}
