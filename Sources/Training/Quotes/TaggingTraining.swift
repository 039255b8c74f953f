import Analysis

extension QuoteTraining {
    /// Trains the first field.
    mutating func trainTagging() {
        var space = FeatureSpace()
        var list = FeatureList()
        var foldOf: [Int] = []
        for (place, article) in articles.enumerated() {
            let labels = Self.labels(article)
            let features = TaggingFeatures(article.text, contexts[place])
            for line in article.text.lines {
                for item in line {
                    features.features(item, into: &list)
                    space.add(list, gold: labels[item])
                }
                space.endSequence()
                foldOf.append(Self.fold(place))
            }
        }
        space.close(floor: 3)
        train(
            "tagging", space, foldOf: foldOf, settings: .tagging,
            sections: (.taggingWeights, .taggingTransitions))
    }

    /// The gold labels of the first field: a role begins anew at each stretch and at each line.
    private static func labels(_ article: GoldArticle) -> [UInt8] {
        var labels = [UInt8](repeating: 0, count: article.text.count)
        for attribution in article.attributions {
            for (items, first) in [
                (attribution.content, Tagging.Label.content), (attribution.cue, Tagging.Label.cue),
                (attribution.source, Tagging.Label.source),
            ] {
                for (place, item) in items.enumerated() {
                    let goesOn =
                        place > 0 && items[place - 1] == item - 1
                        && article.text.lineOf[item] == article.text.lineOf[item - 1]
                    labels[item] = goesOn ? first + 1 : first
                }
            }
        }
        return labels
    }
}
