import Analysis
import ArgumentParser
import Foundation

/// Learns the numbers that attributions are found with. `scripts/train-quotes` runs the steps in order.
struct QuotesTraining: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes", abstract: "Learns the numbers that attributions are found with.",
        subcommands: [Words.self, Learn.self, Validate.self, Predict.self])

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

    /// Trains every part on annotated articles, in folds.
    struct Learn: ParsableCommand {
        @Argument(help: "The model with the words.") var words: String
        @Argument(help: "Annotated article records.") var annotated: String
        @Argument(help: "The folder to write the models to; models that are there are gone on with.")
        var folder: String
        @Option(help: "Begin with this part: tagging, linking, ranking or confidence.")
        var from = QuoteTraining.Part.tagging

        func run() {
            var training = QuoteTraining(annotated, words: words, folder: folder)
            for part in QuoteTraining.Part.allCases.drop(while: { $0 != from }) { training.train(part) }
            training.write(to: folder)
        }
    }

    /// Measures on every annotated article what the model finds that has not seen it.
    struct Validate: ParsableCommand {
        @Argument(help: "The model with the words.") var words: String
        @Argument(help: "Annotated article records.") var annotated: String
        @Argument(help: "The folder of the models.") var folder: String
        @Flag(help: "Print what is found, a line for each article, instead of the figures.")
        var predictions = false

        func run() {
            let training = QuoteTraining(annotated, words: words, folder: folder)
            if predictions { training.printFindings() } else { print(training.measure()) }
        }
    }

    /// Prints what a model finds, for trying it before it is built in, or measures it.
    struct Predict: ParsableCommand {
        @Argument(help: "The model to try.") var model: String
        @Argument(help: "Article records.") var articles: String
        @Flag(help: "Print the figures for annotated articles instead of what is found.") var figures = false

        func run() {
            let model = ModelWriter(reading: model).model
            if figures { print(QuoteMeasure(model, articles)) } else { Prediction.run(model, articles) }
        }
    }
}

extension QuoteTraining.Part: ExpressibleByArgument {}
