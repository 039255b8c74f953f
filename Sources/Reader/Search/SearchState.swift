import News
import Screen

/// Search as you type: a query, and what the library has for it.
package struct SearchState: PageState {
    /// The query.
    var input: InputLine
    /// Whether keys are text of the query; otherwise they move in the results.
    var isTyping = true
    /// What was found last; nil before the first answer and for an empty query.
    var results: SearchResults?
    /// Which result is selected.
    var box = ListBox()
    /// The selected article.
    var atHand = ArticleAtHand()
    /// The newest question: older answers are dropped.
    var ticket: Int?
    /// Whether Enter was pressed before the answer came: the best result is opened when it does.
    var opensBest = false
    /// Whether the reader chose a result; before that the best one stays selected.
    var isTouched = false

    /// A search that begins with a query.
    package init(query: String = "") { input = InputLine(query) }

    package var contexts: [KeyContext] { isTyping ? [.search] : [.results, .list] }
    package var takesText: Bool { isTyping }

    /// The most results that are asked for.
    static let most = 100
    /// Cells a result takes down.
    static let rowHeight = 2

    /// The results.
    var hits: [SearchHit] { results?.hits ?? [] }

    /// The selected result; nil where nothing was found.
    var selected: SearchHit? { hits.indices.contains(box.selected) ? hits[box.selected] : nil }

    /// The query without spaces at its ends.
    var query: String {
        var text = Substring(input.text)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension SearchHit {
    /// Where to open the article: the snippet as it stands in the text.
    var place: ArticlePlace { .snippet(snippet, words: matches.map { snippet.slice($0) }) }
}
