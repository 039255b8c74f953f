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
    private static let first = NetworkTraining(dropout: 0.4, passes: 8, seed: 1)
    private static let second = NetworkTraining(dropout: 0.4, passes: 8, seed: 2)

    /// Prepares to learn from a file of annotated stories, and from more of them that are not to be predicted.
    /// - Parameter groups: into how many groups the stories are dealt.
    init(path: String, more: String?, groups: Int) {
        let predicted = AnnotatedStory.all(in: path)
        stories = predicted + (more.map(AnnotatedStory.all) ?? [])
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
        let predicted = judged.map { held in
            // What is wanted of a story has no say in the threshold that it is judged by.
            found[held].with(thresholds: bestThresholds(found, of: judged.filter { $0 != held }))
        }
        write(predicted, to: path)
        guard let modelPath else { return }
        var model = learn(from: Array(stories.indices))
        model.thresholds = bestThresholds(found, of: judged)
        report("thresholds \(model.thresholds)")
        write(Data(model.bytes), to: modelPath)
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
        let first = Self.first.network(of: firstExamples(training))
        var examples = PairExamples(columnCount: ComparisonExamples.secondNames.count)
        for fold in 0..<Self.folds {
            let rest = training.enumerated().filter { $0.offset % Self.folds != fold }.map(\.element)
            let network = Self.first.network(of: firstExamples(rest))
            for story in training.enumerated().filter({ $0.offset % Self.folds == fold }).map(\.element) {
                let opinions = PassageAlignment.probabilities(stories[story].examples.firstRows, network)
                examples.add(
                    stories[story].examples.secondRows(
                        passages: opinions.passages, statements: opinions.statements),
                    stories[story].answers)
            }
        }
        return ComparisonModel(
            first: first, second: Self.second.network(of: examples), thresholds: [0.3, 0.3])
    }

    private func firstExamples(_ training: [Int]) -> PairExamples {
        var examples = PairExamples(columnCount: ComparisonExamples.firstNames.count)
        for story in training { examples.add(stories[story].examples.firstRows, stories[story].answers) }
        return examples
    }

    /// The thresholds of both questions at which the pairs of some stories agree best (F1) with the answers. Steps of a
    /// hundredth keep them from following single pairs.
    private func bestThresholds(_ found: [SentenceLinks], of some: [Int]) -> [Float] {
        ComparisonModel.Question.allCases.map { question in
            let place = question.rawValue
            let ranked = some.flatMap { story in
                zip(
                    question == .passage ? found[story].passages : found[story].statements,
                    stories[story].answers[place])
            }
            let wanted = ranked.count { $0.1 }
            let measures = (10..<70).map { step in
                let taken = ranked.filter { $0.0 >= Float(step) / 100 }
                return (step, 2 * Double(taken.count { $0.1 }) / Double(taken.count + wanted))
            }
            return Float(measures.max { $0.1 < $1.1 }?.0 ?? 30) / 100
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
