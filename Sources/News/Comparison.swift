/// A stretch of one of the articles that are compared.
package struct Passage: Hashable, Sendable, Codable {
    /// Which article: its place in the list that was compared, 0-based.
    package var article: Int
    /// Where in that article's text.
    package var range: TextRange

    /// A stretch of the article at this place of the list.
    package init(article: Int, range: TextRange) {
        self.article = article
        self.range = range
    }
}

/// Two passages of different articles that tell the same thing.
package struct AlignedPair: Hashable, Sendable, Codable {
    /// The passage of the article that stands earlier in the list.
    package var left: Passage
    /// The passage of the article that stands later in the list.
    package var right: Passage
    /// How sure the match is, 0 to 1.
    package var confidence: Double

    /// Pairs of less than this are shown with a doubt: from here on 80 in 100 are right.
    package static let doubtful = 0.6

    /// A match of two passages; the article of `left` stands before that of `right`.
    package init(left: Passage, right: Passage, confidence: Double) {
        self.left = left
        self.right = right
        self.confidence = confidence
    }
}

/// What one speaker said, however many outlets report it.
package struct Statement: Hashable, Sendable, Codable {
    /// How one article gives the statement.
    package struct Report: Hashable, Sendable, Codable {
        /// Where the words stand.
        package var passage: Passage
        /// Quoted (direct), partly quoted (mixed) or told (indirect).
        package var form: Attribution.Kind
        /// The names through which the article has it, nearest to the speaker first ("Tass", "Bloomberg").
        package var via: [String]

        /// A report at a passage in a form.
        package init(passage: Passage, form: Attribution.Kind, via: [String] = []) {
            self.passage = passage
            self.form = form
            self.via = via
        }
    }

    /// Who said it; nil where no report gives anybody.
    package var speaker: Speaker?
    /// What was said, short, in the words of one of the reports: one line, without quotation marks around it unless all is quoted.
    package var gist: String
    /// How sure it is that the reports give one statement of this speaker, 0 to 1.
    package var confidence: Double
    /// Who gives it and how, in the order of the articles, then of the text; never empty.
    package var reports: [Report]
    /// How many accounts heard it for themselves: articles that copy another, or have it through one source, count as one.
    package var independentAccounts: Int
    /// How the accounts that quote it give its words, the fullest first; empty where fewer than two quote it or all
    /// quote the same words.
    package var wordings: [Wording]

    /// A statement of these parts.
    package init(
        speaker: Speaker?, gist: String, confidence: Double, reports: [Report], independentAccounts: Int = 1,
        wordings: [Wording] = []
    ) {
        self.speaker = speaker
        self.gist = gist
        self.confidence = confidence
        self.reports = reports
        self.independentAccounts = independentAccounts
        self.wordings = wordings
    }
}

/// One slot ("share of the regions under control") and the figures that the articles give for it.
package struct FigureComparison: Hashable, Sendable, Codable {
    /// A figure as one article gives it.
    package struct Report: Hashable, Sendable, Codable {
        /// Where the figure stands.
        package var passage: Passage
        /// The figure in one form for all: "77 percent", "10000", "$500000".
        package var value: String

        /// A figure at a passage.
        package init(passage: Passage, value: String) {
            self.passage = passage
            self.value = value
        }
    }

    /// What the figure counts or measures, in the words of one of the articles.
    package var slot: String
    /// Whether the values can all be true at once.
    package var agree: Bool
    /// The figures, in the order of the articles; two or more.
    package var reports: [Report]

    /// A slot and its figures.
    package init(slot: String, agree: Bool, reports: [Report]) {
        self.slot = slot
        self.agree = agree
        self.reports = reports
    }
}

/// That an article has something from elsewhere, and does not vouch for it itself.
package struct SourceLink: Hashable, Sendable, Codable {
    /// How it comes from there.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// The article names the source of a statement ("told Tass", "Bloomberg reported").
        case cites
        /// The article has a good part of its sentences in the same words.
        case copies
    }

    /// Which article: its place in the list that was compared, 0-based.
    package var article: Int
    /// Who the source is, as the article that cites it writes it, or the outlet that is copied; empty where nothing tells.
    package var name: String
    /// The place of the compared article that is the source; nil where the source is not among them.
    package var source: Int?
    /// How it comes from there.
    package var kind: Kind
    /// What comes from there, in the order of the article's text; never empty.
    package var passages: [Passage]

    /// A link of these parts.
    package init(article: Int, name: String, source: Int?, kind: Kind, passages: [Passage]) {
        self.article = article
        self.name = name
        self.source = source
        self.kind = kind
        self.passages = passages
    }
}

/// What two or more accounts of one event share, what only one has, and where they differ.
package struct Comparison: Hashable, Sendable, Codable {
    /// Passages that tell the same thing; many-to-many, crossings allowed; in the order of the left passages.
    package var aligned: [AlignedPair]
    /// Every statement of the articles, shared or not, in the order of their first report.
    package var statements: [Statement]
    /// Passages with content that no other article has.
    package var onlyHere: [Passage]
    /// Figures that two or more articles give for one slot.
    package var figures: [FigureComparison]
    /// Who has what from whom, in the order of the articles.
    package var sources: [SourceLink]

    /// A comparison of these findings.
    package init(
        aligned: [AlignedPair] = [], statements: [Statement] = [], onlyHere: [Passage] = [],
        figures: [FigureComparison] = [], sources: [SourceLink] = []
    ) {
        self.aligned = aligned
        self.statements = statements
        self.onlyHere = onlyHere
        self.figures = figures
        self.sources = sources
    }
}
