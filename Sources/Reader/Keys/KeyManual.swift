/// The page of the manual about keys, printed from the table that binds them.
package enum KeyManual {
    /// The page in Markdown: a table for each context, in the order of the help page.
    /// The third column is the name for the command line and the settings file.
    package static func markdown(_ keyMap: KeyMap) -> String {
        var text = introduction + commandsWithWords
        for context in contexts(of: keyMap) {
            text += "\n## \(context.title)\n\nIn the settings file: `\(context.rawValue)`\n\n"
            text += "| keys | | name |\n|---|---|---|\n"
            var seen: Set<Command> = []
            let bindings = keyMap.bindings.filter { $0.context == context }
            for binding in bindings where seen.insert(binding.command).inserted {
                let labels = bindings.filter { $0.command == binding.command && $0.then.isEmpty }
                    .map { code(KeyNames.label($0.keys)) }
                text += "| \(labels.joined(separator: " ")) | \(binding.description) "
                text += "| `\(binding.command.rawValue)` |\n"
            }
        }
        return text
    }

    private static let introduction = """
        # Keys

        Printed from the table that binds them. A number typed before a key repeats it or says how far to go.
        The names work in the command line (`:mark-all-read`) and in the settings file:

        ```toml
        [keys]
        "gs" = "search-library"

        [keys.stories]
        "x" = "toggle-read"
        ",r" = ["toggle-star", "toggle-read", "next-unread"]
        ```

        A list of names is a macro: the commands are done in turn. `keymap = "newsboat"`, above the tables, gives
        newsboat's keys; one's own come before them, and what newsboat has no key for keeps the keys below.
        Where the file lies and what else can be set: [settings.md](settings.md).

        ## Commands with words

        Given after `:`, on pages that have something to do them with. `Tab` completes names, and the tags there are.

        | command | |
        |---|---|

        """

    private static var commandsWithWords: String {
        var text = ""
        for command in WordCommand.allCases { text += "| `\(command.usage)` | \(command.does) |\n" }
        text += """
            | `:search WORDS` | Search the library |
            | `:take FILE` | Take a file or a folder into the library |
            | `:add ADDRESS` | Add the feed of an address |
            | `:shell COMMAND` | Run a shell command |

            """
        return text
    }

    /// A bar would end the table's cell.
    private static func code(_ label: String) -> String {
        "`" + label.map { $0 == "|" ? "\\|" : String($0) }.joined() + "`"
    }

    private static func contexts(of keyMap: KeyMap) -> [KeyContext] {
        var seen: Set<KeyContext> = []
        return keyMap.bindings.map(\.context).filter { seen.insert($0).inserted }
    }
}
