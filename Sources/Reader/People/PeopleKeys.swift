/// Keys of the list of everyone who is quoted.
enum PeopleKeys {
    static let bindings: [Binding] = [
        Binding(.people, "Enter", .open, "What this speaker said"),
        Binding(.people, "l", .open, "What this speaker said"),
        Binding(.people, "→", .open, "What this speaker said"),
        Binding(.people, "gp", .speakerPage, "What this speaker said"),
        Binding(.people, "*", .searchSpeaker, "Search the library for this speaker"),
        Binding(.people, "/", .search, "Search the library as you type"),
        Binding(.people, "&", .narrow, "Narrow this list"),
        Binding(.people, "Esc", .clear, "Show the whole list again"),
        Binding(.people, "Tab", .nextPane, "Quoted most of late, or quoted most of all, first"),
    ]
}
