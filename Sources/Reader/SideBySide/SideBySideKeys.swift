/// Keys of two accounts side by side.
enum SideBySideKeys {
    static let bindings: [Binding] = [
        Binding(.sideBySide, "]c", .nextPassage, "Next matching passage"),
        Binding(.sideBySide, "[c", .previousPassage, "Previous matching passage"),
        Binding(.sideBySide, "Tab", .nextPane, "The other side"),
        Binding(.sideBySide, "^W h", .focusLeft, "The left side"),
        Binding(.sideBySide, "^W l", .focusRight, "The right side"),
        Binding(.sideBySide, "^W o", .onlyThisPane, "Only this side"),
        Binding(.sideBySide, "Enter", .open, "Read this account here"),
        Binding(.sideBySide, "l", .open, "Read this account here"),
        Binding(.sideBySide, "x", .swap, "Swap the sides"),
        Binding(.sideBySide, "gb", .makeBase, "Lay the others level with this side"),
        Binding(.sideBySide, "{", .lessContext, "Less of what matches nothing"),
        Binding(.sideBySide, "}", .moreContext, "More of what matches nothing"),
        Binding(.sideBySide, "]s", .nextOutlet, "Another outlet on this side"),
        Binding(.sideBySide, "[s", .previousOutlet, "The outlet before on this side"),
        Binding(.sideBySide, "zs", .scrollLock, "Scroll both sides or one"),
        Binding(.sideBySide, "za", .foldToggle, "Fold or unfold here"),
        Binding(.sideBySide, "zo", .foldOpen, "Unfold here"),
        Binding(.sideBySide, "zc", .foldClose, "Fold here"),
        Binding(.sideBySide, "zR", .foldOpenAll, "Unfold everything"),
        Binding(.sideBySide, "zM", .foldCloseAll, "Fold what is shared; again, what is only here"),
        Binding(.sideBySide, "t", .statements, "Who said what, outlet by outlet"),
        Binding(.sideBySide, "C", .coverage, "Which outlet has what"),
        Binding(.sideBySide, "S", .outlets, "The outlets that tell this story"),
        Binding(.sideBySide, "/", .search, "Search the library as you type"),
    ]
}
