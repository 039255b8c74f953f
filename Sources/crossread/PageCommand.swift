import ArgumentParser
import Foundation
import Newsdesk

/// Shows the article in a web page.
struct PageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", _superCommandName: Crossread.name,
        abstract: "Show the article in a web page.")

    @Argument(help: "The page's address or file; - is standard input.")
    var page: String

    @Flag(help: "Print the article as JSON.")
    var json = false

    @Option(help: "The page's own address, where it is read from a file.")
    var base: String?

    func run() throws {
        let article = try PagePreview.article(page, base: base)
        if json {
            FileHandle.standardOutput.write(try PagePreview.json(of: article) + [0x0A])
            return
        }
        let facts = [
            article.outlet, article.byline, article.published?.formatted(.iso8601.year().month().day()),
        ]
        let lines = [article.title, facts.compactMap { $0 }.joined(separator: " · "), "", article.text]
        print(lines.joined(separator: "\n").plain)
    }
}
