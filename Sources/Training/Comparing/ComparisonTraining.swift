import Analysis
import Foundation
import News
import Newsdesk

/// Learns what tells that two passages say the same thing.
///
/// The stories are dealt into groups, and each group is predicted by what was learned from the others: that gives the
/// predictions the method is judged by. The second stage learns from the first one's opinion of stories that it had
/// not seen, as it will meet them.
struct ComparisonTraining {
    private let stories: [AnnotatedStory]
    /// How many of the stories are to be predicted; they come first.
    private let predictedCount: Int
    private let groupCount: Int
    private static let folds = 4
    private let glance: NetworkTraining
    private let firstStage: NetworkTraining
    private let secondStage: NetworkTraining
    private let trees: TreeTraining

    /// Prepares to learn from a file of annotated stories, and from more of them that are not to be predicted.
    /// - Parameters:
    ///   - groups: into how many groups the stories are dealt.
    ///   - seed: what the random numbers begin from: those of the networks, and for another than 0 those that say
    ///     which of the further stories fall into one group.
    init(path: String, more: String?, groups: Int, seed: Int) {
        let predicted = AnnotatedStory.all(in: path)
        var further = more.map(AnnotatedStory.all) ?? []
        if seed != 0 {
            var generator = SeededGenerator(seed: seed)
            further.shuffle(using: &generator)
        }
        stories = predicted + further
        glance = NetworkTraining(width: 0, members: 1, dropout: 0, passes: 4, seed: 2 * seed)
        firstStage = NetworkTraining(dropout: 0.4, passes: 8, seed: 2 * seed + 1)
        secondStage = NetworkTraining(dropout: 0.4, passes: 8, seed: 2 * seed + 2)
        trees = TreeTraining(seed: 2 * seed + 3)
        predictedCount = predicted.count
        groupCount = max(2, groups)
    }

    /// Writes the evidence of all stories for other tools.
    func writeTable(to path: String) {
        ComparisonTable.write(stories, to: path)
    }

    /// Writes the predictions for each story by what was learned from other groups, then the model learned from all,
    /// which gets the thresholds that were best in the predictions.
    func run(predictions path: String, model modelPath: String?) {
        let rounds = OrderedBatch.mapped(Array(0..<groupCount)) { group in
            let rest = learn(from: stories.indices.filter { $0 % groupCount != group })
            report("group \(group + 1) of \(groupCount)")
            return stories.indices.filter { $0 % groupCount == group }.map {
                ($0, stories[$0].examples.links(rest))
            }
        }
        let found = rounds.flatMap { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
        let judged = Array(0..<predictedCount)
        let choices = choices(found)
        reportAreas(found)
        let predicted = judged.map { held in
            // What is wanted of a story has no say in the threshold that it is judged by.
            found[held].with(thresholds: choices.map { $0.best(of: judged.filter { $0 != held }) })
        }
        write(predicted, to: path)
        guard let modelPath else { return }
        var model = learn(from: Array(stories.indices))
        model.thresholds = choices.map { $0.best(of: judged) }
        report("thresholds \(model.thresholds)")
        write(Data(model.bytes), to: modelPath)
    }

    /// Says how well the pairs of all stories are ranked, which chance moves less than what one threshold gives.
    private func reportAreas(_ found: [SentenceLinks]) {
        for (name, places) in [("judged", 0..<predictedCount), ("all", 0..<stories.count)] {
            var (passages, statements) = (AveragePrecision(), AveragePrecision())
            for story in places {
                passages.add(found[story].passages, stories[story].answers[0])
                statements.add(found[story].statements, stories[story].answers[1])
            }
            report("area, \(name) stories: passages \(passages.value), statements \(statements.value)")
        }
    }

    private func write(_ found: [SentenceLinks], to path: String) {
        var lines = Data()
        for (story, links) in zip(stories, found) {
            do {
                lines += try ComparisonRecord.json(
                    story.examples.comparison(links), story: story.name, articles: story.articles)
                lines.append(0x0A)
            } catch {
                fail("\(error)")
            }
        }
        write(lines, to: path)
    }

    private func write(_ data: Data, to path: String) {
        guard FileManager.default.createFile(atPath: path, contents: data) else {
            fail("cannot write \(path); check that its folder exists and may be written to")
        }
    }

    /// The model of both stages learned from some of the stories.
    private func learn(from training: [Int]) -> ComparisonModel {
        let glance = glance.network(of: glances(training))
        let likely = Dictionary(
            uniqueKeysWithValues: training.map { ($0, stories[$0].examples.likely(glance)) })
        let first = firstStage.network(of: firstExamples(training, likely))
        var examples = PairExamples(columnCount: ComparisonExamples.secondNames.count)
        for fold in 0..<Self.folds {
            let rest = training.enumerated().filter { $0.offset % Self.folds != fold }.map(\.element)
            let network = firstStage.network(of: firstExamples(rest, likely))
            for story in training.enumerated().filter({ $0.offset % Self.folds == fold }).map(\.element) {
                let hopeful = stories[story].examples.secondRows(of: likely[story] ?? [], network)
                examples.add(hopeful.rows, stories[story].answers(of: hopeful.places))
            }
        }
        return ComparisonModel(
            glance: glance, first: first, second: secondStage.network(of: examples),
            trees: trees.trees(of: examples), thresholds: [0.3, 0.3])
    }

    private func glances(_ training: [Int]) -> PairExamples {
        var examples = PairExamples(columnCount: ComparisonExamples.glanceNames.count)
        for story in training { examples.add(stories[story].examples.glances, stories[story].answers) }
        return examples
    }

    private func firstExamples(_ training: [Int], _ likely: [Int: [Int]]) -> PairExamples {
        var examples = PairExamples(columnCount: ComparisonExamples.firstNames.count)
        for story in training {
            let places = likely[story] ?? []
            examples.add(
                stories[story].examples.firstRows(of: places), stories[story].answers(of: places))
        }
        return examples
    }

    /// What is found in the stories that are judged at each threshold: pairs of passages, then pairs of the sentences
    /// that report one statement, as they are after the pieces have been grouped.
    private func choices(_ found: [SentenceLinks]) -> [ThresholdChoice] {
        let tallies = OrderedBatch.mapped(Array(0..<predictedCount)) { story in
            let (links, examples, answers) = (found[story], stories[story].examples, stories[story].answers)
            let wanted = Set(examples.pairs.indices.filter { answers[1][$0] }.map { examples.pairs[$0] })
            var (passages, statements) = (ThresholdChoice(), ThresholdChoice())
            passages.add(wanted: answers[0].count { $0 }) { threshold in
                let taken = links.passages.indices.filter { links.passages[$0] >= threshold }
                return .init(found: taken.count, right: taken.count { answers[0][$0] })
            }
            statements.add(wanted: wanted.count) { threshold in
                let pairs = examples.statementPairs(
                    links.with(thresholds: [links.passageThreshold, threshold]))
                return .init(found: pairs.count, right: pairs.count(where: wanted.contains))
            }
            return [passages, statements]
        }
        return [0, 1].map { question in
            tallies.reduce(into: ThresholdChoice()) { $0.add($1[question]) }
        }
    }
}

extension SentenceLinks {
    /// The links with other thresholds: of passages, then of statements.
    fileprivate func with(thresholds: [Float]) -> SentenceLinks {
        var links = self
        (links.passageThreshold, links.statementThreshold) = (thresholds[0], thresholds[1])
        return links
    }
}
