/// What one speaker said in the articles of a library.
package struct SpeakerRecord: Hashable, Sendable {
    /// One act of saying.
    package struct Saying: Hashable, Sendable {
        /// The article that reports it.
        package var article: ArticleSummary
        /// The words of it, one line, as they stand in the text.
        package var words: String
        /// The same, readable without the article: with the words of saying where they need them.
        package var gist: String
        /// Where they stand in the article's text: from the first to the last of them.
        package var range: TextRange
        /// Quoted, partly quoted or told.
        package var form: Attribution.Kind
        /// Other articles of the story that give the same words, the newest first.
        package var alsoIn: [ArticleSummary] = []

        /// An act of saying of these parts.
        package init(
            article: ArticleSummary, words: String, gist: String? = nil, range: TextRange,
            form: Attribution.Kind, alsoIn: [ArticleSummary] = []
        ) {
            self.gist = gist ?? words
            self.alsoIn = alsoIn
            self.article = article
            self.words = words
            self.range = range
            self.form = form
        }
    }

    /// The canonical name that was asked for.
    package var name: String
    /// What the newest article that tells it says the speaker is; nil where none does.
    package var role: String?
    /// What sort of speaker it is; nil where nothing is known of it.
    package var kind: Speaker.Kind?
    /// What was said, the newest article first, within an article in the order of the text.
    package var sayings: [Saying]
    /// Whether older articles were left out, because only so many are looked through.
    package var isCut: Bool

    /// How many articles are looked through.
    package static let mostArticles = 200

    /// A record of these parts.
    package init(
        name: String, role: String?, kind: Speaker.Kind? = nil, sayings: [Saying], isCut: Bool
    ) {
        self.kind = kind
        self.name = name
        self.role = role
        self.sayings = sayings
        self.isCut = isCut
    }
}
