/// Keys of the statements of a story.
enum StatementsKeys {
    static let bindings: [Binding] = [
        Binding(.statements, "Enter", .open, "Read the words in context"),
        Binding(.statements, "l", .right, "Outlet to the right"),
        Binding(.statements, "→", .right, "Outlet to the right"),
        Binding(.statements, "h", .left, "Outlet to the left; from the first one back"),
        Binding(.statements, "←", .left, "Outlet to the left; from the first one back"),
        Binding(.statements, "=", .sideBySide, "Side by side at this statement"),
        Binding(.statements, "C", .coverage, "Which outlet has what"),
        Binding(.statements, "S", .outlets, "The outlets that tell this story"),
        Binding(.statements, "gp", .speakerPage, "What the speaker said"),
        Binding(.statements, "yq", .copyQuotation, "Copy the words with speaker, outlet and date"),
        Binding(.statements, "/", .search, "Search the library as you type"),
    ]
}
