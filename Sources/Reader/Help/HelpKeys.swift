/// Keys of the help page. Every other key searches it.
enum HelpKeys {
    static let bindings: [Binding] = [
        Binding(.help, "↓", .down, "One line down"),
        Binding(.help, "↑", .up, "One line up"),
        Binding(.help, "PgDn", .pageDown, "A page down"),
        Binding(.help, "PgUp", .pageUp, "A page up"),
        Binding(.help, "^D", .halfPageDown, "Half a page down"),
        Binding(.help, "^U", .halfPageUp, "Half a page up"),
        Binding(.help, "Esc", .back, "Back"),
        Binding(.help, "Enter", .back, "Back"),
    ]
}
