/// Keys of the list of a story's outlets.
enum OutletsKeys {
    static let bindings: [Binding] = [
        Binding(.outlets, "Enter", .open, "Read"),
        Binding(.outlets, "l", .open, "Read"),
        Binding(.outlets, "→", .open, "Read"),
        Binding(.outlets, "=", .sideBySide, "Lay this account beside the fullest other"),
        Binding(.outlets, "t", .statements, "Who said what, outlet by outlet"),
        Binding(.outlets, "m", .toggleRead, "Mark read or unread"),
        Binding(.outlets, "s", .toggleStar, "Star, or take the star away"),
        Binding(.outlets, "o", .browse, "Open in the browser"),
        Binding(.outlets, "yy", .copyAddress, "Copy the address"),
        Binding(.outlets, "yt", .copyTitle, "Copy the headline"),
    ]
}
