import News
import Screen

/// Where in an article to begin.
package enum ArticlePlace: Hashable, Sendable {
    /// At this stretch of the text.
    case passage(TextRange)
    /// Where these words stand, as a search found them: a snippet and the matching words in it.
    case snippet(String, words: [String])
}

/// An article being read.
package struct ArticleState: PageState {
    /// Which article.
    package let id: ArticleID
    /// Where to begin; nil for where it was left, else the beginning.
    var place: ArticlePlace?
    /// The article, once it has come.
    var reading: Reading?
    /// Its story, once it has come.
    var story: StorySummary?
    /// The ticket of the answer awaited.
    var ticket: Int?

    /// An article, at a place.
    package init(_ id: ArticleID, at place: ArticlePlace? = nil) {
        self.id = id
        self.place = place
    }

    package var contexts: [KeyContext] { [.article, .text] }
}
