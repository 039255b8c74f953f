import ArgumentParser
import Foundation
import Newsdesk

/// Shows what the reader sees in a feed.
struct FeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed",
        _superCommandName: Crossread.name,
        abstract: "Show what the reader sees in a feed.",
        discussion:
            "Reads RSS, RDF, Atom, CDF and JSON Feed. A document that holds no feed gives an empty one and a warning."
    )

    @Argument(help: "The feed's address or file; - is standard input.")
    var file: String

    @Flag(help: "Print the feed as JSON Feed 1.1.")
    var json = false

    @Option(help: "The address to which the feed's relative addresses are relative.")
    var base: String?

    @Option(help: "The media type the feed was sent with, such as 'text/xml; charset=utf-8'.")
    var contentType: String?

    func run() throws {
        let shown = try FeedPreview.show(file, base: base, contentType: contentType)
        if let warning = shown.warning { Console.complain("\(file): \(warning)") }
        if json {
            FileHandle.standardOutput.write(shown.json + [0x0A])
        } else {
            shown.lines.forEach { print($0.plain) }
        }
    }
}
