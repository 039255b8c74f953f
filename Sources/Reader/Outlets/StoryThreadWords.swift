import News

/// How the stories of a thread are told apart in words.
enum StoryThreadWords {
    /// "Earlier", "Later", "Related", "In another language".
    static func label(_ link: StoryLink) -> String {
        if link.isForeign { return "In another language" }
        switch link.relation {
        case .earlier: return "Earlier"
        case .later: return "Later"
        case .sameTime: return "Related"
        }
    }
}
