import Analysis
import ArgumentParser
import Formats
import Foundation
import Newsdesk

/// Counts how common words are in a corpus, for the grouping of stories.
struct StoriesTraining: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories", abstract: "Counts words of a corpus for the grouping of stories.")

    @Argument(help: "A file of article records, one JSON object a line; - is standard input.")
    var corpus: String

    @Option(help: "Where the table is written.")
    var output = "Sources/CModels/stories.bin"

    func run() throws {
        var counter = BackgroundCounter()
        for (place, line) in try InputLines(path: corpus).enumerated() {
            counter.count(try ArticleRecords.article(fromJSON: line, line: place + 1))
        }
        try Data(counter.table()).write(to: URL(fileURLWithPath: output))
    }
}
