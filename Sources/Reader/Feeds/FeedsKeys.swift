/// Keys of the list of feeds, and of the choice among the feeds of a page.
enum FeedsKeys {
    static let bindings: [Binding] = [
        Binding(.feeds, "Enter", .open, "Its articles"),
        Binding(.feeds, "l", .open, "Its articles"),
        Binding(.feeds, "→", .open, "Its articles"),
        Binding(.feeds, "a", .addFeed, "Add the feed of an address"),
        Binding(.feeds, "r", .reload, "Fetch what is new in this feed"),
        Binding(.feeds, "e", .rename, "Call it otherwise"),
        Binding(.feeds, "M", .move, "Put it into a folder"),
        Binding(.feeds, "p", .pause, "Leave it alone, or fetch it again"),
        Binding(.feeds, "F", .fullText, "Read whole pages: never, where cut, always"),
        Binding(.feeds, "D", .remove, "Take it away; its articles stay"),
        Binding(.feeds, "A", .markAllRead, "Mark its articles read (asks)"),
        Binding(.feeds, "&", .narrow, "Narrow this list"),
        Binding(.feeds, "Esc", .clear, "Show the whole list again"),
        Binding(.feeds, "]u", .nextUnread, "Next feed with something unread"),
        Binding(.feeds, "[u", .previousUnread, "Previous feed with something unread"),
        Binding(.feeds, "o", .browse, "Open its page in the browser"),
        Binding(.feeds, "yy", .copyAddress, "Copy its address"),
        Binding(.foundFeeds, "Enter", .open, "Add this one"),
        Binding(.foundFeeds, "l", .open, "Add this one"),
        Binding(.foundFeeds, "Esc", .back, "Add none"),
    ]
}
