import ArgumentParser
import Foundation
import News
import Newsdesk

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        _superCommandName: Crossread.name,
        abstract: "Lay accounts of one event beside each other: what they share, and what only one has.",
        discussion: """
            Give files or folders, the number of a story in the library, or the numbers of two or more of its \
            articles: crossread compare seeds/a.txt seeds/b.txt, crossread compare 12, crossread compare 31 47.
            """)

    @Argument(help: "Files and folders; or a story's number; or the numbers of articles.")
    var accounts: [String] = []

    @Option(
        help: "A file of stories, one JSON object with its article records a line; - is standard input.")
    var stories: String?

    @Option(help: "Print a note for a mail or a page instead, with links: markdown or html.")
    var format: NoteFormat?

    @Flag(help: "Print a JSON object instead of text.")
    var json = false

    @OptionGroup var options: LibraryOptions

    func run() throws {
        if let stories {
            try CompareInBatch.run(stories) { line in
                FileHandle.standardOutput.write(line)
            } complain: {
                Console.complain($0)
            }
            return
        }
        guard !accounts.isEmpty else {
            throw ValidationError("nothing to compare; give files, a story's number or --stories FILE")
        }
        let story = try compared()
        if json {
            let name = story.story.map { String($0.id.rawValue) } ?? ""
            FileHandle.standardOutput.write(
                try ComparisonRecord.json(
                    story.comparison, story: name, articles: story.accounts.map(\.article)) + [0x0A])
        } else if let format {
            FileHandle.standardOutput.write(Data(format.text(of: ComparisonNote(story)).utf8))
        } else {
            FileHandle.standardOutput.write(Data(ComparisonText.text(of: story).utf8))
        }
    }

    private func compared() throws -> ComparedStory {
        let numbers = accounts.compactMap { Int64($0) }
        if numbers.count == accounts.count, !accounts.contains(where: FileManager.default.fileExists) {
            let newsdesk = try options.open()
            defer { newsdesk.close() }
            if numbers.count == 1 { return try newsdesk.comparedStory(StoryID(rawValue: numbers[0])) }
            return try newsdesk.compared(numbers.map { ArticleID(rawValue: $0) })
        }
        try options.refuse(beside: accounts)
        return try comparedFiles()
    }

    /// Takes the files into a library of their own, in the order in which they were named.
    private func comparedFiles() throws -> ComparedStory {
        let newsdesk = try Newsdesk.temporary()
        defer { newsdesk.close() }
        let report = try newsdesk.take(accounts, outlet: nil, progress: { _ in }, isCancelled: { false })
        for problem in report.problems { Console.complain(problem) }
        let (window, _) = try newsdesk.articles(0..<ComparedStory.mostAccounts)
        guard window.total > 1 else {
            throw BadInput.tooFewAccounts(window.total)
        }
        if window.total > ComparedStory.mostAccounts {
            Console.complain("only \(ComparedStory.mostAccounts) of \(window.total) accounts are compared")
        }
        return try newsdesk.compared(window.rows.map(\.id).sorted())
    }
}
