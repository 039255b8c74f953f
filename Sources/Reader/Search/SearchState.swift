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
    /// How many results are asked for: more when the reader comes near their end.
    var limit = SearchState.fewest
    /// How the results follow each other.
    var order = ListOrder.relevance
    /// Whether a story shows its best article only.
    var isGrouped = false
    /// The results that are listed.
    var hits: [SearchHit] = []
    /// How many results each story has, where they are grouped.
    var accounts: [StoryID: Int] = [:]

    /// A search that begins with a query.
    package init(query: String = "") { input = InputLine(query) }

    package var contexts: [KeyContext] { isTyping ? [.search] : [.results, .list] }
    package var takesText: Bool { isTyping }
    package var wordCommands: [WordCommand] { [.tag, .untag] }
    package var tagsAtHand: [String]? { selected?.summary.tags }

    /// How many results are asked for at first.
    static let fewest = 40
    /// The most results that are asked for.
    static let most = 1_000
    /// Cells a result takes down.
    static let rowHeight = 2

    /// Whether the library may have more results than were asked for.
    var mayHaveMore: Bool { (results?.hits.count ?? 0) >= limit }

    /// Lists the results that came: all of them, or the first of each story.
    mutating func list() {
        hits = results?.hits ?? []
        accounts = [:]
        guard isGrouped else { return }
        hits = hits.filter { hit in
            guard let story = hit.summary.story else { return true }
            accounts[story, default: 0] += 1
            return accounts[story] == 1
        }
    }

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
