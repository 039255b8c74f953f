import News

/// Finds who says what in an article: direct, mixed and indirect attributions with their speakers.
/// The method is explained in docs/attributions.md.
package struct AttributionExtractor: Sendable {
    /// Grows with every change that can change a result; findings of an older version are made again.
    package static let version = 1

    /// An extractor with the tables that come with the program.
    package init() {}

    /// The attributions of a text, in the order of their contents. O(n).
    /// - Parameters:
    ///   - text: the article's text; every range in the result is one of UTF-8 offsets into it.
    ///   - title: the headline, where it is known from elsewhere; may be "".
    package func attributions(in text: String, title: String) -> [Attribution] {
        let prepared = PreparedText(text)
        guard prepared.count > 0 else { return [] }
        let roster = Roster(prepared)
        let links = RuleLinker.links(in: prepared, roster)
        return AttributionWriter(text: prepared, roster: roster).attributions(links)
    }
}
