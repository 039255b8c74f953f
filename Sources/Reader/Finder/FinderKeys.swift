/// Keys of the finder. Every other key is text of what is looked for.
enum FinderKeys {
    static let bindings: [Binding] = [
        Binding(.finder, "Enter", .open, "Go there"),
        Binding(.finder, "↓", .down, "Next"),
        Binding(.finder, "^N", .down, "Next"),
        Binding(.finder, "↑", .up, "Previous"),
        Binding(.finder, "^P", .up, "Previous"),
        Binding(.finder, "Esc", .back, "Back"),
    ]
}
