/// Keys of two versions of a text, or two copies of one.
enum VersionsKeys {
    static let bindings: [Binding] = [
        Binding(.versions, "]c", .nextPassage, "Next change"),
        Binding(.versions, "[c", .previousPassage, "Previous change"),
        Binding(.versions, "]v", .nextVersion, "The version after"),
        Binding(.versions, "[v", .previousVersion, "The version before"),
        Binding(.versions, "za", .foldToggle, "Show small changes too: case, marks, spacing"),
        Binding(.versions, "zR", .foldOpenAll, "Show all of the text"),
        Binding(.versions, "zM", .foldCloseAll, "Only the paragraphs with changes"),
        Binding(.versions, "{", .lessContext, "Fewer unchanged paragraphs around a change"),
        Binding(.versions, "}", .moreContext, "More unchanged paragraphs around a change"),
        Binding(.versions, "x", .swap, "Swap the two texts"),
        Binding(.versions, "Enter", .open, "Read the article here"),
        Binding(.versions, "l", .open, "Read the article here"),
        Binding(.versions, "/", .search, "Search the library as you type"),
    ]
}
