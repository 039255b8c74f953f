/// Keys of the search page: while the query is typed every other key is text of it.
enum SearchKeys {
    static let bindings: [Binding] = [
        Binding(.search, "Enter", .open, "Read, at the matching words"),
        Binding(.search, "↓", .down, "Next result"),
        Binding(.search, "^N", .down, "Next result"),
        Binding(.search, "↑", .up, "Previous result"),
        Binding(.search, "^P", .up, "Previous result"),
        Binding(.search, "PgDn", .pageDown, "A page down"),
        Binding(.search, "PgUp", .pageUp, "A page up"),
        Binding(.search, "Tab", .nextPane, "To the results, where all keys of a list work"),
        Binding(.search, "Esc", .back, "Back"),
        Binding(.results, "Enter", .open, "Read, at the matching words"),
        Binding(.results, "l", .open, "Read, at the matching words"),
        Binding(.results, "→", .open, "Read, at the matching words"),
        Binding(.results, "=", .sideBySide, "Lay two accounts of its story side by side"),
        Binding(.results, "t", .statements, "Who said what, outlet by outlet"),
        Binding(.results, "/", .search, "To the query"),
        Binding(.results, "Tab", .nextPane, "To the query"),
        Binding(.results, "Esc", .back, "Back"),
        Binding(.results, "m", .toggleRead, "Mark read or unread"),
        Binding(.results, "s", .toggleStar, "Star, or take the star away"),
        Binding(.results, "o", .browse, "Open in the browser"),
        Binding(.results, "yy", .copyAddress, "Copy the address"),
        Binding(.results, "yt", .copyTitle, "Copy the headline"),
    ]
}
