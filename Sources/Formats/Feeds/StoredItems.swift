import FoundationEssentials

extension FeedItem {
    /// An entry as another program kept it: made harmless, whatever that program did.
    /// - Parameters:
    ///   - id: its identity within its feed; may be empty, as may all other texts.
    ///   - address: its page.
    ///   - title: the headline, plain or HTML.
    ///   - html: the text.
    ///   - author: who wrote it.
    ///   - published: when, in seconds since 1970; 0 where that is not known.
    ///   - base: the address of the feed.
    package init(
        id: String, address: String, title: String, html: String, author: String, published: Double,
        base: String
    ) {
        self.init()
        self.id = id.nonempty
        self.address = address.nonempty.flatMap { SafeMarkup.safeAddress($0, base: base) }
        self.title = MarkupText.line(of: title).nonempty
        contentHTML = SafeHTML.cleaned(html, base: self.address ?? base).nonempty
        self.published = published > 0 ? Date(timeIntervalSince1970: published) : nil
        if let name = author.trimmed(collapsing: true).nonempty { authors = [FeedAuthor(name: name)] }
    }
}
