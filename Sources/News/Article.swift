import FoundationEssentials

/// A published text as it came in: what a file, a page, a feed entry or an article record says, before any analysis.
package struct Article: Hashable, Sendable {
    /// The identity given by where it came from (a record's `id`, a file's name); names the article in results. May be empty.
    package var recordID: String
    /// Who publishes it, written as the outlet writes itself; nil where nothing tells.
    package var outlet: String?
    /// When it was published; nil where nothing tells.
    package var published: Date?
    /// The headline, one line; empty where there is none.
    package var title: String
    /// Who wrote it, without "By"; nil where nothing tells.
    package var byline: String?
    /// Its web address or its file's path; nil for text from a pipe.
    package var address: String?
    /// A BCP 47 language tag ("en", "de-AT"); nil where nothing tells.
    package var language: String?
    /// The text, kept as it came. Every finding is a range of UTF-8 offsets into it.
    package var text: String
    /// What came with it: recordings, films, documents.
    package var attachments: [Attachment]
    /// Where words of the text lead, in the order of the text.
    package var links: [ArticleLink]

    /// An article of these parts; only the text is required.
    package init(
        recordID: String = "", outlet: String? = nil, published: Date? = nil, title: String = "",
        byline: String? = nil, address: String? = nil, language: String? = nil, text: String,
        attachments: [Attachment] = [], links: [ArticleLink] = []
    ) {
        self.recordID = recordID
        self.outlet = outlet
        self.published = published
        self.title = title
        self.byline = byline
        self.address = address
        self.language = language
        self.text = text
        self.attachments = attachments
        self.links = links
    }
}

/// Something that came with an article: a recording, a film, a document.
package struct Attachment: Hashable, Sendable {
    /// Where it lies, absolute.
    package var address: String
    /// Its media type; nil where none is given.
    package var mediaType: String?
    /// How long it is in bytes; nil where nothing tells.
    package var bytes: Int?

    /// Something at an address.
    package init(address: String, mediaType: String? = nil, bytes: Int? = nil) {
        self.address = address
        self.mediaType = mediaType
        self.bytes = bytes
    }
}

/// A link of an article's text.
package struct ArticleLink: Hashable, Sendable {
    /// The words that lead there.
    package var range: TextRange
    /// Where they lead, absolute.
    package var address: String

    /// A link from a stretch of the text to an address.
    package init(range: TextRange, address: String) {
        self.range = range
        self.address = address
    }
}
