/// Keys of the help page.
enum HelpKeys {
    static let bindings: [Binding] = [
        Binding(.help, "/", .search, "Search the keys"),
        Binding(.help, "Esc", .clear, "Show all keys again; then back"),
        Binding(.help, "?", .close, "Back"),
        Binding(.helpSearch, "Enter", .open, "Keep what was found"),
        Binding(.helpSearch, "Esc", .clear, "Show all keys again"),
        Binding(.helpSearch, "↓", .down, "One line down"),
        Binding(.helpSearch, "↑", .up, "One line up"),
    ]
}
