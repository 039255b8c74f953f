import ArgumentParser
import Foundation
import News
import Newsdesk
import Reader

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        _superCommandName: Crossread.name,
        abstract: "Take articles and lists of feeds into the library.",
        discussion: """
            Takes files, folders (in the order of their names) and standard input: text, web pages, saved feeds, \
            article records (JSONL), OPML, newsboat's urls and cache.db, newsraft's feeds; what a file holds decides, \
            not its name. What is there already stays as it is; what changed keeps its old version. ^C stops it with \
            nothing lost: the next import goes on.
            """)

    @Argument(help: "Files and folders; - is standard input.")
    var files: [String]

    @Option(help: "Who publishes the articles that do not say so themselves.")
    var outlet: String?

    @Flag(help: "Leave the analysis to the next import, fetch or reader; all can be searched at once.")
    var later = false

    @OptionGroup var options: LibraryOptions

    func run() throws {
        let newsdesk = try options.open()
        defer { newsdesk.close() }
        let interrupt = Interrupt()
        let line = isatty(STDERR_FILENO) == 1 ? ProgressLine() : nil
        let report = try newsdesk.take(
            files, outlet: outlet, analyses: !later, progress: { line?.show($0) },
            isCancelled: { [flag = interrupt.flag] in flag.isRaised })
        line?.clear()
        for problem in report.problems { Console.complain(problem) }
        if line == nil { for file in report.files { print(Self.sentence(file)) } }
        let feeds = report.addedFeeds + report.knownFeeds
        if feeds > 0 {
            let counts = Self.counts(report.addedFeeds, 0, report.knownFeeds)
            print("\(feeds) \(feeds == 1 ? "feed" : "feeds"): \(counts).")
        }
        let hasFailed = report.read + feeds == 0 && !report.problems.isEmpty
        if report.isStopped || !hasFailed && (feeds == 0 || report.read > 0) { print(Self.sentence(report)) }
        if report.isStopped { throw ExitCode(130) }
        if hasFailed { throw ExitCode.failure }
    }

    private static func sentence(_ file: IntakeReport.File) -> String {
        let name = file.path == "-" ? "standard input" : file.path
        return "\(name): \(counts(file.added, file.changed, file.known))"
    }

    private static func sentence(_ report: IntakeReport) -> String {
        let counts = counts(report.added, report.changed, report.known)
        if report.isStopped {
            return "Stopped: \(counts). All of it is in the library; import again to go on."
        }
        return "\(Words.count(report.read, "article")): \(counts)."
    }

    private static func counts(_ added: Int, _ changed: Int, _ known: Int) -> String {
        let parts = [(added, "new"), (changed, "changed"), (known, "known")].filter { $0.0 > 0 }
        return parts.isEmpty ? "nothing new" : parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
