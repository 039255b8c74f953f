/// The keys of newsboat (2.3x), for fingers that know them: `keymap = "newsboat"` in the settings file. They are asked
/// before Crossread's own; what newsboat has no key for keeps Crossread's.
package enum NewsboatKeys {
    /// newsboat's keys, in its own order.
    package static let bindings: [Binding] = lists(.stories) + lists(.articles) + article + everywhere

    private static func lists(_ context: KeyContext) -> [Binding] {
        [
            Binding(context, "o", .browse, "Open in the browser"),
            Binding(context, "O", .browse, "Open in the browser"),
            Binding(context, "n", .nextUnread, "Next unread"),
            Binding(context, "p", .previousUnread, "Previous unread"),
            Binding(context, "N", .toggleRead, "Mark read or unread"),
            Binding(context, "A", .markAllRead, "Mark everything read (asks)"),
            Binding(context, "C", .markAllRead, "Mark everything read (asks)"),
            Binding(context, "^E", .addTag, "Edit its tags"),
            Binding(context, "^B", .toggleStar, "Star, or take the star away"),
            Binding(context, "F", .narrow, "Narrow this list"),
            Binding(context, "^F", .clear, "Show the whole list again"),
            Binding(context, "J", .nextFeed, "Next outlet"),
            Binding(context, "K", .previousFeed, "Previous outlet"),
        ]
    }

    private static let article = [
        Binding(.article, "n", .nextUnread, "Next unread article"),
        Binding(.article, "p", .previousUnread, "Previous unread article"),
        Binding(.article, "J", .nextArticle, "Next article"),
        Binding(.article, "K", .previousArticle, "Previous article"),
        Binding(.article, "N", .toggleRead, "Mark read or unread"),
        Binding(.article, "o", .browse, "Open in the browser"),
        Binding(.article, "O", .browse, "Open in the browser"),
        Binding(.article, "u", .links, "Its addresses"),
        Binding(.article, "^E", .addTag, "Edit its tags"),
        Binding(.article, "^B", .toggleStar, "Star, or take the star away"),
        Binding(.article, "E", .browse, "Open in the browser"),
    ]

    private static let everywhere = [Binding(.anywhere, "U", .undo, "Undo")]
}
