import ArgumentParser
import Foundation
import Newsdesk

struct StoriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories",
        abstract: "Groups articles that tell of one event.")

    @Option(help: "A file of article records, one JSON object a line; - is standard input.")
    var articles: String?

    func run() throws {
        guard let articles else {
            throw ValidationError("nothing to read; give --articles FILE")
        }
        try StoriesInBatch.run(articles) { line in
            FileHandle.standardOutput.write(line)
        } complain: { sentence in
            FileHandle.standardError.write(Data("crossread: \(sentence)\n".utf8))
        }
    }
}
