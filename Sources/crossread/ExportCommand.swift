import ArgumentParser
import Foundation
import Newsdesk

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Give out the articles of the library.")

    /// What the library can be given out as.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl
    }

    @Option(help: "jsonl: article records, one JSON object a line.")
    var format: Format = .jsonl

    @OptionGroup var options: LibraryOptions

    func run() throws {
        let newsdesk = try options.open()
        defer { newsdesk.close() }
        try newsdesk.exportRecords { try FileHandle.standardOutput.write(contentsOf: $0) }
    }
}
