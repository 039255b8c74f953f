import ArgumentParser
import Foundation

/// The program: a command is found, run, and what goes wrong is said in one way.
@main
enum Program {
    /// The exit status for bad input.
    private static let badInput: Int32 = 1

    static func main() {
        Bug.watch()
        var isRunning = false
        do {
            var command = try parsed(Array(CommandLine.arguments.dropFirst()))
            isRunning = true
            try command.run()
        } catch let status as ExitCode {
            exit(status.rawValue)
        } catch {
            end(with: error, showsUsage: !isRunning)
        }
    }

    /// The command that the arguments call. One that is named first and given rightly is parsed by itself, which spares
    /// making ready what all others take; everything else goes the long way, which knows what to say.
    private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        let named = Crossread.configuration.subcommands
            .first { $0.configuration.commandName == arguments.first }
        if let command = try? named?.parse(Array(arguments.dropFirst())) { return command }
        return try Crossread.parseAsRoot(arguments)
    }

    /// Says what is wrong, and what to do, on standard error, with the usage where the command was given wrongly; help and
    /// version that were asked for on standard output.
    private static func end(with error: any Error, showsUsage: Bool) -> Never {
        let status = Crossread.exitCode(for: error)
        if status.isSuccess { Crossread.exit(withError: error) }
        Console.complain(Crossread.message(for: error))
        if status == .validationFailure, showsUsage {
            let whole = Crossread.fullMessage(for: error)
            let usage = whole.split(separator: "\n", maxSplits: 1).dropFirst().first
            if let usage { FileHandle.standardError.write(Data("\(usage)\n".utf8)) }
        }
        exit(status == .validationFailure ? status.rawValue : badInput)
    }
}
