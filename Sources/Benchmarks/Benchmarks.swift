import ArgumentParser

@main
struct Benchmarks: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crossread-benchmark",
        abstract: "Makes libraries of any size and measures the reader on them.",
        subcommands: [
            MakeCommand.self, MeasureCommand.self, KnownCommand.self, TypedCommand.self, FindCommand.self,
            NewsboatCommand.self,
        ])
}
