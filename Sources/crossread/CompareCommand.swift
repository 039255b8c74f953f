import ArgumentParser
import Foundation
import Newsdesk

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Lays accounts of one event beside each other: what they share, and what only one has.")

    @Option(
        help: "A file of stories, one JSON object with its article records a line; - is standard input.")
    var stories: String?

    func run() throws {
        guard let stories else {
            throw ValidationError("nothing to compare; give --stories FILE")
        }
        try CompareInBatch.run(stories) { line in
            FileHandle.standardOutput.write(line)
        } complain: { sentence in
            FileHandle.standardError.write(Data("crossread: \(sentence)\n".utf8))
        }
    }
}
