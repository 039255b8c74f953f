import ArgumentParser
import Foundation
import Newsdesk

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        _superCommandName: Crossread.name,
        abstract: "Give out the articles of the library, or its list of feeds.")

    /// What the library can be given out as.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl
        case jsonFeed = "json-feed"
        case opml
    }

    @Option(
        help: """
            jsonl: article records, one JSON object a line; json-feed: all articles as JSON Feed 1.1; opml: the feeds \
            with their folders.
            """)
    var format: Format = .jsonl

    @OptionGroup var options: LibraryOptions

    func run() throws {
        let newsdesk = try options.openExisting()
        defer { newsdesk.close() }
        let write = { (data: Data) in try FileHandle.standardOutput.write(contentsOf: data) }
        switch format {
        case .jsonl: try newsdesk.exportRecords(write: write)
        case .jsonFeed: try newsdesk.exportJSONFeed(write: write)
        case .opml: try newsdesk.exportFeeds(write: write)
        }
    }
}
