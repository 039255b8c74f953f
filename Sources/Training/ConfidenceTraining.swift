import Analysis
import Foundation

/// Fits the confidence of attributions on articles that the rest of the model has not seen: a logistic regression of whether the speaker is
/// right.
struct ConfidenceTraining {
    private var training = RankTraining()

    /// The outcomes of a model on an article it was not trained on.
    mutating func add(_ record: ArticleRecord, _ numbers: QuoteNumbers) {
        let article = GoldArticle(record)
        for outcome in LearnedExtraction(article.text, numbers).outcomes()
        where outcome.attribution.speaker != nil {
            let isRight = Self.isRight(outcome, article)
            training.add([outcome.features, FeatureList()], right: isRight ? 0 : 1)
        }
    }

    /// The weights as a section of the model.
    mutating func section() -> [UInt8] {
        training.section("confidence", epochs: 30, penalty: 0.05, buckets: 1 << 6)
    }

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
        let isPronoun =
            outcome.source.count == 1
            && outcome.source.allSatisfy { !article.text.traits[$0].isDisjoint(with: .thirdPerson) }
        guard isPronoun, let silver = gold.silver else { return true }
        return QuoteTraining.isSame(outcome.attribution.speaker?.name ?? "", silver)
    }
}
