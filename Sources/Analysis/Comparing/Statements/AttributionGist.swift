import News

/// What an attribution says, readable without its article.
package enum AttributionGist {
    /// The longest one, in characters.
    private static let longest = 400

    /// The words that were said on one line, with the words of saying where they would mean nothing without, or something
    /// else: "Rejected the call for a strike". O(length of the attribution).
    /// - Parameter text: the text of the article.
    package static func words(of attribution: Attribution, in text: String) -> String {
        let start = attribution.content.first?.lowerBound ?? 0
        let parts = attribution.content.map { text.slice($0) }
        let cue = cue(of: attribution, before: start, in: text)
        let isInside = attribution.kind != .direct && cue.isEmpty && parts.first.map(GistCue.goesOn) ?? false
        return Gist.readable(parts, cue: cue, isInside: isInside, most: longest)
    }

    /// The words of saying that stand right before a place of the text; empty where others stand there.
    static func cue(of attribution: Attribution, before start: Int, in text: String) -> String {
        let cue = attribution.cue.last { $0.upperBound <= start }
        guard let cue, start - cue.upperBound <= 1 else { return "" }
        return text.slice(cue)
    }
}
