/// Keys of the search page. Every other key is text of the query.
enum SearchKeys {
    static let bindings: [Binding] = [
        Binding(.search, "Enter", .open, "Read, at the matching words"),
        Binding(.search, "↓", .down, "Next result"),
        Binding(.search, "^N", .down, "Next result"),
        Binding(.search, "↑", .up, "Previous result"),
        Binding(.search, "^P", .up, "Previous result"),
        Binding(.search, "PgDn", .pageDown, "A page down"),
        Binding(.search, "PgUp", .pageUp, "A page up"),
        Binding(.search, "Tab", .nextPane, "From the query to the results and back"),
        Binding(.search, "Esc", .back, "Back"),
    ]
}
