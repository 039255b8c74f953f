import ArgumentParser
import Foundation
import News
import Newsdesk

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take text files, web pages and article records into the library.")

    @Argument(help: "Files and folders; - is standard input.")
    var files: [String]

    @Option(help: "Who publishes the articles that do not say so themselves.")
    var outlet: String?

    @OptionGroup var options: LibraryOptions

    func run() throws {
        let newsdesk = try options.open()
        defer { newsdesk.close() }
        let report = try newsdesk.take(files, outlet: outlet, progress: { _ in }, isCancelled: { false })
        for problem in report.problems { Console.complain(problem) }
        print("\(report.added) new, \(report.changed) changed, \(report.known) known")
    }
}
