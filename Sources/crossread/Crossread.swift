import ArgumentParser

@main
struct Crossread: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crossread",
        abstract: "A news reader that shows who says so, and what the others say.",
        version: "0.1.0",
        subcommands: [
            ImportCommand.self,
            QuotesCommand.self,
        ])
}
