import Analysis

extension QuoteTraining {
    /// Trains the second field on what the first one made of articles it has not seen.
    mutating func trainLinking() {
        let taggings = taggings()
        var space = FeatureSpace()
        var list = FeatureList()
        var foldOf: [Int] = []
        for (place, article) in articles.enumerated() {
            var features = LinkingFeatures(article.text, contexts[place], taggings[place])
            for (candidate, answer) in Self.answers(article, taggings[place]) {
                features.turn(to: candidate)
                add(candidate, answer, features, &list, to: &space)
                foldOf.append(Self.fold(place))
            }
        }
        space.close(floor: 3)
        train(
            "linking", space, foldOf: foldOf, settings: .linking,
            sections: (.linkingWeights, .linkingTransitions))
    }

    private func add(
        _ candidate: Tagging.Candidate, _ answer: GoldArticle.Attribution?, _ features: LinkingFeatures,
        _ list: inout FeatureList, to space: inout FeatureSpace
    ) {
        let source = Set(answer?.source ?? [])
        let content = Set(answer?.content ?? [])
        for item in features.window {
            if candidate.items.contains(item) {
                list.removeAll()
                space.add(list, gold: LinkingFeatures.Label.cue)
            } else {
                features.features(item, into: &list)
                let isSource = source.contains(item)
                space.add(
                    list,
                    gold: isSource
                        ? LinkingFeatures.Label.source
                        : content.contains(item) ? LinkingFeatures.Label.content : 0)
            }
        }
        space.endSequence()
    }

    /// The words of saying that the first field proposes, with the attribution each belongs to; and those it misses.
    static func answers(
        _ article: GoldArticle, _ tagging: Tagging
    ) -> [(Tagging.Candidate, GoldArticle.Attribution?)] {
        var result: [(Tagging.Candidate, GoldArticle.Attribution?)] = []
        var found: Set<Int> = []
        for candidate in tagging.candidates {
            let overlaps = article.attributions.indices.map { place in
                (place, article.attributions[place].cue.count { candidate.items.contains($0) })
            }
            let best = overlaps.filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0
            if let best { found.insert(best) }
            result.append((candidate, best.map { article.attributions[$0] }))
        }
        for (place, attribution) in article.attributions.enumerated() where !found.contains(place) {
            guard let first = attribution.cue.first, let last = attribution.cue.last,
                !(first...last).contains(where: { article.text.isQuoted($0) }), last - first < 12
            else { continue }
            result.append((Tagging.Candidate(items: first..<(last + 1), isLikely: false), attribution))
        }
        return result
    }
}
