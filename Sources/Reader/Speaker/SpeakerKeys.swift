/// Keys of a speaker's page.
enum SpeakerKeys {
    static let bindings: [Binding] = [
        Binding(.speaker, "Enter", .open, "Read the words in context"),
        Binding(.speaker, "l", .open, "Read the words in context"),
        Binding(.speaker, "→", .open, "Read the words in context"),
        Binding(.speaker, "=", .sideBySide, "Lay two accounts of its story side by side"),
        Binding(.speaker, "t", .statements, "Who said what, outlet by outlet"),
        Binding(.speaker, "C", .coverage, "Which outlet has what"),
        Binding(.speaker, "yq", .copyQuotation, "Copy the words with speaker, outlet and date"),
        Binding(.speaker, "/", .search, "Search the library as you type"),
        Binding(.speaker, "m", .toggleRead, "Mark the article read or unread"),
        Binding(.speaker, "s", .toggleStar, "Star the article, or take the star away"),
        Binding(.speaker, "o", .browse, "Open the article in the browser"),
        Binding(.speaker, "yy", .copyAddress, "Copy the address"),
        Binding(.speaker, "yt", .copyTitle, "Copy the headline"),
    ]
}
