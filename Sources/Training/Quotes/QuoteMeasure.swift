import Analysis

/// How well attributions are found, of strings in quotation marks: whether they are statements, whether their source holds the head
/// of the annotated one, and the same for those that are sure.
struct QuoteMeasure: CustomStringConvertible {
    private var annotated = 0
    private var found = 0
    private var statements = 0
    private var right = 0
    private var sure = 0
    private var sureAndRight = 0

    /// The confidence from which a speaker counts as sure.
    private static let sureness = 0.9

    /// A measure of nothing yet.
    init() {}

    /// What a model finds in annotated articles.
    init(_ model: QuotesModel, _ path: String) {
        let numbers = QuoteNumbers(model)
        ArticleRecord.each(in: path) { record in
            let article = GoldArticle(record)
            add(LearnedExtraction(article.text, numbers).outcomes(), article)
        }
    }

    /// Counts the strings of an article.
    mutating func add(_ outcomes: [LearnedExtraction.Outcome], _ article: GoldArticle) {
        let golds = article.attributions.map { Set($0.content) }
        for items in article.text.itemsOfQuote {
            let words = items.filter(article.text.isWord)
            guard !words.isEmpty else { continue }
            let gold = Self.holder(of: words, golds)
            let outcome = Self.holder(of: words, outcomes.map(\.content))
            if gold != nil { annotated += 1 }
            guard let outcome else { continue }
            found += 1
            let isSure = outcomes[outcome].attribution.confidence >= Self.sureness
            if isSure { sure += 1 }
            guard let gold else { continue }
            statements += 1
            guard Self.isRight(outcomes[outcome], article.attributions[gold]) else { continue }
            right += 1
            if isSure { sureAndRight += 1 }
        }
    }

    /// The content that has most of the words, where it has half of them.
    private static func holder(of words: [Int], _ contents: [Set<Int>]) -> Int? {
        let shares = contents.map { content in words.count { content.contains($0) } }
        guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[best] * 2 >= words.count
        else { return nil }
        return best
    }

    /// Whether the source holds the head of the annotated one and is not much longer.
    private static func isRight(_ outcome: LearnedExtraction.Outcome, _ gold: GoldArticle.Attribution) -> Bool
    {
        if gold.source.isEmpty { return outcome.source.isEmpty }
        return gold.head.contains(where: outcome.source.contains)
            && outcome.source.count <= gold.source.count + 8
    }

    /// The figures, a line each.
    var description: String {
        func f1(_ hits: Int) -> Double { 200 * Double(hits) / Double(max(1, annotated + found)) }
        func share(_ part: Int, _ whole: Int) -> Double { 100 * Double(part) / Double(max(1, whole)) }
        return """
            strings in quotation marks: \(annotated) statements, \(found) found
            statement F1 \(f1(statements)), with the right source \(f1(right))
            sure: \(share(sure, annotated)) in 100 of the statements, right \(share(sureAndRight, sure)) in 100
            """
    }
}

extension QuoteTraining {
    /// How good the models are on the articles that they have not seen.
    func measure() -> QuoteMeasure {
        let numbers = numbers()
        var measure = QuoteMeasure()
        for place in articles.indices { measure.add(outcomes(place, numbers), articles[place]) }
        return measure
    }

    /// Prints what the models find in the articles that they have not seen.
    func printFindings() {
        let numbers = numbers()
        for place in articles.indices {
            Prediction.write(
                articles[place].id, articles[place].source, outcomes(place, numbers).map(\.attribution))
        }
    }
}
