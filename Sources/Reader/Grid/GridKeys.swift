/// Keys of the grid that shows which outlet has what.
enum GridKeys {
    static let bindings: [Binding] = [
        Binding(.grid, "Enter", .open, "Read the words in context"),
        Binding(.grid, "l", .right, "Outlet to the right"),
        Binding(.grid, "→", .right, "Outlet to the right"),
        Binding(.grid, "h", .left, "Outlet to the left; from the first one back"),
        Binding(.grid, "←", .left, "Outlet to the left; from the first one back"),
        Binding(.grid, "Tab", .nextPane, "All rows, statements, figures or passages"),
        Binding(.grid, "=", .sideBySide, "Side by side at this row"),
        Binding(.grid, "t", .statements, "Who said what, outlet by outlet"),
        Binding(.grid, "S", .outlets, "The outlets that tell this story"),
        Binding(.grid, "/", .search, "Search the library as you type"),
    ]
}
