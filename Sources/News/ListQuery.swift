/// How the rows of a list follow each other.
package enum ListOrder: String, Hashable, Sendable, CaseIterable {
    /// As the front page has its stories; the best results of a search first.
    case relevance
    /// The newest first.
    case date
    /// By the names of the outlets, within one the newest first.
    case outlet
    /// What the most outlets tell first.
    case breadth
}

/// Which rows a list shows, and in which order.
package struct ListQuery: Hashable, Sendable {
    /// How the rows follow each other; nil as the list does by itself.
    package var order: ListOrder?
    /// Beginnings of words that must all stand in a row's headlines or outlets; empty for every row.
    package var words: String
    /// Whether stories that one outlet tells alone are left out.
    package var ofSeveralOutlets: Bool

    /// A query of these parts; without arguments every row, in the list's own order.
    package init(order: ListOrder? = nil, words: String = "", ofSeveralOutlets: Bool = false) {
        self.order = order
        self.words = words
        self.ofSeveralOutlets = ofSeveralOutlets
    }
}
