import ArgumentParser
import Foundation
import Glibc
import Reader
import Terminal

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        _superCommandName: Crossread.name,
        abstract: "Open the reader on the library, or on files and folders. What crossread does by itself.",
        discussion: """
            Files and folders given here open in a library of their own that is gone at the end. \
            - is standard input. Inside the reader ? shows the keys.
            """)

    @Argument(help: "Files and folders to look at; - is standard input.", completion: .file())
    var paths: [String] = []

    @OptionGroup var options: LibraryOptions

    func run() throws {
        let ending = try read()
        // The shell should learn from the way it ended that a signal ended the program.
        if case .signal(let number) = ending {
            signal(number, SIG_DFL)
            raise(number)
        }
    }

    private func read() throws -> ReaderLoop.Ending {
        let launch = try Launch(paths: paths, options: options)
        defer { launch.newsdesk.close() }
        let terminal = try CursesTerminal(environment: ProcessInfo.processInfo.environment)
        defer { terminal.close() }
        guard let wakeUp = WakingPipe() else { throw TerminalFailure.noKeyboard }
        let model = ReaderModel(size: terminal.size, now: Date(), configuration: launch.configuration)
        var loop = ReaderLoop(
            model: model, terminal: terminal,
            work: WishWork(newsdesk: launch.newsdesk, reloading: launch.settings.reloading), wakeUp: wakeUp,
            isBackgroundChosen: launch.settings.choosesBackground)
        defer { launch.lastVisit?.remember(Date()) }
        return loop.run()
    }
}
