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

        /// A report at a passage in a form.
        package init(passage: Passage, form: Attribution.Kind) {
            self.passage = passage
            self.form = form
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

    /// A statement of these parts.
    package init(speaker: Speaker?, gist: String, confidence: Double, reports: [Report]) {
        self.speaker = speaker
        self.gist = gist
        self.confidence = confidence
        self.reports = reports
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

    /// A comparison of these findings.
    package init(
        aligned: [AlignedPair] = [], statements: [Statement] = [], onlyHere: [Passage] = [],
        figures: [FigureComparison] = []
    ) {
        self.aligned = aligned
        self.statements = statements
        self.onlyHere = onlyHere
        self.figures = figures
    }
}
