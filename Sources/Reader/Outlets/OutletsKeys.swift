/// Keys of the list of a story's outlets.
enum OutletsKeys {
    static let bindings: [Binding] = [
        Binding(.outlets, "Enter", .open, "Read; on another story: its outlets"),
        Binding(.outlets, "l", .open, "Read"),
        Binding(.outlets, "→", .open, "Read"),
        Binding(.outlets, "=", .sideBySide, "Lay this account beside the fullest other"),
        Binding(.outlets, "t", .statements, "Who said what, outlet by outlet"),
        Binding(.outlets, "C", .coverage, "Which outlet has what"),
        Binding(.outlets, "gv", .versions, "What a copy changed in the text it repeats"),
        Binding(.outlets, "gw", .why, "Why this account is here"),
        Binding(.outlets, "x", .splitOff, "Split this account off for ever"),
        Binding(.outlets, "gn", .nameStory, "Give the story a name"),
        Binding(.outlets, "m", .toggleRead, "Mark read or unread"),
        Binding(.outlets, "s", .toggleStar, "Star, or take the star away"),
        Binding(.outlets, "o", .browse, "Open in the browser"),
        Binding(.outlets, "yy", .copyAddress, "Copy the address"),
        Binding(.outlets, "yt", .copyTitle, "Copy the headline"),
    ]
}
