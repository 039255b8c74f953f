/// Keys of the command line. Every other key is text of the command.
enum CommandLineKeys {
    static let bindings: [Binding] = [
        Binding(.commandLine, "Enter", .open, "Do it"),
        Binding(.commandLine, "Tab", .nextPane, "Complete; again for the next one"),
        Binding(.commandLine, "Esc", .back, "Back"),
    ]
}
