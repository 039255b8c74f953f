import Analysis
import Foundation

/// Trains the two fields, one on the other's jackknifed output.
struct QuoteTraining {
    let articles: [GoldArticle]
    var writer: ModelWriter
    let rosters: [Roster]
    let contexts: [TextContext]
    private let folds = 3

    init(_ path: String, words: String, skips: (Int) -> Bool) {
        writer = ModelWriter(reading: words)
        let numbers = QuoteNumbers(writer.model)
        var articles: [GoldArticle] = []
        var number = 0
        ArticleRecord.each(in: path) { record in
            if !skips(number) { articles.append(GoldArticle(record)) }
            number += 1
        }
        var rates = CueRates()
        for article in articles { rates.add(article, 1) }
        self.articles = articles
        rosters = articles.map { Roster($0.text, numbers) }
        contexts = zip(articles, rosters).map { article, roster in
            TextContext(article.text, roster, numbers.vocabulary, cueGrades: rates.grades(without: article))
        }
        report("\(articles.count) annotated articles")
    }

    /// Trains both fields and puts them into the model; the jackknifed tagging of each article is the result.
    mutating func trainFields() -> [Tagging] {
        let space = taggingSpace()
        report("tagging: \(space.kept.count) features, \(space.numbers.count) entries")
        nonisolated(unsafe) var trainers: [FieldTrainer?] = Array(repeating: nil, count: folds + 1)
        let lock = NSLock()
        let owner = fold(of: space)
        let folds = folds
        DispatchQueue.concurrentPerform(iterations: folds + 1) { fold in
            var trainer = FieldTrainer(
                labels: Tagging.Label.count, space: space, masksCue: false, penalty: 0.05,
                absolutePenalty: 0.15)
            trainer.train(space, epochs: 12, "tagging \(fold)") { fold == folds || owner[$0] != fold }
            lock.withLock { trainers[fold] = trainer }
        }
        let taggings = jackknifed(trainers.compactMap(\.self), space)
        if let last = trainers[folds] {
            writer.set(.taggingWeights, last.section(space, labels: Tagging.Label.count, buckets: 1 << 15))
            writer.set(.taggingTransitions, last.transitionSection)
        }
        trainLinking(taggings)
        return taggings
    }

    private func jackknifed(_ trainers: [FieldTrainer], _ space: FeatureSpace) -> [Tagging] {
        let weights = trainers.prefix(folds).map { trainer in
            LearnedWeights(
                ModelWriter.resident(
                    bytes: trainer.section(space, labels: Tagging.Label.count, buckets: 1 << 15)),
                labels: Tagging.Label.count)
        }
        return articles.indices.map { place in
            Tagging(
                articles[place].text, contexts[place], trainers[place % folds].field, weights[place % folds])
        }
    }

    private func fold(of space: FeatureSpace) -> [Int] {
        articles.indices.flatMap { place in articles[place].text.lines.map { _ in place % folds } }
    }

    private func taggingSpace() -> FeatureSpace {
        var space = FeatureSpace()
        var list = FeatureList()
        for (place, article) in articles.enumerated() {
            let labels = Self.labels(article)
            let features = TaggingFeatures(article.text, contexts[place])
            for line in article.text.lines {
                for item in line {
                    features.features(item, into: &list)
                    space.add(list, gold: labels[item])
                }
                space.endSequence()
            }
        }
        space.close(floor: 3)
        return space
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

    private mutating func trainLinking(_ taggings: [Tagging]) {
        var space = FeatureSpace()
        var list = FeatureList()
        for (place, article) in articles.enumerated() {
            var features = LinkingFeatures(article.text, contexts[place], taggings[place])
            for (candidate, answer) in Self.answers(article, taggings[place]) {
                features.turn(to: candidate)
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
        }
        space.close(floor: 3)
        report(
            "linking: \(space.kept.count) features, \(space.numbers.count) entries, \(space.sequenceCount) cues"
        )
        var trainer = FieldTrainer(
            labels: LinkingFeatures.Label.count, space: space, masksCue: true, penalty: 0.05,
            absolutePenalty: 0.15)
        trainer.train(space, epochs: 12, "linking") { _ in true }
        writer.set(.linkingWeights, trainer.section(space, labels: 3, buckets: 1 << 15))
        writer.set(.linkingTransitions, trainer.transitionSection)
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
