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
            return try BatchOfLines.run { try CompareInBatch.run(stories, deliver: $0, complain: $1) }
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
            return try compared(numbers)
        }
        let isThere = { (name: String) in name == "-" || FileManager.default.fileExists(atPath: name) }
        if let name = accounts.first(where: { Int64($0) == nil }), !accounts.contains(where: isThere) {
            throw BadInput.nothingCalled(name)
        }
        try options.refuse(beside: accounts)
        return try comparedFiles()
    }

    /// A story, or articles, of the library.
    private func compared(_ numbers: [Int64]) throws -> ComparedStory {
        let newsdesk = try options.openExisting()
        defer { newsdesk.close() }
        guard numbers.count == 1 else {
            guard Set(numbers).count > 1 else { throw BadInput.sameAccount }
            return try newsdesk.compared(numbers.map { ArticleID(rawValue: $0) })
        }
        let story = try newsdesk.comparedStory(StoryID(rawValue: numbers[0]))
        guard story.accounts.count > 1 else { throw BadInput.oneAccount(story: numbers[0]) }
        return story
    }

    /// Takes the files into a library of their own, in the order in which they were named.
    private func comparedFiles() throws -> ComparedStory {
        let newsdesk = try Newsdesk.holding(accounts)
        defer { newsdesk.close() }
        let (window, _) = try newsdesk.articles(0..<ComparedStory.mostAccounts)
        guard window.total > 1 else {
            throw accounts.count > 1 && Set(accounts).count == 1
                ? BadInput.sameAccount : BadInput.tooFewAccounts(window.total)
        }
        if window.total > ComparedStory.mostAccounts {
            Console.complain("only \(ComparedStory.mostAccounts) of \(window.total) accounts are compared")
        }
        return try newsdesk.compared(window.rows.map(\.id).sorted())
    }
}
