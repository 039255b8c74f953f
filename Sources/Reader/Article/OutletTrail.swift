import News

/// The way from outlet to outlet on one story: which passage was in view in each. It leads back to where the reader came
/// from, even where two accounts share nothing.
struct OutletTrail: Hashable, Sendable {
    /// What is in view of an article.
    struct View: Hashable, Sendable {
        var top: Int
        var focus: Int?
    }

    private var passages: [ArticleID: TextRange] = [:]
    /// The view of the article the way ends in, as the reader came to it.
    private var arrival: View?

    /// Notes how the article looks that the way leads to.
    mutating func arrive(at view: View) { arrival = view }

    /// The way with one more article; a new one where the reader has gone on within it.
    func leaving(_ article: ArticleID, at passage: TextRange?, _ view: View) -> OutletTrail {
        var trail = view == arrival ? self : OutletTrail()
        if trail.passages[article] == nil { trail.passages[article] = passage }
        trail.arrival = nil
        return trail
    }

    /// The passage of an article that was in view on the way; nil where it was not on it.
    func passage(of article: ArticleID) -> TextRange? { passages[article] }
}
