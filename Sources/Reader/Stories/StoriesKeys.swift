/// Keys of the front page.
enum StoriesKeys {
    static let bindings: [Binding] = [
        Binding(.stories, "Enter", .open, "Read the first unread account"),
        Binding(.stories, "l", .open, "Read"),
        Binding(.stories, "→", .open, "Read"),
        Binding(.stories, "=", .sideBySide, "Lay two accounts side by side"),
        Binding(.stories, "t", .statements, "Who said what, outlet by outlet"),
        Binding(.stories, "S", .outlets, "The outlets that tell it"),
        Binding(.stories, "]s", .nextOutlet, "Read the next outlet on it"),
        Binding(.stories, "[s", .previousOutlet, "Read the previous outlet on it"),
        Binding(.stories, "/", .search, "Search the library as you type"),
        Binding(.stories, "&", .narrow, "Narrow this list"),
        Binding(.stories, "Esc", .clear, "Show the whole list again"),
        Binding(.stories, "za", .foldToggle, "Fold away what one outlet tells alone"),
        Binding(.stories, ",r", .sortByRelevance, "The order of the front page"),
        Binding(.stories, ",d", .sortByDate, "Order by date"),
        Binding(.stories, ",b", .sortByBreadth, "Order by how many outlets tell it"),
        Binding(.stories, "Tab", .nextPane, "The plain list of articles"),
        Binding(.stories, "]u", .nextUnread, "Next unread"),
        Binding(.stories, "[u", .previousUnread, "Previous unread"),
        Binding(.stories, "m", .toggleRead, "Mark its articles read or unread"),
        Binding(.stories, "A", .markAllRead, "Mark everything read (asks)"),
        Binding(.stories, "s", .toggleStar, "Star its first account"),
        Binding(.stories, "o", .browse, "Open the article in the browser"),
        Binding(.stories, "yy", .copyAddress, "Copy the address"),
        Binding(.stories, "yt", .copyTitle, "Copy the headline"),
    ]
}
