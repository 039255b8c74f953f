import Analysis
import Dispatch
import Foundation
import News
import Newsdesk

/// Learns what tells that two passages say the same thing.
///
/// For each story a model is learned from all others and tried on it: that gives the predictions the method is judged
/// by. The second stage learns from the first one's opinion of stories that it had not seen, as it will meet them.
struct ComparisonTraining {
    /// The whole stories, then the parts of all.
    private let stories: [AnnotatedStory]
    /// For each of them the whole story it comes from.
    private let origins: [Int]
    private let wholes: Range<Int>
    /// How many of the whole stories are to be predicted; they come first.
    private let predictedCount: Int
    private static let folds = 6
    private static let penalties = [250.0, 400.0]

    /// Prepares to learn from a file of annotated stories, and from more of them that are not to be predicted.
    init(path: String, more: String?) {
        let predicted = AnnotatedStory.all(in: path)
        let annotated = predicted + (more.map(AnnotatedStory.all) ?? [])
        stories = annotated.map(\.whole) + annotated.flatMap(\.parts)
        origins =
            Array(annotated.indices)
            + annotated.enumerated().flatMap { place, story in
                story.parts.map { _ in place }
            }
        wholes = annotated.indices
        predictedCount = predicted.count
    }

    /// Writes the evidence of all stories for other tools.
    func writeTable(to path: String) {
        ComparisonTable.write(stories, origins: origins, to: path)
    }

    /// Writes the predictions for each story by what was learned from the others, then the model learned from all,
    /// which gets the thresholds that were best in the predictions.
    ///
    /// Each story to be predicted is held out with its share of the further ones, so that the thresholds are chosen on
    /// all of them.
    func run(predictions path: String, model modelPath: String?) {
        let whole = learn(from: Array(stories.indices))
        let rounds = OrderedBatch.mapped(Array(0..<predictedCount)) { round in
            let rest = learn(
                from: stories.indices.filter { origins[$0] % predictedCount != round }, start: whole)
            return wholes.filter { $0 % predictedCount == round }.map { ($0, links(of: stories[$0], rest)) }
        }
        let found = rounds.flatMap { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
        let predicted = (0..<predictedCount).map { held in
            // What is wanted of a story has no say in the threshold that it is judged by.
            let others = Array(wholes.filter { $0 != held })
            return found[held].with(thresholds: bestThresholds(found, of: others))
        }
        write(predicted, to: path)
        var model = whole
        model.thresholds = bestThresholds(found, of: Array(wholes))
        report("thresholds \(model.thresholds)")
        guard let modelPath else { return }
        write(Data(ComparisonModelWriter.source(of: model).utf8), to: modelPath)
    }

    private func write(_ found: [SentenceLinks], to path: String) {
        var lines = Data()
        for (story, links) in zip(stories[wholes], found) {
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

    /// How long the comparison of a story takes on the average, in milliseconds, with the model in the program.
    func reportTime() {
        let rounds = 5
        let clock = ContinuousClock()
        let time = clock.measure {
            for _ in 0..<rounds { for story in stories[wholes] { _ = story.examples.comparedAnew() } }
        }
        let each = time / (rounds * wholes.count)
        report("\(each) for a story")
    }

    /// The model of both stages learned from some of the stories.
    /// - Parameter start: a model of nearly the same stories to begin from, which saves rounds.
    private func learn(from training: [Int], start: ComparisonModel? = nil) -> ComparisonModel {
        let questions = ComparisonModel.Question.allCases.map(\.rawValue)
        let first = questions.map { firstStage(training, $0, start: start?.first[$0]) }
        var opinions = stories.map { story in
            questions.map { _ in [Float](repeating: 0, count: story.examples.pairs.count) }
        }
        for fold in 0..<Self.folds {
            let held = training.filter { origins[$0] % Self.folds == fold }
            let rest = training.filter { origins[$0] % Self.folds != fold }
            for question in questions {
                let model = firstStage(rest, question, start: first[question])
                for story in held { opinions[story][question] = probabilities(of: stories[story], model) }
            }
        }
        let second = questions.map { question in
            var examples = RidgeRegression.Examples()
            for story in training {
                examples.add(
                    stories[story].examples.secondRows(
                        passages: opinions[story][0], statements: opinions[story][1]),
                    stories[story].answers[question])
            }
            return RidgeRegression(
                penalty: Self.penalties[1], columns: ComparisonExamples.secondNames.count
            ).model(of: examples, start: start?.second[question])
        }
        return ComparisonModel(first: first, second: second, thresholds: [0.3, 0.3])
    }

    private func firstStage(_ training: [Int], _ question: Int, start: LogisticModel?) -> LogisticModel {
        var examples = RidgeRegression.Examples()
        for story in training {
            examples.add(stories[story].examples.firstRows, stories[story].answers[question])
        }
        return RidgeRegression(
            penalty: Self.penalties[0], columns: ComparisonExamples.firstNames.count
        ).model(of: examples, start: start)
    }

    private func probabilities(of story: AnnotatedStory, _ model: LogisticModel) -> [Float] {
        Self.probabilities(story.examples.firstRows, model)
    }

    private static func probabilities(_ rows: [Float], _ model: LogisticModel) -> [Float] {
        let width = model.weights.count
        return stride(from: 0, to: rows.count, by: width).map { model.probability(rows[$0..<($0 + width)]) }
    }

    private func links(of story: AnnotatedStory, _ model: ComparisonModel) -> SentenceLinks {
        let first = model.first.map { probabilities(of: story, $0) }
        let rows = story.examples.secondRows(passages: first[0], statements: first[1])
        let second = model.second.map { Self.probabilities(rows, $0) }
        let mean = zip(first, second).map { zip($0, $1).map { ($0 + $1) / 2 } }
        return SentenceLinks(
            pairs: story.examples.pairs, passages: mean[0], statements: mean[1],
            passageThreshold: model.thresholds[0], statementThreshold: model.thresholds[1])
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
