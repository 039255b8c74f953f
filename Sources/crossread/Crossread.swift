import ArgumentParser

struct Crossread: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crossread",
        abstract: "A news reader that shows who says so, and what the others say.",
        discussion: """
            Without a command it opens the reader on the library, or on the files and folders named: \
            crossread, crossread seeds, crossread -. Inside the reader ? shows the keys.
            """,
        version: "0.1.0",
        subcommands: [
            ReadCommand.self,
            AddCommand.self,
            CompareCommand.self,
            DoctorCommand.self,
            ExportCommand.self,
            FeedCommand.self,
            FetchCommand.self,
            ImportCommand.self,
            KeysCommand.self,
            PageCommand.self,
            QuotesCommand.self,
            ScriptCommand.self,
            SearchCommand.self,
            StoriesCommand.self,
        ],
        defaultSubcommand: ReadCommand.self)
}
