import Analysis
import Foundation

extension QuoteTraining {
    /// Fits the confidence: a logistic regression of whether the speaker is right, on what the models found in articles that they have
    /// not seen.
    mutating func trainConfidence() {
        var training = RankTraining(settings: .confidence)
        let numbers = numbers()
        for place in articles.indices {
            for outcome in outcomes(place, numbers) where outcome.attribution.speaker != nil {
                training.add(
                    [outcome.features, FeatureList()],
                    right: Self.isRight(outcome, articles[place]) ? 0 : 1, fold: Self.fold(place))
            }
        }
        train("confidence", .confidenceWeights, training)
    }

    /// What the model that has not seen an article finds in it.
    func outcomes(_ place: Int, _ numbers: [QuoteNumbers]) -> [LearnedExtraction.Outcome] {
        LearnedExtraction(
            articles[place].text, rosters[place], contexts[place], numbers[Self.fold(place)]
        ).outcomes()
    }

    /// The silver names of pronouns are wrong in one case of six: from this chance on, an antecedent that differs from the silver name is
    /// likelier right than it (Bayes, with the error of the ranking as its chance says and of the silver name as counted).
    private static let surer = 0.85

    private static func isRight(_ outcome: LearnedExtraction.Outcome, _ article: GoldArticle) -> Bool {
        let matches = article.attributions.map { gold in
            (gold, gold.content.count { outcome.content.contains($0) })
        }
        guard let (gold, shared) = matches.max(by: { $0.1 < $1.1 }), shared * 2 >= outcome.content.count
        else {
            return false
        }
        guard gold.head.contains(where: outcome.source.contains),
            outcome.source.count <= gold.source.count + 8
        else { return false }
        guard let first = outcome.source.first, let silver = gold.silver,
            let name = outcome.attribution.speaker?.name
        else { return true }
        let traits = article.text.traits[first]
        let isPronoun = outcome.source.count == 1 && !traits.isDisjoint(with: .thirdPerson)
        let isDescription = gold.isSilverPerson && article.text.isDescription(outcome.source)
        guard isPronoun || isDescription, !isSame(name, silver) else { return true }
        return outcome.pronounChance < 1 && outcome.pronounChance >= surer
    }
}
