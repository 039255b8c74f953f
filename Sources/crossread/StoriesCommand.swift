import ArgumentParser
import Foundation
import News
import Newsdesk

struct StoriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories",
        _superCommandName: Crossread.name,
        abstract: "Group articles that tell of one event.",
        discussion: """
            Prints a JSON object for each article: {"id","story"}. Give article records with --articles, or files \
            and folders; without either it lists the library. --explain says why two articles are in one story, \
            or not: crossread stories seeds --explain bridge-a.txt bridge-b.txt, crossread stories --explain 31 47.
            """)

    @Argument(help: "Files and folders.")
    var paths: [String] = []

    @Option(help: "A file of article records, one JSON object a line; - is standard input.")
    var articles: String?

    @Option(
        parsing: .upToNextOption,
        help: "The ids of two articles (in the library their numbers): says in one line what they share.")
    var explain: [String] = []

    @Flag(help: "Give the explanation as a JSON object.")
    var json = false

    @OptionGroup var options: LibraryOptions

    func validate() throws {
        guard !json || !explain.isEmpty else {
            throw ValidationError(
                "--json gives the explanation as an object: name two articles with --explain")
        }
        guard explain.isEmpty || explain.count == 2 else {
            throw ValidationError("--explain takes the ids of two articles; \(explain.count) given")
        }
    }

    func run() throws {
        if let articles {
            if explain.isEmpty {
                try BatchOfLines.run { try StoriesInBatch.run(articles, deliver: $0, complain: $1) }
            } else {
                Self.write(
                    try StoriesInBatch.explanation(of: explain[0], explain[1], in: articles, asJSON: json))
            }
            return
        }
        try options.refuse(beside: paths)
        let newsdesk = try paths.isEmpty ? options.openExisting() : Newsdesk.holding(paths)
        defer { newsdesk.close() }
        if explain.isEmpty {
            try StoriesInBatch.list(newsdesk, deliver: Self.write)
        } else {
            Self.write(
                try StoriesInBatch.explanation(of: explain[0], explain[1], in: newsdesk, asJSON: json))
        }
    }

    private static func write(_ line: Data) {
        FileHandle.standardOutput.write(line)
    }
}
