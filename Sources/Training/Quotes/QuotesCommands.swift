import Analysis
import ArgumentParser
import Foundation

/// Learns the numbers that attributions are found with. `scripts/train-quotes` runs the steps in order.
struct QuotesTraining: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes", abstract: "Learns the numbers that attributions are found with.",
        subcommands: [Words.self, Fields.self, Confidence.self, Predict.self])

    /// Counts words and names over plain articles, and words of saying over annotated ones.
    struct Words: ParsableCommand {
        @Argument(help: "Plain article records.") var corpus: String
        @Argument(help: "Annotated article records.") var annotated: String
        @Argument(help: "The model to write.") var output: String

        func run() {
            var counts = WordCounts()
            ArticleRecord.each(in: corpus) { counts.add($0.text) }
            ArticleRecord.each(in: annotated) { counts.add($0.text) }
            report("\(counts.stream.count) words, \(counts.keys.count) different")
            var writer = ModelWriter()
            writer.set(.vocabulary, table: WordTable.table(counts, CueRates(annotated)))
            writer.set(.givenNames, table: counts.nameTable)
            writer.write(to: output)
        }
    }

    /// Trains the fields and rankings on annotated articles.
    struct Fields: ParsableCommand {
        @Argument(help: "The model with the words.") var words: String
        @Argument(help: "Annotated article records.") var annotated: String
        @Argument(help: "The model to write.") var output: String
        @Option(help: "Leave out every fourth article, beginning with this one.") var without: Int?

        func run() {
            var training = QuoteTraining(annotated, words: words) { $0 % 4 == without }
            let taggings = training.trainFields()
            training.trainStringRanking(taggings)
            training.trainAntecedents()
            training.writer.write(to: output)
        }
    }

    /// Fits the confidence on the articles that a model was not trained on, and puts it into another model.
    struct Confidence: ParsableCommand {
        @Argument(help: "The model that was trained without some articles.") var model: String
        @Argument(help: "Annotated article records.") var annotated: String
        @Argument(help: "The first of the articles left out.") var without: Int
        @Argument(help: "The model to put it into.") var target: String
        @Argument(help: "The model to write.") var output: String

        func run() {
            let numbers = QuoteNumbers(ModelWriter(reading: model).model)
            var training = ConfidenceTraining()
            var number = 0
            ArticleRecord.each(in: annotated) { record in
                if number % 4 == without { training.add(record, numbers) }
                number += 1
            }
            var writer = ModelWriter(reading: target)
            writer.set(.confidenceWeights, training.section())
            writer.write(to: output)
        }
    }

    /// Prints what a model finds, for trying it before it is built in.
    struct Predict: ParsableCommand {
        @Argument(help: "The model to try.") var model: String
        @Argument(help: "Article records.") var articles: String
        @Option(help: "Only every fourth article, beginning with this one.") var only: Int?

        func run() {
            Prediction.run(ModelWriter(reading: model).model, articles, only: only)
        }
    }
}
