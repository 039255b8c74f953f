import FoundationEssentials

/// A run of words of two texts that are laid over each other, and what became of it. Ranges are UTF-8 offsets of the
/// old and of the new text.
package enum WordRun: Hashable, Sendable, Codable {
    /// Words that both have, in the order of both.
    case same(old: TextRange, new: TextRange)
    /// Words that only the old text has.
    case removed(TextRange)
    /// Words that only the new text has.
    case added(TextRange)
    /// Words that both have, but in another place.
    case moved(old: TextRange, new: TextRange)
}

/// Two texts of one origin laid over each other word by word: two versions of an article, or two copies of one text.
package struct TextDifference: Hashable, Sendable {
    /// One of the texts.
    package struct Side: Hashable, Sendable {
        /// The article it is, or was.
        package var article: ArticleSummary
        /// When its outlet put another in its place; nil for a text that stands.
        package var replaced: Date?
        /// When it was published; nil where nothing tells.
        package var published: Date?
        /// The headline on a line of its own where the text does not begin with it, then the text.
        package var text: String
        /// Where in `text` the article's own text begins, in UTF-8.
        package var bodyOffset: Int

        /// A text of an article.
        package init(
            article: ArticleSummary, replaced: Date?, published: Date?, text: String, bodyOffset: Int
        ) {
            self.article = article
            self.replaced = replaced
            self.published = published
            self.text = text
            self.bodyOffset = bodyOffset
        }
    }

    /// The older text, or the first of two copies.
    package var old: Side
    /// The newer text, or the second of two copies.
    package var new: Side
    /// The runs of words in the order of the new text; together they cover both texts. What was removed stands where
    /// it would have stood.
    package var runs: [WordRun]
    /// How many earlier versions the article has; 0 for two copies.
    package var versionCount: Int

    /// A difference of these parts.
    package init(old: Side, new: Side, runs: [WordRun], versionCount: Int) {
        self.old = old
        self.new = new
        self.runs = runs
        self.versionCount = versionCount
    }
}

extension Statement {
    /// The words that one account puts in quotation marks, laid over those of the account that quotes most.
    package struct Wording: Hashable, Sendable, Codable {
        /// How the words differ from the fullest.
        package enum Difference: String, Hashable, Sendable, Codable, CaseIterable {
            /// Words are left out at the beginning or at the end only.
            case shortened
            /// Words are left out in between, and an ellipsis or a broken quotation says so.
            case elided
            /// Words are left out in between, and nothing says so.
            case silentlyCut = "silently cut"
            /// Words are changed, added or in another order.
            case altered
            /// Hardly a word in common: another translation, or other words of the same statement.
            case reworded
        }

        /// Which account: its place in the list that was compared, 0-based.
        package var article: Int
        /// The words in quotation marks, on one line; where the quotation is broken off an ellipsis stands.
        package var words: String
        /// How they differ from the fullest; nil for the fullest and for what is the same.
        package var difference: Difference?
        /// From the fullest wording (old) to this one (new); empty where they do not differ.
        package var runs: [WordRun]

        /// A wording of these parts.
        package init(article: Int, words: String, difference: Difference?, runs: [WordRun]) {
            self.article = article
            self.words = words
            self.difference = difference
            self.runs = runs
        }
    }
}
