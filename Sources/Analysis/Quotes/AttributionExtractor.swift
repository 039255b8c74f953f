import News

/// Finds who says what in an article: direct, mixed and indirect attributions with their speakers.
/// The method is explained in docs/attributions.md.
package struct AttributionExtractor: Sendable {
    /// Grows with every change that can change a result; findings of an older version are made again.
    package static let version = 11

    private let numbers: QuoteNumbers

    /// An extractor with the numbers that come with the program. O(1).
    package init() { self.init(model: .shared) }

    /// An extractor with the numbers of a model. O(1).
    package init(model: QuotesModel) { numbers = QuoteNumbers(model) }

    /// The attributions of a text, in the order of their contents. O(n).
    /// - Parameters:
    ///   - text: the article's text; every range in the result is one of UTF-8 offsets into it.
    ///   - title: the headline, where it is known from elsewhere; may be "".
    package func attributions(in text: String, title: String) -> [Attribution] {
        let prepared = PreparedText(text)
        guard prepared.count > 0 else { return [] }
        let language = LanguageGuess.language(of: prepared)
        guard language == .english else {
            let found = ForeignQuotations.attributions(in: prepared, language)
            let roster = Roster(prepared, numbers)
            return TextForms.refined(found, prepared, roster, numbers, title: title)
        }
        let extraction = LearnedExtraction(prepared, numbers)
        let found = ChainOfReports.traced(
            StringRules.mended(extraction.outcomes().map(\.attribution), prepared), prepared,
            extraction.roster)
        return TextForms.refined(found, prepared, extraction.roster, numbers, title: title)
            .filter { !Self.isOneToldWord($0, prepared) }
    }

    /// "They called for action": one word that nobody is quoted with is what somebody speaks of, no statement.
    private static func isOneToldWord(_ attribution: Attribution, _ text: PreparedText) -> Bool {
        guard attribution.kind == .indirect, attribution.content.count == 1 else { return false }
        return text.items(overlapping: attribution.content[0]).count <= 1
    }
}
