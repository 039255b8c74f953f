/// Somebody who is quoted, as a row of the list of people.
package struct SpeakerSummary: Hashable, Sendable, Identifiable {
    /// The row's number in the library.
    package var id: Int64
    /// The canonical full name.
    package var name: String
    /// What the newest article that tells it says the speaker is; nil where none does.
    package var role: String?
    /// What sort of speaker it is.
    package var kind: Speaker.Kind
    /// How many acts of saying are known.
    package var statementCount: Int
    /// How many outlets report them.
    package var outletCount: Int
    /// The newest article with words of the speaker; nil while it is being changed.
    package var latest: ArticleSummary?

    /// A row of these parts.
    package init(
        id: Int64, name: String, role: String?, kind: Speaker.Kind, statementCount: Int, outletCount: Int,
        latest: ArticleSummary?
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.kind = kind
        self.statementCount = statementCount
        self.outletCount = outletCount
        self.latest = latest
    }

    /// How the list of people can be sorted.
    package enum Order: Hashable, Sendable {
        /// Whoever is quoted most of late first.
        case recent
        /// Whoever was quoted most first.
        case frequent
    }
}
