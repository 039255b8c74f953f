/// An article with all that is known of it: what the article view and the comparison stand on.
package struct Reading: Hashable, Sendable, Identifiable {
    /// The row it is in lists.
    package var summary: ArticleSummary
    /// The article as it came in.
    package var article: Article
    /// Who says what in it, in the order of the text.
    package var attributions: [Attribution]
    /// Where the reader left it; nil where that was its beginning.
    package var place: ReadingPlace?
    /// How often its outlet changed it since it came.
    package var versionCount: Int

    /// An article, its row and its attributions.
    package init(
        summary: ArticleSummary, article: Article, attributions: [Attribution], place: ReadingPlace? = nil,
        versionCount: Int = 0
    ) {
        self.summary = summary
        self.article = article
        self.attributions = attributions
        self.place = place
        self.versionCount = versionCount
    }

    /// Its number in the library.
    package var id: ArticleID { summary.id }
}

/// Where the view of an article begins, whatever the width of the window.
package struct ReadingPlace: Hashable, Sendable {
    /// Where in the text the first line in view begins, in UTF-8.
    package var offset: Int
    /// Rows in view above that line.
    package var rowsAbove: Int

    /// A place of an article.
    package init(offset: Int, rowsAbove: Int) {
        self.offset = offset
        self.rowsAbove = rowsAbove
    }
}

/// The accounts of one story laid beside each other. `comparison` speaks of `accounts` by their place in the list.
package struct ComparedStory: Hashable, Sendable {
    /// The story; nil where articles were chosen by hand.
    package var story: StorySummary?
    /// The accounts, oldest first, at most ``mostAccounts``.
    package var accounts: [Reading]
    /// What they share and where they differ.
    package var comparison: Comparison

    /// How many accounts are compared at the most; the fullest are kept.
    package static let mostAccounts = 12

    /// A story's accounts and their comparison.
    package init(story: StorySummary?, accounts: [Reading], comparison: Comparison) {
        self.story = story
        self.accounts = accounts
        self.comparison = comparison
    }
}

/// An article that a search found.
package struct SearchHit: Hashable, Sendable, Identifiable {
    /// The article's row.
    package var summary: ArticleSummary
    /// A stretch of the text around the matching words, one line.
    package var snippet: String
    /// Where the matching words stand in `snippet`, as UTF-8 offsets of it.
    package var matches: [TextRange]
    /// How good the match is; greater is better, comparable within one search only.
    package var score: Double

    /// A hit of these parts.
    package init(summary: ArticleSummary, snippet: String, matches: [TextRange], score: Double) {
        self.summary = summary
        self.snippet = snippet
        self.matches = matches
        self.score = score
    }

    /// The article's number in the library.
    package var id: ArticleID { summary.id }
}

/// What a search answers.
package struct SearchResults: Hashable, Sendable {
    /// The query as it was typed.
    package var query: String
    /// The best hits, best first.
    package var hits: [SearchHit]
    /// What is wrong with the query and where, in words for the reader; nil where it makes sense.
    package var complaint: String?
    /// A query that is nearly the same and finds something; nil where something was found, or nothing is like it.
    package var suggestion: String?
    /// What is wrong with the filter at the query's end if nothing more is typed; the hits were found without it. Nil
    /// where it makes sense.
    package var unfinished: String?

    /// The answer to a query.
    package init(
        query: String, hits: [SearchHit], complaint: String? = nil, suggestion: String? = nil,
        unfinished: String? = nil
    ) {
        self.query = query
        self.hits = hits
        self.complaint = complaint
        self.suggestion = suggestion
        self.unfinished = unfinished
    }
}
