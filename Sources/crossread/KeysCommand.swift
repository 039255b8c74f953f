import ArgumentParser
import Reader

struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        _superCommandName: Crossread.name,
        abstract: "Print the reader's keys, with the names that the settings file binds.")

    func run() throws {
        let keyMap = KeyMap.standard
        var context: KeyContext?
        for binding in keyMap.bindings {
            if binding.context != context {
                print((context == nil ? "" : "\n") + "\(binding.context.title) (\(binding.context.rawValue))")
                context = binding.context
            }
            let keys = column(KeyNames.label(binding.keys), 10)
            print("  \(keys)\(column(binding.command.rawValue, 22))\(binding.description)")
        }
    }

    private func column(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(2, width - text.count))
    }
}
