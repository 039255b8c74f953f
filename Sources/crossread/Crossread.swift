import ArgumentParser

struct Crossread: ParsableCommand {
    /// The version that this is, or that comes next: the first heading of CHANGELOG.md.
    static let version = "0.4.0"

    /// What all commands are part of. Those that say so are parsed without a search for the flag that asks for completions
    /// of the shell, which only the whole program takes and which costs a millisecond.
    static let name = "crossread"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "A news reader that shows who says so, and what the others say.",
        usage: """
            crossread [<paths> ...] [--library <library>]
            crossread <subcommand>
            """,
        discussion: """
            Without a command it opens the reader on the library, or on the files and folders named: \
            crossread, crossread seeds, crossread -. Inside the reader ? shows the keys.

            Settings, if any, are in $XDG_CONFIG_HOME/crossread/config.toml, else ~/.config/crossread/config.toml. \
            crossread --generate-completion-script bash (zsh, fish) prints completions for the shell.
            """,
        version: version,
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
