import ArgumentParser
import Foundation
import News
import Newsdesk

struct QuotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes",
        _superCommandName: Crossread.name,
        abstract: "Say who said what: every attribution with its speaker.",
        discussion: """
            Reads files and folders, or article records in batch with --articles, or the library, where --speaker, \
            --story and --since choose.
            """)

    @Argument(help: "Files and folders to read; - is standard input. Without any, the library.")
    var paths: [String] = []

    @Option(help: "A file of article records, one JSON object a line; - is standard input.")
    var articles: String?

    @Option(help: "Only what speakers say whose name holds these words.")
    var speaker: String?

    @Option(help: "Only articles of the story of this number.")
    var story: Int64?

    @Option(help: "Only articles published on this day or later, as in 2026-05-17.")
    var since: String?

    @Flag(help: "Print a JSON object for each article.")
    var json = false

    @OptionGroup var options: LibraryOptions

    func validate() throws {
        guard articles == nil || paths.isEmpty else {
            throw ValidationError("give either --articles FILE or files to read, not both")
        }
        guard since == nil || day != nil else {
            throw ValidationError("--since needs a day, as in 2026-05-17")
        }
    }

    func run() throws {
        if let articles {
            return try BatchOfLines.run { try QuotesInBatch.run(articles, deliver: $0, complain: $1) }
        }
        try options.refuse(beside: paths)
        let newsdesk = try paths.isEmpty ? options.openExisting() : Newsdesk.holding(paths)
        defer { newsdesk.close() }
        if let story { _ = try newsdesk.detail(of: StoryID(rawValue: story)) }
        if try !printAll(of: newsdesk) { Console.complain("nothing found") }
    }

    private var day: Date? {
        since.flatMap { try? Date($0, strategy: .iso8601.year().month().day()) }
    }

    /// Prints article after article, newest first for the library, in the order they came for files.
    /// - Returns: whether there was anything to print.
    private func printAll(of newsdesk: Newsdesk) throws -> Bool {
        let step = 100
        var offset = 0
        var hasPrinted = false
        while true {
            let rows = try newsdesk.articles(offset..<(offset + step)).0.rows
            for row in rows where isWanted(row) {
                let reading = try newsdesk.reading(row.id).0
                let chosen = reading.attributions.filter(isWanted)
                guard !chosen.isEmpty || (json && speaker == nil) else { continue }
                try write(reading, chosen)
                hasPrinted = true
            }
            if rows.count < step { return hasPrinted }
            offset += step
        }
    }

    private func isWanted(_ row: ArticleSummary) -> Bool {
        if let story, row.story?.rawValue != story { return false }
        if let day, (row.published ?? row.arrived) < day { return false }
        return true
    }

    private func isWanted(_ attribution: Attribution) -> Bool {
        guard let speaker else { return true }
        let name = attribution.speaker?.name.lowercased() ?? ""
        return speaker.lowercased().split(separator: " ").allSatisfy { name.contains($0) }
    }

    private func write(_ reading: Reading, _ attributions: [Attribution]) throws {
        let text = reading.article.text
        let lines =
            json
            ? try QuotesInBatch.json(
                id: reading.article.recordID, text: text, attributions) + [0x0A]
            : Data(QuotesInText.page(title: reading.summary.title, text: text, attributions).utf8)
        FileHandle.standardOutput.write(lines)
    }
}
