/// Keys of an article.
enum ArticleKeys {
    static let bindings: [Binding] = [
        Binding(.article, "J", .nextArticle, "Next article"),
        Binding(.article, "K", .previousArticle, "Previous article"),
        Binding(.article, "]u", .nextUnread, "Next unread article"),
        Binding(.article, "[u", .previousUnread, "Previous unread article"),
        Binding(.article, "]s", .nextOutlet, "Next outlet on this story, at the matching passage"),
        Binding(.article, "[s", .previousOutlet, "Previous outlet on this story, at the matching passage"),
        Binding(.article, "S", .outlets, "The outlets that tell this story"),
        Binding(.article, "=", .sideBySide, "Lay it beside another account"),
        Binding(.article, "t", .statements, "Who said what, outlet by outlet"),
        Binding(.article, "]q", .nextQuotation, "Next quotation"),
        Binding(.article, "[q", .previousQuotation, "Previous quotation"),
        Binding(.article, "zq", .statementsOnly, "Only the statements"),
        Binding(.article, "yq", .copyQuotation, "Copy the quotation with speaker, outlet and date"),
        Binding(.article, "gp", .speakerPage, "What the speaker said"),
        Binding(.article, "*", .searchSpeaker, "Search for the speaker"),
        Binding(.article, "/", .search, "Search in this text"),
        Binding(.article, "n", .nextMatch, "Next match"),
        Binding(.article, "N", .previousMatch, "Previous match"),
        Binding(.article, "Esc", .clear, "Clear the matches"),
        Binding(.article, "m", .toggleRead, "Mark read or unread"),
        Binding(.article, "s", .toggleStar, "Star, or take the star away"),
        Binding(.article, "o", .browse, "Open in the browser"),
        Binding(.article, "yy", .copyAddress, "Copy the address"),
        Binding(.article, "yt", .copyTitle, "Copy the headline"),
    ]
}
