import News

extension Command {
    /// The order of a list that it asks for; nil for any other command.
    var listOrder: ListOrder? {
        switch self {
        case .sortByRelevance: .relevance
        case .sortByDate: .date
        case .sortByOutlet: .outlet
        case .sortByBreadth: .breadth
        default: nil
        }
    }
}

extension ListOrder {
    /// How a heading says it: "by date".
    var words: String {
        switch self {
        case .relevance: "as on the front page"
        case .date: "by date"
        case .outlet: "by outlet"
        case .breadth: "by breadth"
        }
    }
}
