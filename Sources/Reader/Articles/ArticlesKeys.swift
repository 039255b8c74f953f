/// Keys of the plain list of articles.
enum ArticlesKeys {
    static let bindings: [Binding] = [
        Binding(.articles, "Enter", .open, "Read"),
        Binding(.articles, "l", .open, "Read"),
        Binding(.articles, "→", .open, "Read"),
        Binding(.articles, "=", .sideBySide, "Lay two accounts of its story side by side"),
        Binding(.articles, "t", .statements, "Who said what, outlet by outlet"),
        Binding(.articles, "/", .search, "Search the library as you type"),
        Binding(.articles, "&", .narrow, "Narrow this list"),
        Binding(.articles, "Esc", .clear, "Show the whole list again"),
        Binding(.articles, ",d", .sortByDate, "Order by date"),
        Binding(.articles, ",o", .sortByOutlet, "Order by outlet"),
        Binding(.articles, ",b", .sortByBreadth, "Order by how many outlets tell its story"),
        Binding(.articles, ",r", .sortByRelevance, "Order as the stories of the front page"),
        Binding(.articles, "Tab", .nextPane, "The stories"),
        Binding(.articles, "]u", .nextUnread, "Next unread"),
        Binding(.articles, "[u", .previousUnread, "Previous unread"),
        Binding(.articles, "]f", .nextFeed, "The next feed's articles"),
        Binding(.articles, "[f", .previousFeed, "The previous feed's articles"),
        Binding(.articles, "r", .reload, "Fetch what is new in this feed"),
        Binding(.articles, "m", .toggleRead, "Mark read or unread"),
        Binding(.articles, "A", .markAllRead, "Mark everything read (asks)"),
        Binding(.articles, "s", .toggleStar, "Star, or take the star away"),
        Binding(.articles, "o", .browse, "Open in the browser"),
        Binding(.articles, "yy", .copyAddress, "Copy the address"),
        Binding(.articles, "yt", .copyTitle, "Copy the headline"),
    ]
}
