/// A document that is wanted from the web, and within what bounds.
package struct FetchRequest: Hashable, Sendable {
    /// The address: `http`, `https` or `file`.
    package var address: String
    /// What is known of the document from the last time, so that an unchanged one is not sent again.
    package var validators: Validators
    /// The bounds of the transfer.
    package var bounds: Bounds

    /// What a server said of a document, to be sent back to it (RFC 9110, sections 8.8.2 and 8.8.3).
    package struct Validators: Hashable, Sendable, Codable {
        /// The entity tag, with its quotes.
        package var entityTag: String?
        /// The date of the last change, as the server wrote it.
        package var lastModified: String?

        /// Validators; without arguments none.
        package init(entityTag: String? = nil, lastModified: String? = nil) {
            self.entityTag = entityTag
            self.lastModified = lastModified
        }
    }

    /// How long and how large a transfer may be.
    package struct Bounds: Hashable, Sendable {
        /// How long until a connection stands, in milliseconds.
        package var connectMilliseconds = 15_000
        /// How long all of it may take, redirects included, in milliseconds.
        package var totalMilliseconds = 60_000
        /// How long the decoded body may be, in bytes.
        package var mostBytes = 32 << 20
        /// How many redirects are followed.
        package var mostRedirects = 8

        /// The usual bounds.
        package init() {}
    }

    /// A request for an address.
    package init(address: String, validators: Validators = Validators(), bounds: Bounds = Bounds()) {
        self.address = address
        self.validators = validators
        self.bounds = bounds
    }
}
