/// Keys that move in lists and in texts.
enum MovingKeys {
    static let list: [Binding] =
        [
            Binding(.list, "j", .down, "Next row"),
            Binding(.list, "↓", .down, "Next row"),
            Binding(.list, "k", .up, "Previous row"),
            Binding(.list, "↑", .up, "Previous row"),
            Binding(.list, "gg", .top, "First row; with a count, that row"),
            Binding(.list, "Home", .top, "First row"),
            Binding(.list, "G", .bottom, "Last row; with a count, that row"),
            Binding(.list, "End", .bottom, "Last row"),
        ] + shared(.list) + [
            Binding(.list, "zz", .rowToMiddle, "Row to the middle"),
            Binding(.list, "zt", .rowToTop, "Row to the top"),
            Binding(.list, "zb", .rowToBottom, "Row to the bottom"),
        ]

    static let text: [Binding] =
        [
            Binding(.text, "j", .down, "One line down"),
            Binding(.text, "↓", .down, "One line down"),
            Binding(.text, "k", .up, "One line up"),
            Binding(.text, "↑", .up, "One line up"),
            Binding(.text, "gg", .top, "Beginning"),
            Binding(.text, "Home", .top, "Beginning"),
            Binding(.text, "G", .bottom, "End"),
            Binding(.text, "End", .bottom, "End"),
        ] + shared(.text)

    private static func shared(_ context: KeyContext) -> [Binding] {
        [
            Binding(context, "^D", .halfPageDown, "Half a page down"),
            Binding(context, "^U", .halfPageUp, "Half a page up"),
            Binding(context, "Space", .pageDown, "A page down"),
            Binding(context, "PgDn", .pageDown, "A page down"),
            Binding(context, "b", .pageUp, "A page up"),
            Binding(context, "PgUp", .pageUp, "A page up"),
            Binding(context, "^E", .scrollDown, "Scroll a line down"),
            Binding(context, "^Y", .scrollUp, "Scroll a line up"),
        ]
    }
}

/// Keys that count on every page.
enum AnywhereKeys {
    static let bindings: [Binding] = [
        Binding(.anywhere, "q", .close, "Back; from the front page: leave"),
        Binding(.anywhere, "h", .back, "Back"),
        Binding(.anywhere, "←", .back, "Back"),
        Binding(.anywhere, "Q", .quit, "Leave Crossread"),
        Binding(.anywhere, "g/", .searchLibrary, "Search the library"),
        Binding(.anywhere, "^P", .finder, "Find a story, an article, a feed, a speaker or a command"),
        Binding(.anywhere, "gP", .people, "Everyone who is quoted"),
        Binding(.anywhere, "gf", .feeds, "Your feeds"),
        Binding(.anywhere, "R", .reloadAll, "Fetch what is new in all feeds"),
        Binding(.anywhere, ":", .commandLine, "Give a command by name"),
        Binding(.anywhere, "?", .help, "The keys of this page"),
        Binding(.anywhere, "+", .addTag, "Give a tag"),
        Binding(.anywhere, "-", .removeTag, "Take a tag away"),
        Binding(.anywhere, "u", .undo, "Undo"),
        Binding(.anywhere, "^R", .redo, "Redo"),
        Binding(.anywhere, ".", .again, "Repeat the last change or jump"),
        Binding(.anywhere, "!", .shell, "Run a shell command"),
        Binding(.always, "F1", .help, "The keys of this page, also while you type"),
        Binding(.always, "^C", .back, "Back"),
        Binding(.always, "^L", .redraw, "Paint the screen anew"),
        Binding(.always, "^Z", .suspend, "Suspend; fg comes back"),
    ]
}

/// Keys while a list is being narrowed. Every other key is text.
enum NarrowingKeys {
    static let bindings: [Binding] = [
        Binding(.narrowing, "Enter", .open, "Keep the list narrowed"),
        Binding(.narrowing, "Esc", .clear, "Show the whole list again"),
        Binding(.narrowing, "↓", .down, "Next row"),
        Binding(.narrowing, "↑", .up, "Previous row"),
    ]
}
