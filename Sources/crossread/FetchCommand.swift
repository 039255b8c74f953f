import ArgumentParser
import Foundation
import News
import Newsdesk
import Reader

struct FetchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        _superCommandName: Crossread.name,
        abstract: "Look for news in the feeds of the library.",
        discussion: """
            Looks at the feeds whose time has come: what feeds and their servers ask for is kept. Says nothing unless \
            it runs on a terminal, so that it can be run by cron; a reader that is open shows what came. The exit \
            status is 0, or 1 where not one feed could be read. ^C stops it with nothing lost.
            """)

    @Flag(help: "Look at all feeds now, not only at those whose time has come.")
    var force = false

    @Flag(help: "Print a summary as one line of JSON.")
    var json = false

    @Flag(help: "Leave the analysis of what came to the next fetch, import or reader.")
    var later = false

    @OptionGroup var options: LibraryOptions

    func run() throws {
        let newsdesk = try options.open()
        defer { newsdesk.close() }
        let report = try FeedFetching.run(force ? .all : .due, newsdesk, analyses: !later)
        if json {
            print(String(decoding: try report.json(), as: UTF8.self))
        } else if isatty(STDOUT_FILENO) == 1 {
            print(FeedFetching.sentence(report))
        }
        if report.articles.isStopped { throw ExitCode(130) }
        if report.isFailure { throw ExitCode.failure }
    }
}

/// What the commands that read feeds share.
enum FeedFetching {
    /// Reads feeds, with a line of progress on a terminal, where problems are told too.
    static func run(
        _ scope: RefreshScope, _ newsdesk: Newsdesk, analyses: Bool = true
    ) throws -> RefreshReport {
        let settings = SettingsFile.settings(environment: ProcessInfo.processInfo.environment)
        settings.complain()
        var options = settings.reloading
        options.analyses = analyses
        let interrupt = Interrupt()
        let line = isatty(STDERR_FILENO) == 1 ? ProgressLine() : nil
        let report = try newsdesk.refresh(
            scope, options, progress: { line?.show($0) },
            isCancelled: { [flag = interrupt.flag] in flag.isRaised })
        line?.clear()
        if line != nil || report.isFailure {
            for problem in report.problems { Console.complain("\(problem.feed): \(problem.problem)") }
        }
        return report
    }

    /// What came, for people.
    static func sentence(_ report: RefreshReport) -> String {
        if report.feeds == 0 {
            return "No feed is due. --force looks at all of them; 'crossread add' adds one."
        }
        let parts = [
            (report.articles.added, "new"), (report.articles.changed, "changed"),
            (report.completed, "completed from their pages"),
        ]
        let news = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let failed = report.problems.isEmpty ? "" : ", \(report.problems.count) not readable"
        return "\(Words.count(report.feeds, "feed"))\(failed): \(news.isEmpty ? "nothing new" : news)."
    }
}
